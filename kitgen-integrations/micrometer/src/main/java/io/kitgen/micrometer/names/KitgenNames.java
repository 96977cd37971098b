package io.kitgen.micrometer.names;

import io.micrometer.core.instrument.Tags;
import java.util.Locale;

/** The default: by service and operation. */
final class KitgenNames implements MetricNames {

  @Override
  public String duration(CallSide side) {
    return switch (side) {
      case SERVER -> "kitgen.server.calls";
      case ATTEMPT -> "kitgen.client.attempts";
      case CALL -> "kitgen.client.calls";
    };
  }

  @Override
  public String inFlight(CallSide side) {
    return duration(side) + ".active";
  }

  @Override
  public Tags tags(CallPlace place, CallEnding ending) {
    return tags(place)
        .and("outcome", ending.kind().name().toLowerCase(Locale.ROOT))
        .and("code", ending.code().name())
        .and("error", ending.error());
  }

  @Override
  public Tags tags(CallPlace place) {
    return Tags.of("service", place.operation().service(), "operation", place.operation().name());
  }
}
