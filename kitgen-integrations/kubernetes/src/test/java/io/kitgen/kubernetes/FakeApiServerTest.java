package io.kitgen.kubernetes;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.awaitility.Awaitility.await;

import io.kitgen.client.instance.InstanceEvent.Failed;
import io.kitgen.client.instance.InstanceEvent.Found;
import io.kitgen.client.instance.Seen;
import io.kitgen.runtime.http.HttpResponse;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Against a fake of Kubernetes' API server: no real one can be had here. */
class FakeApiServerTest {

  private static final Duration LONGEST = Duration.ofMinutes(1);
  private static final String PORTS = "\"ports\": [{\"name\": \"http\", \"port\": 80}]";

  private final FakeApiServer server = FakeApiServer.inClear();
  private final Kubernetes cluster =
      Kubernetes.at(server.uri()).withToken("first").withNamespace("shop");
  private final KubernetesService service = cluster.service("addsvc");

  @AfterEach
  void close() {
    server.close();
  }

  private static String ipv4(String ports, String... endpoints) {
    return "\"addressType\": \"IPv4\", "
        + ports
        + ", \"endpoints\": ["
        + String.join(",", endpoints)
        + "]";
  }

  private static String endpoint(String address, String more) {
    return "{\"addresses\": [\"" + address + "\"]" + more + "}";
  }

  private static String conditions(String conditions) {
    return ", \"conditions\": {" + conditions + "}";
  }

  private static void awaitKnown(Seen seen, String... instances) {
    await()
        .atMost(LONGEST)
        .untilAsserted(
            () -> assertThat(seen.instances()).map(Object::toString).containsExactly(instances));
  }

  private long lists() {
    return server.asked().stream().filter(query -> !query.contains("watch=1")).count();
  }

  @Test
  void mergesTheSlicesOfAServiceAndFollowsThem() {
    server.put("a", ipv4(PORTS, endpoint("10.0.0.1", ", \"zone\": \"z\", \"nodeName\": \"n\"")));
    try (Seen seen = new Seen(service)) {
      awaitKnown(seen, "10.0.0.1:80{node=n, zone=z}");
      String pod = ", \"targetRef\": {\"kind\": \"Pod\", \"name\": \"add-1\"}";
      server.put("b", ipv4(PORTS.replace("80", "8080"), endpoint("10.0.0.2", pod)));
      awaitKnown(seen, "10.0.0.1:80{node=n, zone=z}", "10.0.0.2:8080{pod=add-1}");
      server.put("a", ipv4(PORTS, endpoint("10.0.0.1", ""), endpoint("10.0.0.3", "")));
      awaitKnown(seen, "10.0.0.1:80", "10.0.0.2:8080{pod=add-1}", "10.0.0.3:80");
      server.remove("a");
      awaitKnown(seen, "10.0.0.2:8080{pod=add-1}");
      server.put("b", "\"addressType\": \"IPv4\", \"endpoints\": null");
      awaitKnown(seen);
      assertThat(seen.events).allMatch(Found.class::isInstance);
    }
    assertThat(lists()).isEqualTo(1);
    assertThat(server.asked())
        .contains(
            "labelSelector=kubernetes.io%2Fservice-name%3Daddsvc&watch=1&allowWatchBookmarks=true"
                + "&timeoutSeconds=60&resourceVersion=101");
  }

  @Test
  void goesByTheConditionsOfEndpoints() {
    server.put(
        "a",
        ipv4(
            PORTS,
            endpoint("10.0.0.1", conditions("\"ready\": true, \"serving\": true")),
            endpoint("10.0.0.2", conditions("\"ready\": false")),
            endpoint(
                "10.0.0.3",
                conditions("\"ready\": false, \"serving\": true, \"terminating\": true")),
            endpoint(
                "10.0.0.4",
                conditions("\"ready\": false, \"serving\": false, \"terminating\": true")),
            endpoint("10.0.0.5", conditions("\"ready\": null"))));
    try (Seen seen = new Seen(service)) {
      awaitKnown(seen, "10.0.0.1:80", "10.0.0.3:80{priority=1}", "10.0.0.5:80");
    }
  }

  @Test
  void choosesThePortByNameOrNumber() {
    String two =
        "\"ports\": [{\"name\": \"http\", \"port\": 80}, {\"name\": \"grpc\", \"port\": 81},"
            + " {\"name\": \"dns\", \"port\": 53, \"protocol\": \"UDP\"}]";
    server.put("a", ipv4(two, endpoint("10.0.0.1", "")));
    try (Seen http = new Seen(service.port("http"));
        Seen grpc = new Seen(service.port("grpc"));
        Seen number = new Seen(service.port(9000));
        Seen unsaid = new Seen(service);
        Seen unknown = new Seen(service.port("admin"))) {
      awaitKnown(http, "10.0.0.1:80");
      awaitKnown(grpc, "10.0.0.1:81");
      awaitKnown(number, "10.0.0.1:9000");
      await()
          .atMost(LONGEST)
          .until(() -> unsaid.failure().contains("addsvc has not one port but [http, grpc, dns]"));
      await()
          .atMost(LONGEST)
          .until(() -> unknown.failure().contains("addsvc has no port admin but [http, grpc"));
    }
  }

