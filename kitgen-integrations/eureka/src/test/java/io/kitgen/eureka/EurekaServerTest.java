package io.kitgen.eureka;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.kitgen.client.instance.Instance;
import io.kitgen.client.instance.InstanceEvent.Found;
import io.kitgen.client.instance.Registration;
import io.kitgen.client.instance.Seen;
import java.net.URI;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** With Netflix's own server. */
class EurekaServerTest {

  private static final Duration LONGEST = Duration.ofMinutes(2);
  private static final Duration OFTEN = Duration.ofMillis(100);
  private static final Instance ONE =
      new Instance("127.0.0.1", 8081, 1, 2.5, "a", Map.of("version", "1 & <2>"));
  private static final Instance TWO = Instance.of("localhost", 8082);

  private static io.kitgen.interop.servers.Eureka server;
  private final List<AutoCloseable> open = new ArrayList<>();

  @BeforeAll
  static void start() throws Exception {
    server = io.kitgen.interop.servers.Eureka.start();
  }

  @AfterAll
  static void stop() throws Exception {
    if (server != null) {
      server.close();
    }
  }

  @AfterEach
  void close() throws Exception {
    for (AutoCloseable each : open) {
      each.close();
    }
  }

  private static Eureka eureka() {
    return Eureka.at(URI.create("http://127.0.0.1:1/eureka/v2"), server.base())
        .withLease(Duration.ofSeconds(1), Duration.ofSeconds(3));
  }

  private Seen see(EurekaService service) {
    Seen seen = new Seen(service.withInterval(OFTEN));
    open.add(seen);
    return seen;
  }

  private EurekaRegistration register(String service, Instance instance) throws Exception {
    EurekaRegistration registration = eureka().register(service, instance);
    open.add(registration);
    assertThat(registration.await(LONGEST)).isTrue();
    return registration;
  }

  private static void awaitKnown(Seen seen, Instance... instances) {
    await()
        .atMost(LONGEST)
        .untilAsserted(() -> assertThat(seen.instances()).containsExactly(instances));
  }

  private static String raw(String service) throws Exception {
    return server.get("/apps/" + service).body();
  }

  @Test
  void findsWhatIsRegisteredAndTakesItBack() throws Exception {
    Seen seen = see(eureka().service("addsvc"));
    Registration one = register("addsvc", ONE);
    awaitKnown(seen, ONE);
    Registration two = register("addsvc", TWO);
    awaitKnown(seen, ONE, TWO);
    assertThat(raw("addsvc"))
        .contains("\"instanceId\":\"localhost:addsvc:8082\"", "\"status\":\"UP\"")
        .contains("\"weight\":\"2.5\"", "\"zone\":\"a\"", "\"vipAddress\":\"addsvc\"");

    one.close();
    awaitKnown(seen, TWO);
    two.close();
    assertThat(server.get("/apps/addsvc").status()).isEqualTo(404);
    assertThat(one.isRegistered()).isFalse();
  }

  @Test
  void staysRegisteredByHeartbeatsWhileWhatIsSilentExpires() throws Exception {
    Seen seen = see(eureka().service("beating"));
    register("beating", ONE);
    registerForeign("beating", "\"leaseInfo\": {\"durationInSecs\": 1},");
    Instance silent = Instance.of("10.1.2.3", 7001);
    awaitKnown(seen, silent, ONE);

    awaitKnown(seen, ONE);
    assertThat(raw("beating")).contains("127.0.0.1:beating:8081");
  }

  @Test
  void takesItsStatusAwayAndGivesItBack() throws Exception {
    Seen seen = see(eureka().service("resting"));
    EurekaRegistration registration = register("resting", ONE);
    awaitKnown(seen, ONE);

    registration.status(EurekaStatus.OUT_OF_SERVICE);
    awaitKnown(seen);
    assertThat(raw("resting")).contains("\"status\":\"OUT_OF_SERVICE\"");
    assertThat(registration.isRegistered()).isTrue();

    registration.status(EurekaStatus.UP);
    awaitKnown(seen, ONE);
  }

  @Test
  void findsWhatOthersHaveRegistered() throws Exception {
    registerForeign("foreign", "");

    awaitKnown(see(eureka().service("foreign")), Instance.of("10.1.2.3", 7001));
    awaitKnown(
        see(eureka().secure().service("FOREIGN").byHostName()), Instance.of("i-1.test", 7002));
  }

  private static void registerForeign(String app, String more) throws Exception {
    String json =
        """
        {"instance": {"instanceId": "i-1", "hostName": "i-1.test", "app": "%s", %s
          "ipAddr": "10.1.2.3", "status": "UP", "vipAddress": "x", "metadata": {"@class": "x"},
          "port": {"$": "7001", "@enabled": "true"},
          "securePort": {"$": 7002, "@enabled": "true"},
          "dataCenterInfo": {"@class": "com.netflix.appinfo.InstanceInfo$DefaultDataCenterInfo",
            "name": "MyOwn"}}}
        """
            .formatted(app, more);
    assertThat(server.post("/apps/" + app, json).status()).isEqualTo(204);
  }

  @Test
  void comesBackWithAServerThatHasForgottenAll() throws Exception {
    Seen seen = see(eureka().service("forgotten"));
    EurekaRegistration registration = register("forgotten", ONE);
    awaitKnown(seen, ONE);

    server.kill();
    await().atMost(LONGEST).until(() -> !seen.failure().isEmpty());
    await().atMost(LONGEST).until(() -> !registration.isRegistered());
    assertThat(seen.instances()).containsExactly(ONE);

    server.restart();
    assertThat(registration.await(LONGEST)).isTrue();
    await().atMost(LONGEST).until(() -> seen.failure().isEmpty());
    assertThat(seen.instances()).containsExactly(ONE);
    assertThat(seen.events).noneMatch(event -> event.equals(new Found(List.of())) && isAfter(seen));
  }

  private static boolean isAfter(Seen seen) {
    int known = seen.events.indexOf(new Found(List.of(ONE)));
    return seen.events.lastIndexOf(new Found(List.of())) > known;
  }

  @Test
  void leavesNoThreadBehind() throws Exception {
    Seen seen = see(eureka().service("leaving"));
    Registration registration = register("leaving", ONE);
    awaitKnown(seen, ONE);
    assertThat(threads("leaving")).isNotEmpty();

    registration.close();
    seen.close();
    assertThat(threads("leaving")).isEmpty();
  }

  private static List<String> threads(String service) {
    return Thread.getAllStackTraces().keySet().stream()
        .map(Thread::getName)
        .filter(name -> name.contains(service))
        .toList();
  }
}
