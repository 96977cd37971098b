package io.kitgen.samples.addsvc;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import io.kitgen.brave.BraveTracing;
import io.kitgen.interop.servers.Carbon;
import io.kitgen.interop.servers.Prometheus;
import io.kitgen.interop.servers.Statsd;
import io.kitgen.interop.servers.Tool;
import io.kitgen.interop.servers.Zipkin;
import io.kitgen.ops.request.RequestIds;
import io.kitgen.runtime.http.ErrorBody;
import io.kitgen.runtime.http.client.KitHttpClient;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** addsvc as a process, with a real Zipkin, Prometheus, StatsD and Graphite around it. */
@Timeout(300)
final class BackendsTest {

  private static final Duration LONG = Duration.ofSeconds(60);

  @TempDir Path folder;

  private final int debug = free();
  private final int http = free();

  private static int free() {
    try {
      return Tool.freePort();
    } catch (java.io.IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
  }

  private Path folder(String name) throws Exception {
    return Files.createDirectories(folder.resolve(name));
  }

  @Test
  void tellsAllOfThemOfItsCalls() throws Exception {
    int statsdPort = free();
    int carbonPort = free();
    try (Tool.Running zipkin = Zipkin.start();
        Statsd statsd = Statsd.start(folder("statsd"), statsdPort);
        Carbon carbon = Carbon.start(folder("carbon"), carbonPort);
        Tool.Running addsvc =
            start(
                "-sum-limit",
                "2",
                "-zipkin-url",
                Zipkin.spansUrl(zipkin.port()),
                "-statsd-addr",
                "127.0.0.1:" + statsdPort,
                "-graphite-addr",
                "127.0.0.1:" + carbonPort);
        Prometheus prometheus = Prometheus.scraping(folder("prometheus"), debug)) {
      call(zipkin.port());
      await()
          .atMost(LONG)
          .untilAsserted(
              () -> {
                assertThat(seen(prometheus, "sum", "true"))
                    .as(prometheus.api("targets"))
                    .isEqualTo(2); // an answer and an error
                assertThat(seen(prometheus, "concat", "true")).isEqualTo(1);
                assertThat(prometheus.value("example_addsvc_integers_summed_total")).isEqualTo(3);
              });
      await()
          .atMost(LONG)
          .untilAsserted(
              () ->
                  assertThat(Zipkin.get(zipkin.port(), "/api/v2/traces?serviceName=addsvc").body())
                      .containsPattern("(?s)\\[\\{[^\\]]*addcli[^\\]]*addsvc[^\\]]*\\]"));
      await()
          .atMost(LONG)
          .until(() -> statsd.count("exampleAddsvcRequestDuration.method.sum.success.true") > 0);
      await()
          .atMost(LONG)
          .until(
              () -> carbon.last("exampleAddsvcRequestDuration.method.sum.success.true.count") >= 0);
      assertThat(addsvc.output()).contains("operation=addsvc/sum", "in.a=1", "out.v=3");
      assertThat(get("/readyz")).contains("\"status\":\"up\"");
      assertThat(get("/debug/operations")).contains("\"operation\":\"concat\"");
      stop(addsvc);
    }
  }

  private static double seen(Prometheus prometheus, String method, String success) {
    return prometheus.value(
        "example_addsvc_request_duration_seconds_count{method=\"%s\",success=\"%s\"}"
            .formatted(method, success));
  }

  /** By a client with its own tracing: one trace is to show both sides. */
  private void call(int zipkin) throws Exception {
    try (Telemetry telemetry = Telemetry.of("addcli", Zipkin.spansUrl(zipkin), "", "");
        AddServiceClient add =
            AddServiceClient.over(
                    AddServiceHttp.transport(
                            KitHttpClient.create(), URI.create("http://127.0.0.1:" + http))
                        .withErrors(ErrorBody.goKit()))
                .with(BraveTracing.calls(telemetry.tracing()))
                .observe(BraveTracing.client(telemetry.tracing()))
                .filter(RequestIds.sent())
                .build()) {
      assertThat(add.sum(1, 2)).isEqualTo(3);
      assertThatThrownBy(() -> add.sum(0, 0)).hasMessage("can't sum two zeroes");
      assertThat(add.concat("1", "2")).isEqualTo("12");
    }
  }

  private Tool.Running start(String... flags) throws Exception {
    String[] command = {
      Path.of(System.getProperty("java.home"), "bin", "java").toString(),
      "-XX:TieredStopAtLevel=1",
      "-cp",
      System.getProperty("java.class.path"),
      AddSvc.class.getName(),
      "-http-addr",
      "127.0.0.1:" + http,
      "-grpc-addr",
      "127.0.0.1:0",
      "-debug-addr",
      "127.0.0.1:" + debug
    };
    Object[] all = new Object[command.length + flags.length];
    System.arraycopy(command, 0, all, 0, command.length);
    System.arraycopy(flags, 0, all, command.length, flags.length);
    return Tool.start(http, () -> get("/readyz").contains("up") && listens(), Map.of(), all);
  }

  /** The debug port is there first. */
  private boolean listens() throws Exception {
    try (Socket socket = new Socket("127.0.0.1", http)) {
      return socket.isConnected();
    }
  }

  /** As its supervisor does, when a call is under way. */
  private static void stop(Tool.Running addsvc) throws Exception {
    addsvc.process().toHandle().destroy();
    assertThat(addsvc.process().waitFor(60, TimeUnit.SECONDS)).isTrue();
    assertThat(addsvc.process().exitValue()).isEqualTo(128 + 15);
  }

  private String get(String path) throws Exception {
    URI uri = URI.create("http://127.0.0.1:" + debug + path);
    return HttpClient.newHttpClient()
        .send(HttpRequest.newBuilder(uri).build(), BodyHandlers.ofString(UTF_8))
        .body();
  }

  /** Go kit's addsvc: one sum a second, and the second is refused. */
  @Test
  void refusesWhatIsTooMuch() throws Exception {
    try (Tool.Running addsvc = start("-sum-limit", "1")) {
      URI sum = URI.create("http://127.0.0.1:" + http + "/sum");
      HttpClient client = HttpClient.newHttpClient();
      HttpRequest request =
          HttpRequest.newBuilder(sum)
              .POST(HttpRequest.BodyPublishers.ofString("{\"a\":1,\"b\":2}"))
              .build();
      await()
          .atMost(LONG)
          .untilAsserted(
              () -> {
                var refused = client.send(request, BodyHandlers.ofString());
                assertThat(refused.statusCode()).isEqualTo(429);
                assertThat(refused.body()).isEqualTo("{\"error\":\"rate limit exceeded\"}");
                assertThat(refused.headers().firstValue("Retry-After")).hasValue("1");
              });
      stop(addsvc);
    }
  }
}
