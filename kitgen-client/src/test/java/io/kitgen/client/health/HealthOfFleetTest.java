package io.kitgen.client.health;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import io.kitgen.client.balance.Balancers;
import io.kitgen.client.fleet.Fleet;
import io.kitgen.client.instance.Instance;
import io.kitgen.client.source.Instances;
import io.kitgen.runtime.CallContext;
import io.kitgen.runtime.Endpoint;
import io.kitgen.runtime.http.HttpBody;
import io.kitgen.runtime.http.HttpHandler;
import io.kitgen.runtime.http.HttpResponse;
import io.kitgen.runtime.http.binding.Calc;
import io.kitgen.runtime.http.binding.Calc.SumRequest;
import io.kitgen.runtime.http.binding.Calc.SumResponse;
import io.kitgen.runtime.http.client.KitHttpClient;
import io.kitgen.runtime.http.server.KitHttpServer;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicIntegerArray;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Servers that really fail, stop and come back. */
class HealthOfFleetTest {

  private static final int SERVERS = 3;

  private final AtomicIntegerArray status = new AtomicIntegerArray(SERVERS);
  private final AtomicIntegerArray calls = new AtomicIntegerArray(SERVERS);
  private final List<KitHttpServer> servers = new ArrayList<>();
  private final List<HealthEvent> events = new CopyOnWriteArrayList<>();
  private final KitHttpClient client = KitHttpClient.create();

  @BeforeEach
  void start() {
    for (int i = 0; i < SERVERS; i++) {
      status.set(i, 200);
      servers.add(KitHttpServer.start(0, server(i)));
    }
  }

  @AfterEach
  void close() {
    client.close();
    servers.forEach(KitHttpServer::close);
  }

  private HttpHandler server(int number) {
    return (ctx, request) -> {
      if (!request.path().equals("/readyz")) {
        calls.incrementAndGet(number);
      }
      return status.get(number) == 200
          ? HttpResponse.of(200)
              .withHeader("Content-Type", "application/json")
              .withBody(HttpBody.utf8("{\"v\":3}"))
          : HttpResponse.of(status.get(number));
    };
  }

  private Fleet fleet(Health health) {
    List<Instance> instances =
        servers.stream().map(server -> Instance.of("localhost", server.port())).toList();
    return Fleet.of(
            Instances.of(instances),
            instance -> Calc.transport(client, "http://" + instance.address()))
        .balance(Balancers.roundRobin()) // which goes on asking who fails
        .health(health)
        .build();
  }

  private Outliers outliers() {
    return Outliers.builder()
        .pauses(Duration.ofMillis(50), Duration.ofMillis(400))
        .listener(events::add)
        .build();
  }

  private static int failures(Fleet fleet, int count) {
    Endpoint<SumRequest, SumResponse> sum = fleet.endpoint(Calc.SUM);
    int failures = 0;
    for (int i = 0; i < count; i++) {
      try {
        assertThat(sum.call(CallContext.empty(), new SumRequest(1, 2)).v()).isEqualTo(3);
      } catch (Exception e) {
        failures++;
      }
    }
    return failures;
  }

  @Test
  void oneThatFailsIsLeftAloneUntilItAnswers() {
    status.set(1, 503);
    try (Fleet fleet = fleet(outliers())) {
      await().until(() -> failures(fleet, 20) >= 0 && !events.isEmpty());
      assertThat(events.get(0).instance().port()).isEqualTo(servers.get(1).port());
      int failures = failures(fleet, 500);
      assertThat(failures).as("trials alone").isLessThan(20);
      status.set(1, 200);
      await().until(() -> failures(fleet, 20) >= 0 && last() == HealthEvent.Change.RETURNED);
      int before = calls.get(1);
      await().until(() -> failures(fleet, 20) >= 0 && calls.get(1) > before + 20);
    }
  }

  private HealthEvent.Change last() {
    return events.get(events.size() - 1).change();
  }

  @Test
  void oneThatIsStoppedCostsNoCallAndComesBack() {
    int port = servers.get(2).port();
    servers.get(2).close();
    try (Fleet fleet = fleet(outliers())) {
      await()
          .untilAsserted(
              () -> {
                assertThat(failures(fleet, 20)).isZero();
                assertThat(events)
                    .extracting(HealthEvent::reason)
                    .contains(HealthEvent.Reason.UNREACHED);
              });
      servers.set(2, KitHttpServer.start(port, server(2)));
      await().until(() -> failures(fleet, 20) >= 0 && last() == HealthEvent.Change.RETURNED);
      await().until(() -> failures(fleet, 20) >= 0 && calls.get(2) > 20);
    }
  }

  @Test
  void checksTakeOutWhoSaysThatItIsNotReady() {
    HealthChecks checks =
        HealthChecks.builder(HealthCheck.http(client, "/readyz"))
            .interval(Duration.ofMillis(20))
            .build();
    try (Fleet fleet = fleet(checks)) {
      await().until(() -> failures(fleet, 10) >= 0 && calls.get(0) > 0);
      status.set(0, 503);
      await().until(() -> failures(fleet, 100) == 0);
      int before = calls.get(0);
      assertThat(failures(fleet, 100)).isZero();
      assertThat(calls.get(0)).isEqualTo(before);

      for (int i = 0; i < SERVERS; i++) {
        status.set(i, 503);
      }
      await().until(() -> failures(fleet, 100) == 100 && calls.get(0) > before);
      assertThatThrownBy(
              () -> fleet.endpoint(Calc.SUM).call(CallContext.empty(), new SumRequest(1, 2)))
          .as("of servers: when none is fit, all are asked")
          .hasMessageNotContaining("no endpoints");
    }
  }
}
