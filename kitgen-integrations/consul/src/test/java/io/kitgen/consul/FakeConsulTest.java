package io.kitgen.consul;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.awaitility.Awaitility.await;

import io.kitgen.client.instance.Instance;
import io.kitgen.client.instance.InstanceEvent.Found;
import io.kitgen.client.instance.Registration;
import io.kitgen.client.instance.Seen;
import io.kitgen.runtime.http.HttpResponse;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Against a fake of Consul: no real one can be had here. */
class FakeConsulTest {

  private static final Duration LONGEST = Duration.ofMinutes(1);

  private final FakeConsul agent = new FakeConsul();
  private final Consul consul = Consul.at(agent.uri()).withToken("secret");

  @AfterEach
  void close() {
    agent.close();
  }

  private static String service(String id, String more) {
    return "{\"ID\": \"%s\", \"Service\": \"addsvc\"%s}".formatted(id, more);
  }

  private void put(String id, String more) {
    agent.put(id, "passing", service(id, more));
  }

  private static void awaitKnown(Seen seen, String... instances) {
    await()
        .atMost(LONGEST)
        .untilAsserted(
            () -> assertThat(seen.instances()).map(Instance::toString).containsExactly(instances));
  }

  @Test
  void tellsChangesByBlockingQueries() {
    put("a", ", \"Address\": \"10.0.0.1\", \"Port\": 1");
    try (Seen seen = new Seen(consul.service("addsvc"))) {
      awaitKnown(seen, "10.0.0.1:1{zone=node-zone}");
      put("b", ", \"Address\": \"\", \"Port\": 2, \"Meta\": {\"zone\": \"b\", \"k\": \"v\"}");
      awaitKnown(seen, "10.0.0.1:1{zone=node-zone}", "10.9.9.9:2{k=v, zone=b}");
      agent.drop("a");
      agent.drop("b");
      awaitKnown(seen);
    }
    assertThat(agent.asked())
        .startsWith("GET /v1/health/service/addsvc?index=0&wait=55s")
        .contains("GET /v1/health/service/addsvc?index=11&wait=55s");
    assertThat(agent.asked()).hasSizeLessThan(20);
  }

  @Test
  void readsWeightsAndTagsAndTakesOnlyThoseThatHaveAllTags() {
    String weights = ", \"Weights\": {\"Passing\": 10, \"Warning\": 3}";
    put("a", ", \"Address\": \"a\", \"Port\": 1, \"Tags\": [\"prod\", \"v1\"]" + weights);
    agent.put(
        "b",
        "warning",
        service("b", ", \"Address\": \"b\", \"Port\": 2, \"Tags\": [\"v1\", \"prod\"]" + weights));
    put("c", ", \"Address\": \"c\", \"Port\": 3, \"Tags\": [\"prod\"]" + weights);
    ConsulService tagged = consul.service("addsvc").tags("prod", "v1");
    try (Seen seen = new Seen(tagged);
        Seen passing = new Seen(tagged.passingOnly())) {
      awaitKnown(
          seen,
          "a:1{tags=prod,v1, weight=10.0, zone=node-zone}",
          "b:2{tags=v1,prod, weight=3.0, zone=node-zone}");
      awaitKnown(passing, "a:1{tags=prod,v1, weight=10.0, zone=node-zone}");
    }
    assertThat(agent.asked())
        .contains("GET /v1/health/service/addsvc?index=0&wait=55s&passing=1&tag=prod");
  }

  @Test
  void asksForADataCentreAndTheNearest() {
    put("a", ", \"Address\": \"a\", \"Port\": 1");
    put("b", ", \"Address\": \"b\", \"Port\": 2");
    try (Seen seen =
        new Seen(
            consul
                .service("addsvc")
                .datacenter("dc 2")
                .near("_agent", 1)
                .withWait(Duration.ofSeconds(1)))) {
      awaitKnown(seen, "a:1{zone=node-zone}");
    }
    assertThat(agent.asked())
        .contains("GET /v1/health/service/addsvc?index=0&wait=1s&dc=dc%202&near=_agent");
  }

  @Test
  void beginsAnewWhenTheIndexGoesBack() {
    put("a", ", \"Address\": \"a\", \"Port\": 1");
    try (Seen seen = new Seen(consul.service("addsvc"))) {
      awaitKnown(seen, "a:1{zone=node-zone}");
      agent.index(5);
      await()
          .atMost(LONGEST)
          .until(() -> agent.asked().stream().filter(line -> line.contains("index=0")).count() > 1);
      put("b", ", \"Address\": \"b\", \"Port\": 2");
      awaitKnown(seen, "a:1{zone=node-zone}", "b:2{zone=node-zone}");
      assertThat(seen.events).allMatch(Found.class::isInstance);
    }
  }

