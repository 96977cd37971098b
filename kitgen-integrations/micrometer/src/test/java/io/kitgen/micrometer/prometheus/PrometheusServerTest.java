package io.kitgen.micrometer.prometheus;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.kitgen.interop.servers.Prometheus;
import io.kitgen.micrometer.CallMetrics;
import io.kitgen.micrometer.MeteredCalc;
import io.kitgen.micrometer.names.MetricNames;
import io.kitgen.runtime.http.HttpHandler;
import io.kitgen.runtime.http.client.KitHttpClient;
import io.kitgen.runtime.http.route.HttpRoute;
import io.kitgen.runtime.http.route.HttpRoutes;
import io.kitgen.runtime.http.server.KitHttpServer;
import io.micrometer.prometheusmetrics.PrometheusConfig;
import io.micrometer.prometheusmetrics.PrometheusMeterRegistry;
import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A real Prometheus scrapes a real server. */
class PrometheusServerTest {

  private static final Duration LONG = Duration.ofMinutes(1);

  @TempDir Path folder;
  private final PrometheusMeterRegistry registry =
      new PrometheusMeterRegistry(PrometheusConfig.DEFAULT);
  private KitHttpServer operations;

  @BeforeEach
  void start() {
    operations =
        KitHttpServer.start(
            0, HttpRoutes.of(HttpRoute.of("GET", "/metrics", PrometheusHandler.of(registry))));
  }

  @AfterEach
  void stop() {
    operations.close();
  }

  private void becomes(Prometheus prometheus, String query, double value) {
    await()
        .atMost(LONG)
        .untilAsserted(() -> assertThat(prometheus.value(query)).as(query).isEqualTo(value));
  }

  @Test
  void knowsTheCallsOfEachOperationByOutcome() throws Exception {
    CallMetrics metrics = CallMetrics.of(registry);
    try (Prometheus prometheus = Prometheus.scraping(folder, operations.port());
        KitHttpServer calc =
            KitHttpServer.start(0, MeteredCalc.handler(MeteredCalc.failing(), metrics.server()));
        KitHttpClient client = KitHttpClient.create()) {
      HttpHandler remote = MeteredCalc.at(client, calc.port());
      MeteredCalc.oneOfEach(remote);
      MeteredCalc.ask(remote, "GET", "/things/1", "");
      String sum = "sum by (operation) (kitgen_server_calls_seconds_count{operation=\"sum\",";
      becomes(prometheus, sum + "outcome=\"answer\"})", 3);
      becomes(prometheus, sum + "outcome=\"business_error\"})", 2);
      becomes(prometheus, sum + "error=\"two-zeroes\"})", 1);
      becomes(prometheus, sum + "outcome=\"refusal\",code=\"INVALID_ARGUMENT\"})", 1);
      becomes(prometheus, sum + "outcome=\"fault\",code=\"INTERNAL\"})", 1);
      becomes(prometheus, "kitgen_server_calls_seconds_count{operation=\"find\"}", 1);
      becomes(prometheus, "sum(kitgen_server_calls_active)", 0);
    }
  }

  @Test
  void findsTheNamesThatDashboardsKnow() throws Exception {
    HttpHandler handler = MeteredCalc.failing().handler();
    for (MetricNames names :
        new MetricNames[] {
          MetricNames.spring(),
          MetricNames.openTelemetryHttp(),
          MetricNames.openTelemetryRpc(),
          MetricNames.goKit("example.addsvc"),
          MetricNames.goKitCounted("my_group.string_service")
        }) {
      CallMetrics metrics = CallMetrics.builder(registry).names(names).build();
      handler = MeteredCalc.handler(MeteredCalc.failing(), metrics.server());
      MeteredCalc.oneOfEach(handler);
    }
    try (Prometheus prometheus = Prometheus.scraping(folder, operations.port())) {
      becomes(
          prometheus,
          "http_server_requests_seconds_count{method=\"POST\",uri=\"/sum\",status=\"200\","
              + "outcome=\"SUCCESS\",exception=\"none\"}",
          3);
      becomes(
          prometheus,
          "http_server_requests_seconds_count{status=\"400\",exception=\"TwoZeroesException\"}",
          1);
      becomes(
          prometheus,
          "http_server_request_duration_seconds_bucket{http_request_method=\"POST\","
              + "http_route=\"/sum\",http_response_status_code=\"200\",error_type=\"\",le=\"10.0\"}",
          3);
      becomes(prometheus, "http_server_request_duration_seconds_count{error_type=\"500\"}", 1);
      becomes(
          prometheus,
          "rpc_server_call_duration_seconds_count{rpc_method=\"calc/sum\","
              + "rpc_response_status_code=\"OK\"}",
          3);
      becomes(prometheus, "sum(rpc_server_call_duration_seconds_count{error_type!=\"\"})", 2);
      becomes(
          prometheus,
          "example_addsvc_request_duration_seconds_count{method=\"sum\",success=\"true\"}",
          5);
      becomes(
          prometheus,
          "my_group_string_service_request_latency_microseconds_count{method=\"sum\",error=\"true\"}",
          4);
      becomes(
          prometheus,
          "my_group_string_service_request_count_total{method=\"sum\",error=\"false\"}",
          3);
    }
  }

  @Test
  void goesOnWhereItWasAfterPrometheusWasKilledAndCameBack() throws Exception {
    HttpHandler handler = MeteredCalc.handler(CallMetrics.of(registry).server());
    String query = "kitgen_server_calls_seconds_count{operation=\"sum\"}";
    MeteredCalc.sum(handler, 1, 2);
    try (Prometheus first = Prometheus.scraping(folder, operations.port())) {
      becomes(first, query, 1);
      first.kill();
    }
    for (int i = 0; i < 1000; i++) {
      assertThat(MeteredCalc.sum(handler, 1, i)).isEqualTo(200);
    }
    try (Prometheus second = Prometheus.scraping(folder, operations.port())) {
      becomes(second, query, 1001);
    }
  }
}
