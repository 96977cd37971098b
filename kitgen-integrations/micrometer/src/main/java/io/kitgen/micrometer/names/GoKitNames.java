package io.kitgen.micrometer.names;

import io.micrometer.core.instrument.Tags;
import java.util.Objects;

/** The duration of Go kit's addsvc; a business error is a success there too. */
final class GoKitNames implements MetricNames {

  private final String prefix;

  GoKitNames(String prefix) {
    this.prefix = Objects.requireNonNull(prefix, "prefix");
  }

  @Override
  public String duration(CallSide side) {
    return prefix + ".request.duration"; // a timer's unit is the registry's to say
  }

  @Override
  public String inFlight(CallSide side) {
    return "";
  }

  @Override
  public Tags tags(CallPlace place, CallEnding ending) {
    return tags(place).and("success", Boolean.toString(ending.isAnswer()));
  }

  @Override
  public Tags tags(CallPlace place) {
    return Tags.of("method", place.operation().name());
  }
}
