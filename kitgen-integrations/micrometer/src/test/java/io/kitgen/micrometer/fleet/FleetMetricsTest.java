package io.kitgen.micrometer.fleet;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.kitgen.Code;
import io.kitgen.client.balance.Balancers;
import io.kitgen.client.fleet.Connector;
import io.kitgen.client.fleet.Fleet;
import io.kitgen.client.health.Health;
import io.kitgen.client.health.Outliers;
import io.kitgen.client.instance.Instance;
import io.kitgen.client.instance.InstanceCache;
import io.kitgen.client.instance.InstanceEvent;
import io.kitgen.client.instance.Instancer;
import io.kitgen.runtime.CallContext;
import io.kitgen.runtime.ClientTransport;
import io.kitgen.runtime.Endpoint;
import io.kitgen.runtime.Operation;
import io.kitgen.runtime.error.CallException;
import io.kitgen.runtime.http.binding.Calc;
import io.kitgen.runtime.http.binding.Calc.SumRequest;
import io.kitgen.runtime.http.binding.Calc.SumResponse;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;

class FleetMetricsTest {

  private final SimpleMeterRegistry registry = new SimpleMeterRegistry();
  private final Registry source = new Registry();
  private FleetMetrics metrics = FleetMetrics.of(registry);

  /** Says what a test has it say. */
  private static final class Registry implements Instancer {
    private final InstanceCache cache = new InstanceCache("test", Runnable::run);

    void has(Integer... ports) {
      cache.publish(
          new InstanceEvent.Found(
              Arrays.stream(ports).map(port -> Instance.of("h", port)).toList()));
    }

    @Override
    public String name() {
      return "test://";
    }

    @Override
    public Subscription subscribe(Consumer<InstanceEvent> subscriber) {
      return cache.subscribe(subscriber);
    }

    @Override
    public void close() {
      cache.close();
    }
  }

  /** Port 9 cannot be connected, port 1 cannot be reached, the others answer. */
  private static ClientTransport connect(Instance instance) {
    if (instance.port() == 9) {
      throw new IllegalStateException("no transport");
    }
    return new ClientTransport() {
      @Override
      @SuppressWarnings("unchecked") // there is one operation
      public <I, O> Endpoint<I, O> endpoint(Operation<I, O> operation) {
        return (ctx, request) -> {
          if (instance.port() == 1) {
            throw CallException.of(Code.UNAVAILABLE, "refused").notSent(true).build();
          }
          return (O) new SumResponse(3);
        };
      }
    };
  }

  private Fleet fleet(Health... health) {
    Connector connector = FleetMetricsTest::connect;
    return Fleet.of(metrics.source("calc", source), connector)
        .balance(Balancers.roundRobin())
        .health(health)
        .firstSet(Duration.ZERO)
        .listener(metrics.fleet("calc"))
        .build();
  }

  private static void call(Fleet fleet) throws Exception {
    fleet.endpoint(Calc.SUM).call(CallContext.empty(), new SumRequest(1, 2));
  }

  private double gauge(String name) {
    return registry.get("kitgen.fleet." + name).tag("fleet", "calc").gauge().value();
  }

  private double count(String name, String... tags) {
    return registry.get("kitgen.fleet." + name).tag("fleet", "calc").tags(tags).counter().count();
  }

  @Test
  void countsInstancesAndWhatBecomesOfAttempts() throws Exception {
    try (Fleet fleet = fleet()) {
      assertThatThrownBy(() -> call(fleet)).hasMessageContaining("no endpoints");
      source.has(1, 2, 9);
      assertThat(gauge("instances")).isEqualTo(2);
      assertThat(gauge("usable")).isEqualTo(2);
      assertThat(gauge("panic")).isZero();
      call(fleet);
      call(fleet);
      source.has(2);
      assertThat(gauge("instances")).isEqualTo(1);
    }
    assertThat(gauge("instances")).isZero();
    assertThat(count("nobody")).isEqualTo(1);
    assertThat(count("attempts", "verdict", "answered")).isEqualTo(2);
    double unreached = count("attempts", "verdict", "unreached");
    assertThat(unreached).isBetween(1.0, 2.0);
    assertThat(count("elsewhere")).isEqualTo(unreached);
    assertThat(count("changes", "change", "joined")).isEqualTo(2);
    assertThat(count("changes", "change", "left")).isEqualTo(2);
    assertThat(count("changes", "change", "unconnected")).isEqualTo(1);
    assertThat(registry.getMeters())
        .noneMatch(meter -> meter.getId().getName().startsWith("kitgen.fleet.instance."));
  }

  @Test
  void countsWhatTheSourceSays() {
    try (Fleet fleet = fleet()) {
      assertThat(fleet.nodes()).isEmpty();
      source.has(2);
      source.cache.publish(new InstanceEvent.Failed(new IllegalStateException("gone")));
      assertThat(gauge("source.failing")).isEqualTo(1);
      source.has(2, 3);
      assertThat(gauge("source.failing")).isZero();
    }
    assertThat(count("source.events", "event", "found")).isEqualTo(2);
    assertThat(count("source.events", "event", "failed")).isEqualTo(1);
  }

  @Test
  void countsEjections() throws Exception {
    Outliers outliers =
        metrics.outliers("calc", Outliers.builder().listener(metrics.health("calc")).build());
    try (Fleet fleet = fleet(outliers)) {
      source.has(1, 2);
      for (int i = 0; i < 10; i++) {
        call(fleet);
      }
      assertThat(gauge("ejected")).isEqualTo(1);
      assertThat(gauge("usable")).isEqualTo(1);
    }
    assertThat(count("health", "change", "ejected", "reason", "unreached")).isEqualTo(1);
    assertThat(count("health", "change", "returned", "reason", "trial")).isZero();
    assertThat(gauge("ejected")).isZero();
  }

  @Test
  void aFewInstancesHaveMetersOfTheirOwn() throws Exception {
    metrics = metrics.withInstances(2);
    try (Fleet fleet = fleet()) {
      source.has(2, 3, 4);
      for (int i = 0; i < 3; i++) {
        call(fleet);
      }
      assertThat(instances()).containsExactly("h:2", "h:3");
      assertThat(count("instance.attempts", "instance", "h:2", "verdict", "answered")).isEqualTo(1);
      assertThat(gauge("instance.outstanding")).isZero();
      assertThat(gauge("instance.latency")).isPositive();
      source.has(4);
      assertThat(instances()).isEmpty();
      source.has(4, 5);
      assertThat(instances()).containsExactly("h:5");
    }
    assertThat(instances()).isEmpty();
    assertThatThrownBy(() -> metrics.withInstances(0)).hasMessageContaining("withInstances is 0");
  }

  private List<String> instances() {
    return registry.find("kitgen.fleet.instance.attempts").counters().stream()
        .map(counter -> counter.getId().getTag("instance"))
        .distinct()
        .sorted()
        .toList();
  }

  @Test
  void aNameThatIsUsedAgainGoesOnCounting() throws Exception {
    source.has(2);
    for (int i = 0; i < 2; i++) {
      try (Fleet fleet = fleet()) {
        call(fleet);
        assertThat(gauge("instances")).isEqualTo(1);
      }
    }
    assertThat(count("attempts", "verdict", "answered")).isEqualTo(2);
    assertThat(count("attempts", "verdict", "failed")).isZero();
  }
}