  @Test
  void keepsWhatIsKnownWhateverElseIsAnswered() {
    put("a", ", \"Address\": \"a\", \"Port\": 1");
    try (Seen seen = new Seen(consul.service("addsvc"))) {
      awaitKnown(seen, "a:1{zone=node-zone}");
      fails(seen, FakeConsul.text(500, "No cluster leader"), "answers 500: No cluster leader");
      fails(seen, FakeConsul.text(200, "[]"), "X-Consul-Index null, expected 1 or more");
      fails(seen, indexed("[]", "0"), "X-Consul-Index 0, expected 1 or more");
      fails(seen, indexed("[]", "ten"), "X-Consul-Index ten, expected 1 or more");
      fails(seen, indexed("<html>", "9"), "is no JSON");
      fails(seen, indexed("{}", "9"), "$: expected an array");
      fails(seen, indexed("[{\"Service\": {}}]", "9"), "none of 1 entries is an instance");
      assertThat(seen.instances()).hasSize(1);
      agent.answer(null);
      await().atMost(LONGEST).until(() -> seen.failure().isEmpty());
    }
  }

  private static HttpResponse indexed(String body, String index) {
    return FakeConsul.text(200, body).withHeader("X-Consul-Index", index);
  }

  private void fails(Seen seen, HttpResponse response, String message) {
    agent.answer(response);
    await().atMost(LONGEST).until(() -> seen.failure().contains(message));
  }

  @Test
  void saysThatItMayNotLook() {
    try (Seen seen = new Seen(Consul.at(agent.uri()).service("addsvc"))) {
      await().atMost(LONGEST).until(() -> seen.failure().contains("403: Permission denied"));
    }
  }

  @Test
  void skipsEntriesThatCannotBeRead() {
    put("a", ", \"Address\": \"a\", \"Port\": 1");
    put("b", ", \"Address\": \"b\", \"Port\": 0");
    put("c", ", \"Address\": \"c\", \"Port\": 3, \"Meta\": {\"weight\": \"much\"}");
    try (Seen seen = new Seen(consul.service("addsvc"))) {
      awaitKnown(seen, "a:1{zone=node-zone}");
      assertThat(((Found) seen.events.get(0)).skipped())
          .containsExactly(
              "the port of b is 0, expected 1 to 65535", "the weight of c is \"much\"");
    }
  }

  @Test
  void registersWithACheckThatItKeepsPassing() throws Exception {
    Instance instance =
        new Instance("10.0.0.1", 80, 1, 2.5, "z", Map.of("version", "2", "tags", "prod,v2"));
    try (Seen seen = new Seen(consul.service("addsvc").passingOnly().tags("v2"))) {
      Registration registration =
          consul.withTtl(Duration.ofSeconds(1), Duration.ofMinutes(1)).register("addsvc", instance);
      assertThat(registration.await(LONGEST)).isTrue();
      await().atMost(LONGEST).until(() -> seen.instances().equals(List.of(instance)));

      agent.put("addsvc-10.0.0.1-80", "critical", service("addsvc-10.0.0.1-80", ""));
      await().atMost(LONGEST).until(() -> agent.status("addsvc-10.0.0.1-80").equals("passing"));
      agent.drop("addsvc-10.0.0.1-80");
      await().atMost(LONGEST).until(() -> seen.instances().equals(List.of(instance)));

      registration.close();
      assertThat(agent.status("addsvc-10.0.0.1-80")).isEqualTo("none");
      awaitKnown(seen);
    }
  }

  @Test
  void leavesNoThreadBehind() {
    String name = "quiet";
    Seen seen = new Seen(consul.service(name));
    await().atMost(LONGEST).until(() -> !seen.events.isEmpty());
    assertThat(threads(name)).isNotEmpty();
    seen.close(); // in the middle of a blocking query
    assertThat(threads(name)).isEmpty();
  }

  private static List<String> threads(String service) {
    return Thread.getAllStackTraces().keySet().stream()
        .map(Thread::getName)
        .filter(thread -> thread.contains("/" + service))
        .toList();
  }

  @Test
  void refusesSettingsThatMakeNoSense() {
    ConsulService service = consul.service("x");
    assertThatIllegalArgumentException().isThrownBy(() -> Consul.at(URI.create("consul://h")));
    assertThatIllegalArgumentException().isThrownBy(() -> consul.service(""));
    assertThatIllegalArgumentException().isThrownBy(() -> service.near("_agent", 0));
    assertThatIllegalArgumentException()
        .isThrownBy(() -> service.withWait(Duration.ofMinutes(11)))
        .withMessageContaining("PT11M");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> consul.withTtl(Duration.ofMillis(1), Duration.ofMinutes(1)))
        .withMessageContaining("PT0.001S");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> consul.withTtl(Duration.ofSeconds(1), Duration.ofSeconds(1)))
        .withMessageContaining("not after PT1S");
  }
}
