package io.kitgen.ops.debug;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.kitgen.ops.health.Health;
import io.kitgen.runtime.Operation;
import io.kitgen.runtime.http.HttpResponse;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** The JDK's own client asks it. */
@Timeout(60)
class DebugServerTest {

  private record Empty() {}

  private record Tag(int most) {}

  private final HttpClient client = HttpClient.newHttpClient();

  private String get(DebugServer server, String path) throws Exception {
    var response =
        client.send(
            HttpRequest.newBuilder(URI.create("http://localhost:" + server.port() + path)).build(),
            BodyHandlers.ofString());
    assertThat(response.statusCode()).as(path).isEqualTo(200);
    assertThat(response.headers().firstValue("Cache-Control")).as(path).hasValue("no-store");
    return response.body();
  }

  @Test
  void showsWhatThereIs() throws Exception {
    Operation<Empty, Empty> sum =
        Operation.of("addsvc", "sum", Empty.class, Empty.class)
            .idempotent()
            .timeout(Duration.ofMillis(250))
            .tag(new Tag(3))
            .build();
    try (Health health = Health.builder().build();
        DebugServer server =
            DebugServer.builder()
                .health(health)
                .metrics(
                    (ctx, request) -> HttpResponse.of(200).withHeader("Cache-Control", "no-store"))
                .operations(List.of(sum))
                .build(BuildInfo.of(DebugServerTest.class).withRevision("7d52bf9"))
                .show("answer", 42, (value, out) -> out.write(value))
                .start(0)) {
      assertThat(get(server, "/").lines())
          .contains("/readyz", "/metrics", "/debug/threads", "/debug/answer");
      assertThat(get(server, "/debug/operations"))
          .isEqualTo(
              """
              [{"service":"addsvc","operation":"sum","idempotent":true,"timeout":"PT0.25S",\
              "parameters":[],"results":[],"errors":[],"policies":["Tag[most=3]"]}]""");
      assertThat(get(server, "/debug/build"))
          .contains("\"revision\":\"7d52bf9\"", "\"java\":\"" + Runtime.version());
      assertThat(get(server, "/debug/vars"))
          .contains("\"pid\":" + ProcessHandle.current().pid(), "\"heap\":{\"used_bytes\":");
      assertThat(get(server, "/debug/threads"))
          .contains("\"main\"", "java.lang.Thread.run", "deadlocked: 0");
      assertThat(get(server, "/debug/answer")).isEqualTo("42");
      get(server, "/metrics");
      get(server, "/livez");
    }
  }

  @Test
  void hasOnePageAtAPath() {
    assertThatThrownBy(
            () ->
                DebugServer.builder()
                    .metrics((ctx, request) -> HttpResponse.of(200))
                    .page("/metrics", (ctx, request) -> HttpResponse.of(200)))
        .hasMessageContaining("/metrics");
    assertThatThrownBy(() -> DebugServer.builder().show("vars", 1, (v, out) -> out.write(v)))
        .hasMessageContaining("/debug/vars");
  }
}
