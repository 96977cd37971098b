package io.kitgen.micrometer.prometheus;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.kitgen.micrometer.CallMetrics;
import io.kitgen.micrometer.MeteredCalc;
import io.kitgen.micrometer.names.Distribution;
import io.kitgen.runtime.CallContext;
import io.kitgen.runtime.call.CallKeys;
import io.kitgen.runtime.call.CallObservation;
import io.kitgen.runtime.call.Outcome;
import io.kitgen.runtime.call.TraceIds;
import io.kitgen.runtime.http.HttpHandler;
import io.kitgen.runtime.http.HttpRequest;
import io.kitgen.runtime.http.HttpResponse;
import io.kitgen.runtime.server.CallObserver;
import io.micrometer.core.instrument.Clock;
import io.micrometer.prometheusmetrics.PrometheusConfig;
import io.micrometer.prometheusmetrics.PrometheusMeterRegistry;
import io.prometheus.metrics.model.registry.PrometheusRegistry;
import java.time.Duration;
import org.junit.jupiter.api.Test;

class PrometheusHandlerTest {

  private static final TraceIds TRACE =
      new TraceIds("4bf92f3577b34da6a3ce929d0e0e4736", "00f067aa0ba902b7", true);

  private final PrometheusMeterRegistry registry =
      new PrometheusMeterRegistry(
          PrometheusConfig.DEFAULT, new PrometheusRegistry(), Clock.SYSTEM, new CallSpanContext());
  private final HttpHandler metrics = PrometheusHandler.of(registry);

  private record Page(int status, String type, String text) {}

  private Page get(String accept) throws Exception {
    HttpRequest request = HttpRequest.of("GET", "/metrics").header("Accept", accept).build();
    try (HttpResponse response = metrics.handle(CallContext.empty(), request)) {
      return new Page(
          response.status(),
          response.headers().first("Content-Type"),
          new String(response.body().open().readAllBytes(), UTF_8));
    }
  }

  private static CallObserver tracing(TraceIds trace) {
    return (operation, metadata, ctx) ->
        new CallObservation() {
          @Override
          public CallContext context(CallContext before) {
            return before.with(CallKeys.TRACE, trace);
          }

          @Override
          public void end(Outcome outcome) {}
        };
  }

  private void call(TraceIds trace) throws Exception {
    CallMetrics calls =
        CallMetrics.builder(registry)
            .distribution(Distribution.buckets(Duration.ofSeconds(10), Duration.ofSeconds(20)))
            .build();
    assertThat(MeteredCalc.sum(MeteredCalc.handler(tracing(trace), calls.server()), 1, 2))
        .isEqualTo(200);
    assertThat(CallContext.current()).isSameAs(CallContext.empty());
  }

  @Test
  void answersInTheTextFormatUnlessOpenMetricsIsAccepted() throws Exception {
    call(TRACE);
    Page page = get("text/html, */*;q=0.1");
    assertThat(page.type).isEqualTo("text/plain; version=0.0.4; charset=utf-8");
    assertThat(page.text)
        .contains(
            "kitgen_server_calls_seconds_count{code=\"OK\",error=\"none\",operation=\"sum\","
                + "outcome=\"answer\",service=\"calc\"} 1")
        .contains("kitgen_server_calls_active{operation=\"sum\",service=\"calc\"} 0")
        .doesNotContain("# EOF");
    assertThat(get("application/openmetrics-text;q=0, text/plain").type).startsWith("text/plain");
    assertThat(MeteredCalc.ask(metrics, "POST", "/metrics", "")).isEqualTo(405);
    assertThat(MeteredCalc.ask(metrics, "HEAD", "/metrics", "")).isEqualTo(200);
  }

  @Test
  void tellsTheTraceOfACallAsAnExemplarInOpenMetrics() throws Exception {
    call(TRACE);
    Page page =
        get(
            "application/openmetrics-text;version=1.0.0,application/openmetrics-text;version=0.0.1;"
                + "q=0.75,text/plain;version=0.0.4;q=0.5,*/*;q=0.1");
    assertThat(page.type).startsWith("application/openmetrics-text; version=1.0.0");
    assertThat(page.text)
        .contains("# {span_id=\"00f067aa0ba902b7\",trace_id=\"4bf92f3577b34da6a3ce929d0e0e4736\"}")
        .endsWith("# EOF\n");
  }

  @Test
  void doesNotTellATraceThatIsNotKept() throws Exception {
    call(new TraceIds(TRACE.traceId(), TRACE.spanId(), false));
    assertThat(get("application/openmetrics-text").text)
        .contains("kitgen_server_calls_seconds_count")
        .doesNotContain("trace_id");
  }
}
