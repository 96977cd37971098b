package io.kitgen.ops.health;

import io.kitgen.runtime.http.HttpBody;
import io.kitgen.runtime.http.HttpHandler;
import io.kitgen.runtime.http.HttpResponse;
import io.kitgen.runtime.http.route.HttpRoute;
import io.kitgen.runtime.http.route.HttpRoutes;
import io.kitgen.runtime.json.JsonEncoder;
import io.kitgen.runtime.json.JsonWriter;
import java.util.List;
import java.util.Locale;
import java.util.function.BooleanSupplier;
import java.util.function.Supplier;
import java.util.stream.Stream;

/**
 * Health for those who probe it.
 *
 * @param health what is probed
 * @param detailed whether to say what is wrong
 */
record HealthRoutes(Health health, boolean detailed) {

  HttpRoutes routes() {
    return HttpRoutes.of(
        HttpRoute.of("GET", "/livez", probe(health::isLive, health::liveness)),
        HttpRoute.of("GET", "/readyz", probe(health::isReady, health::readiness)),
        HttpRoute.of(
            "GET", "/healthz", probe(() -> health.isLive() && health.isReady(), this::both)));
  }

  private List<CheckResult> both() {
    return Stream.of(health.liveness(), health.readiness()).flatMap(List::stream).toList();
  }

  private HttpHandler probe(BooleanSupplier well, Supplier<List<CheckResult>> checks) {
    return (ctx, request) -> {
      boolean up = well.getAsBoolean();
      JsonEncoder<List<CheckResult>> encoder = (results, out) -> write(up, results, out);
      return HttpResponse.of(up ? 200 : 503)
          .withHeader("Content-Type", "application/json")
          .withHeader("Cache-Control", "no-store")
          .withBody(HttpBody.of(encoder.write(checks.get())));
    };
  }

  private void write(boolean up, List<CheckResult> results, JsonWriter out) {
    out.beginObject();
    out.name("status");
    out.write(up ? "up" : "down");
    if (health.isDraining()) {
      out.name("draining");
      out.write(true);
    }
    out.name("checks");
    out.beginObject();
    for (CheckResult result : results) {
      out.name(result.name());
      write(result, out);
    }
    out.endObject();
    out.endObject();
  }

  private void write(CheckResult result, JsonWriter out) {
    out.beginObject();
    out.name("status");
    out.write(result.status().name().toLowerCase(Locale.ROOT));
    out.name("critical");
    out.write(result.critical());
    out.name("since");
    out.write(result.since().toString());
    out.name("took_ms");
    out.write(result.took().toMillis());
    String message = result.message();
    if (detailed && message != null) {
      out.name("message");
      out.write(message);
    }
    out.endObject();
  }
}
