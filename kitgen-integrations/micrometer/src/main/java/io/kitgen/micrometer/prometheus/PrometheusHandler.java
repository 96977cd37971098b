package io.kitgen.micrometer.prometheus;

import io.kitgen.runtime.CallContext;
import io.kitgen.runtime.http.Headers;
import io.kitgen.runtime.http.HttpBody;
import io.kitgen.runtime.http.HttpHandler;
import io.kitgen.runtime.http.HttpRequest;
import io.kitgen.runtime.http.HttpResponse;
import io.micrometer.prometheusmetrics.PrometheusMeterRegistry;
import io.prometheus.metrics.config.EscapingScheme;
import io.prometheus.metrics.expositionformats.OpenMetricsTextFormatWriter;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.List;
import java.util.Locale;
import java.util.Objects;

/**
 * Answers Prometheus' scrapes: OpenMetrics, where exemplars are, for who accepts it, else the text
 * format of old. Put it on a port that is not public:
 *
 * <pre>{@code
 * KitHttpServer.start(8080, HttpRoutes.of(HttpRoute.of("GET", "/metrics", PrometheusHandler.of(registry))));
 * }</pre>
 *
 * <p>Thread-safe.
 */
@SuppressWarnings("exports") // who has no Prometheus needs no module of it
public final class PrometheusHandler implements HttpHandler {

  private static final String TEXT = "text/plain; version=0.0.4; charset=utf-8";
  private static final String OPEN_METRICS =
      "application/openmetrics-text; version=1.0.0; charset=utf-8";

  // Exemplars where OpenMetrics 1.0 has them, on buckets and counters: at one on a summary's count,
  // as Micrometer would write, a Prometheus before 2.43 drops the whole page.
  private static final OpenMetricsTextFormatWriter WRITER =
      OpenMetricsTextFormatWriter.builder().setExemplarsOnAllMetricTypesEnabled(false).build();

  private final PrometheusMeterRegistry registry;

  private PrometheusHandler(PrometheusMeterRegistry registry) {
    this.registry = Objects.requireNonNull(registry, "registry");
  }

  /** Answers with what is in {@code registry}. */
  public static PrometheusHandler of(PrometheusMeterRegistry registry) {
    return new PrometheusHandler(registry);
  }

  @Override
  public HttpResponse handle(CallContext ctx, HttpRequest request) throws IOException {
    if (!request.method().equals("GET") && !request.method().equals("HEAD")) {
      return HttpResponse.of(405).withHeader("Allow", "GET, HEAD");
    }
    String type = openMetrics(request.headers().all("Accept")) ? OPEN_METRICS : TEXT;
    ByteArrayOutputStream page = new ByteArrayOutputStream();
    if (type.equals(OPEN_METRICS)) {
      WRITER.write(
          page, registry.getPrometheusRegistry().scrape(), EscapingScheme.UNDERSCORE_ESCAPING);
    } else {
      registry.scrape(page, type);
    }
    return new HttpResponse(
        200, Headers.of("Content-Type", type, "Vary", "Accept"), HttpBody.of(page.toByteArray()));
  }

  /** Every scraper that names it prefers it; only a weight of zero says that it does not. */
  private static boolean openMetrics(List<String> accept) {
    for (String field : accept) {
      for (String range : field.toLowerCase(Locale.ROOT).split(",", -1)) {
        if (range.strip().startsWith("application/openmetrics-text")
            && !range.matches(".*;\\s*q=0(\\.0*)?\\s*")) {
          return true;
        }
      }
    }
    return false;
  }
}
