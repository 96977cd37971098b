package io.kitgen.samples.addsvc;

import brave.Tracing;
import brave.handler.SpanHandler;
import brave.sampler.Sampler;
import io.kitgen.micrometer.prometheus.CallSpanContext;
import io.kitgen.micrometer.prometheus.PrometheusHandler;
import io.kitgen.ops.log.LogSink;
import io.kitgen.runtime.http.HttpHandler;
import io.kitgen.slf4j.Slf4jSink;
import io.micrometer.core.instrument.Clock;
import io.micrometer.core.instrument.composite.CompositeMeterRegistry;
import io.micrometer.graphite.GraphiteConfig;
import io.micrometer.graphite.GraphiteMeterRegistry;
import io.micrometer.prometheusmetrics.PrometheusConfig;
import io.micrometer.prometheusmetrics.PrometheusMeterRegistry;
import io.micrometer.statsd.StatsdConfig;
import io.micrometer.statsd.StatsdMeterRegistry;
import io.prometheus.metrics.model.registry.PrometheusRegistry;
import java.net.URI;
import java.time.Duration;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import zipkin2.reporter.BytesMessageSender;
import zipkin2.reporter.brave.AsyncZipkinSpanHandler;
import zipkin2.reporter.urlconnection.URLConnectionSender;

/**
 * Where this process tells of itself: metrics in one registry for all backends, spans for Zipkin,
 * lines for the log. None of them can hold a call up.
 *
 * @param registry what is counted
 * @param tracing what is traced
 * @param log the call log
 * @param page what Prometheus scrapes
 * @param spans sends spans, or null when nobody wants them
 */
record Telemetry(
    CompositeMeterRegistry registry,
    Tracing tracing,
    LogSink log,
    HttpHandler page,
    @Nullable AsyncZipkinSpanHandler spans)
    implements AutoCloseable {

  private static final Duration STEP = Duration.ofSeconds(1);

  /** Each address may be empty: then nothing goes there. */
  static Telemetry of(String service, String zipkin, String statsd, String graphite) {
    PrometheusMeterRegistry prometheus =
        new PrometheusMeterRegistry(
            PrometheusConfig.DEFAULT,
            new PrometheusRegistry(),
            Clock.SYSTEM,
            new CallSpanContext());
    CompositeMeterRegistry registry = new CompositeMeterRegistry().add(prometheus);
    if (!statsd.isEmpty()) {
      registry.add(new StatsdMeterRegistry(statsd(URI.create("udp://" + statsd)), Clock.SYSTEM));
    }
    if (!graphite.isEmpty()) {
      registry.add(
          new GraphiteMeterRegistry(graphite(URI.create("tcp://" + graphite)), Clock.SYSTEM));
    }
    AsyncZipkinSpanHandler spans = zipkin.isEmpty() ? null : spans(zipkin);
    Tracing tracing =
        Tracing.newBuilder()
            .localServiceName(service)
            .sampler(spans == null ? Sampler.NEVER_SAMPLE : Sampler.ALWAYS_SAMPLE)
            .addSpanHandler(spans == null ? SpanHandler.NOOP : spans)
            .build();
    return new Telemetry(
        registry, tracing, Slf4jSink.named(service), PrometheusHandler.of(prometheus), spans);
  }

  private static AsyncZipkinSpanHandler spans(String zipkin) {
    BytesMessageSender sender = URLConnectionSender.create(zipkin);
    return AsyncZipkinSpanHandler.newBuilder(sender).build();
  }

  private static StatsdConfig statsd(URI address) {
    Map<String, String> settings =
        Map.of(
            "statsd.host", address.getHost(),
            "statsd.port", Integer.toString(address.getPort()),
            "statsd.flavor", "etsy");
    return settings::get;
  }

  private static GraphiteConfig graphite(URI address) {
    Map<String, String> settings =
        Map.of(
            "graphite.host", address.getHost(),
            "graphite.port", Integer.toString(address.getPort()),
            "graphite.protocol", "PLAINTEXT",
            "graphite.step", STEP.toString(),
            "graphite.graphiteTagsEnabled", "false"); // a folder for each, as Graphite had always
    return settings::get;
  }

  /** Sends what is still here, and ends. */
  @Override
  public void close() {
    registry.close();
    tracing.close();
    if (spans != null) {
      spans.close();
    }
  }
}
