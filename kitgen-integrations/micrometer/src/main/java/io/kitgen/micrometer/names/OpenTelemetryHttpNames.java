package io.kitgen.micrometer.names;

import io.kitgen.runtime.call.Outcome;
import io.micrometer.core.instrument.Tags;
import java.time.Duration;
import java.util.stream.LongStream;

/**
 * OpenTelemetry's semantic conventions for HTTP metrics. An attribute that is absent is an empty
 * tag, which is the same to Prometheus.
 */
final class OpenTelemetryHttpNames implements MetricNames {

  /** The bounds that the conventions advise for durations, of RPC too. */
  static final Distribution ADVISED =
      Distribution.buckets(
          LongStream.of(5, 10, 25, 50, 75, 100, 250, 500, 750, 1000, 2500, 5000, 7500, 10000)
              .mapToObj(Duration::ofMillis)
              .toArray(Duration[]::new));

  @Override
  public String duration(CallSide side) {
    return switch (side) {
      case SERVER -> "http.server.request.duration";
      case ATTEMPT -> "http.client.request.duration";
      case CALL -> "kitgen.client.call.duration";
    };
  }

  @Override
  public String inFlight(CallSide side) {
    return switch (side) {
      case SERVER -> "http.server.active_requests";
      case ATTEMPT -> "http.client.active_requests";
      case CALL -> "kitgen.client.active_calls";
    };
  }

  @Override
  public boolean perTransport() {
    return true;
  }

  @Override
  public boolean perPeer() {
    return true;
  }

  @Override
  public Distribution distribution() {
    return ADVISED;
  }

  @Override
  public Tags tags(CallPlace place, CallEnding ending) {
    String status = ending.status() == 0 ? "" : Integer.toString(ending.status());
    Tags tags = tags(place).and("error.type", errorType(place, ending, status));
    return switch (place.side()) {
      case SERVER -> tags.and("http.response.status_code", status, "http.route", place.path());
      case ATTEMPT -> tags.and("http.response.status_code", status, "url.template", place.path());
      case CALL -> tags;
    };
  }

  /** A server that turns bad input away has not failed; a client that is turned away has. */
  private static String errorType(CallPlace place, CallEnding ending, String status) {
    int failed = place.side() == CallSide.SERVER ? 500 : 400;
    if (ending.status() >= failed) {
      return status;
    }
    boolean unsaid = ending.status() == 0 && ending.kind() != Outcome.Kind.ANSWER;
    return unsaid ? ending.error() : "";
  }

  @Override
  public Tags tags(CallPlace place) {
    return switch (place.side()) {
      case SERVER -> Tags.of("http.request.method", place.method(), "url.scheme", place.scheme());
      case ATTEMPT ->
          Tags.of("http.request.method", place.method())
              .and("server.address", place.host())
              .and("server.port", place.port() == 0 ? "" : Integer.toString(place.port()));
      case CALL ->
          Tags.of("service", place.operation().service(), "operation", place.operation().name());
    };
  }
}
