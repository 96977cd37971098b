package io.kitgen.micrometer.backends;

import static org.assertj.core.api.Assertions.assertThat;

import io.kitgen.micrometer.CallMetrics;
import io.kitgen.micrometer.MeteredCalc;
import io.kitgen.micrometer.names.MetricNames;
import io.micrometer.core.instrument.Clock;
import io.micrometer.registry.otlp.OtlpConfig;
import io.micrometer.registry.otlp.OtlpMeterRegistry;
import io.opentelemetry.proto.collector.metrics.v1.ExportMetricsServiceRequest;
import io.opentelemetry.proto.common.v1.KeyValue;
import io.opentelemetry.proto.metrics.v1.HistogramDataPoint;
import io.opentelemetry.proto.metrics.v1.Metric;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** What an OpenTelemetry collector would be sent; an HTTP server of the test takes it. */
class OtlpTest {

  private static OtlpConfig config(String url) {
    return new OtlpConfig() {
      @Override
      public String get(String key) {
        return null;
      }

      @Override
      public String url() {
        return url;
      }

      @Override
      public TimeUnit baseTimeUnit() {
        return TimeUnit.SECONDS;
      }
    };
  }

  @Test
  void aServerOfTheTestIsSentAHistogramByTheConventionsForHttp() throws Exception {
    try (Collector collector = new Collector(200)) {
      OtlpMeterRegistry registry =
          new OtlpMeterRegistry(config(collector.uri("/v1/metrics")), Clock.SYSTEM);
      CallMetrics metrics =
          CallMetrics.builder(registry).names(MetricNames.openTelemetryHttp()).build();
      MeteredCalc.oneOfEach(MeteredCalc.handler(MeteredCalc.failing(), metrics.server()));
      registry.close(); // sends what it has
      ExportMetricsServiceRequest sent = ExportMetricsServiceRequest.parseFrom(collector.next());
      Metric duration =
          sent.getResourceMetrics(0).getScopeMetrics(0).getMetricsList().stream()
              .filter(metric -> metric.getName().equals("http.server.request.duration"))
              .findFirst()
              .orElseThrow();
      assertThat(duration.getUnit()).isEqualTo("seconds");
      HistogramDataPoint answers =
          duration.getHistogram().getDataPointsList().stream()
              .filter(point -> attributes(point).get("http.response.status_code").equals("200"))
              .findFirst()
              .orElseThrow();
      assertThat(attributes(answers))
          .containsEntry("http.request.method", "POST")
          .containsEntry("http.route", "/sum")
          .containsEntry("error.type", "");
      assertThat(answers.getCount()).isEqualTo(3);
      assertThat(answers.getExplicitBoundsList())
          .containsExactly(
              0.005, 0.01, 0.025, 0.05, 0.075, 0.1, 0.25, 0.5, 0.75, 1.0, 2.5, 5.0, 7.5, 10.0);
    }
  }

  private static Map<String, String> attributes(HistogramDataPoint point) {
    return point.getAttributesList().stream()
        .collect(Collectors.toMap(KeyValue::getKey, one -> one.getValue().getStringValue()));
  }
}
