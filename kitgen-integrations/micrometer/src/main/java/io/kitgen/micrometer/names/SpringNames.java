package io.kitgen.micrometer.names;

import io.kitgen.runtime.error.DeclaredError;
import io.micrometer.core.instrument.Tags;

/**
 * The names and tags of Spring Boot 3 ({@code DefaultServerRequestObservationConvention}, {@code
 * DefaultClientRequestObservationConvention}). {@code exception} and {@code error} hold a class
 * only where it is declared, else the code.
 */
final class SpringNames implements MetricNames {

  private static final String UNKNOWN = "UNKNOWN";

  @Override
  public String duration(CallSide side) {
    return switch (side) {
      case SERVER -> "http.server.requests";
      case ATTEMPT -> "http.client.requests";
      case CALL -> "http.client.calls";
    };
  }

  @Override
  public String inFlight(CallSide side) {
    return duration(side) + ".active";
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
  public Tags tags(CallPlace place, CallEnding ending) {
    String exception = exception(ending);
    return tags(place)
        .and("status", status(place, ending))
        .and("outcome", outcome(ending.status()))
        .and("exception", exception, "error", exception);
  }

  @Override
  public Tags tags(CallPlace place) {
    String method = place.method().isEmpty() ? MetricNames.NONE : place.method();
    String uri = place.binding() == null ? place.operation().toString() : place.path();
    Tags tags = Tags.of("method", method, "uri", uri);
    return place.side() == CallSide.ATTEMPT
        ? tags.and("client.name", place.host().isEmpty() ? MetricNames.NONE : place.host())
        : tags;
  }

  private static String status(CallPlace place, CallEnding ending) {
    if (ending.status() != 0) {
      return Integer.toString(ending.status());
    }
    return place.side() == CallSide.SERVER ? UNKNOWN : "CLIENT_ERROR";
  }

  private static String outcome(int status) {
    return switch (status / 100) {
      case 1 -> "INFORMATIONAL";
      case 2 -> "SUCCESS";
      case 3 -> "REDIRECTION";
      case 4 -> "CLIENT_ERROR";
      case 5 -> "SERVER_ERROR";
      default -> UNKNOWN;
    };
  }

  private static String exception(CallEnding ending) {
    DeclaredError<?> declared = ending.declared();
    return declared == null ? ending.error() : declared.type().getSimpleName();
  }
}