  @Test
  void takesOneFamilyOfAddresses() {
    String six = ipv4(PORTS, endpoint("fd00::1", "")).replace("IPv4", "IPv6");
    server.put("six", six);
    try (Seen seen = new Seen(service)) {
      awaitKnown(seen, "[fd00::1]:80");
      server.put("four", ipv4(PORTS, endpoint("10.0.0.1", "")));
      awaitKnown(seen, "10.0.0.1:80");
    }
  }

  @Test
  void goesOnWhereAWatchEndedAndFromABookmark() {
    server.put("a", ipv4(PORTS, endpoint("10.0.0.1", "")));
    try (Seen seen = new Seen(service)) {
      awaitKnown(seen, "10.0.0.1:80");
      server.bookmark();
      await()
          .atMost(LONGEST)
          .until(
              () -> {
                server.endWatches(); // the one that there is, if it has begun
                return server.asked().stream().anyMatch(query -> query.endsWith("Version=102"));
              });
      server.put("a", ipv4(PORTS, endpoint("10.0.0.2", "")));
      awaitKnown(seen, "10.0.0.2:80");
      assertThat(seen.events).allMatch(Found.class::isInstance);
      assertThat(lists()).isEqualTo(1);
    }
  }

  @Test
  void listsAgainWhatTheServerHasForgotten() {
    server.put("a", ipv4(PORTS, endpoint("10.0.0.1", "")));
    try (Seen seen = new Seen(service)) {
      awaitKnown(seen, "10.0.0.1:80");
      server.put("b", ipv4(PORTS, endpoint("10.0.0.2", "")));
      awaitKnown(seen, "10.0.0.1:80", "10.0.0.2:80");
      server.remove("a");
      server.event("ERROR", "{\"kind\": \"Status\", \"code\": 410, \"message\": \"too old\"}");
      await().atMost(LONGEST).until(() -> lists() > 1);
      server.forget();
      awaitKnown(seen, "10.0.0.2:80");
      assertThat(seen.events).allMatch(Found.class::isInstance);
    }
  }

  @Test
  void keepsWhatIsKnownWhateverElseIsAnswered() {
    server.put("a", ipv4(PORTS, endpoint("10.0.0.1", "")));
    try (Seen seen = new Seen(service)) {
      awaitKnown(seen, "10.0.0.1:80");
      server.answer(FakeApiServer.text(200, "<html>"));
      server.event("ERROR", "{\"code\": 500, \"message\": \"etcd is away\"}");
      await()
          .atMost(LONGEST)
          .until(
              () ->
                  seen.events.stream()
                      .anyMatch(
                          event ->
                              event instanceof Failed failed
                                  && failed.error().getMessage().endsWith("etcd is away")));
      fails(seen, FakeApiServer.text(200, "<html>"), "is no JSON");
      fails(seen, FakeApiServer.text(200, "{}"), "$.metadata is missing");
      fails(
          seen,
          FakeApiServer.text(200, "{\"metadata\": {\"resourceVersion\": \"1\"}}"),
          "$.items is missing");
      fails(seen, FakeApiServer.text(403, "cannot list resource"), "answers 403: cannot list");
      assertThat(seen.instances()).map(Object::toString).containsExactly("10.0.0.1:80");
    }
  }

  private void fails(Seen seen, HttpResponse response, String message) {
    server.answer(response);
    await().atMost(LONGEST).until(() -> seen.failure().contains(message));
  }

  @Test
  void skipsEndpointsThatCannotBeRead() {
    server.put(
        "a",
        ipv4(PORTS, endpoint("10.0.0.1", ""), "{\"addresses\": []}", endpoint("not a host", "")));
    try (Seen seen = new Seen(service)) {
      awaitKnown(seen, "10.0.0.1:80");
      assertThat(((Found) seen.events.get(0)).skipped())
          .containsExactly("$.items[0].endpoints[1] has no address", "not a host: \"not a host\"");
    }
  }

  @Test
  void leavesNoThreadBehind() {
    Seen seen = new Seen(service);
    await().atMost(LONGEST).until(() -> !seen.events.isEmpty());
    assertThat(threads()).isNotEmpty();
    seen.close(); // in the middle of a watch
    assertThat(threads()).isEmpty();
  }

  private List<String> threads() {
    return Thread.getAllStackTraces().keySet().stream()
        .map(Thread::getName)
        .filter(thread -> thread.contains(service.name()))
        .toList();
  }

  @Test
  void refusesSettingsThatMakeNoSense() {
    assertThatIllegalArgumentException().isThrownBy(() -> Kubernetes.at(URI.create("k8s://x")));
    assertThatIllegalArgumentException()
        .isThrownBy(() -> cluster.service("Add/Svc"))
        .withMessage("not a service of Kubernetes: \"Add/Svc\"");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> cluster.withNamespace(""))
        .withMessage("not a namespace of Kubernetes: \"\"");
    assertThatIllegalArgumentException().isThrownBy(() -> service.port(0));
  }
}
