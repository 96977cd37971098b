package io.kitgen.micrometer.names;

import io.kitgen.runtime.call.Outcome;
import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.DistributionSummary;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Tags;
import java.util.Objects;

/** The counter and the summary of Go kit's stringsvc; a business error is an error there. */
final class GoKitCountedNames implements MetricNames {

  private static final double NANOS_PER_MICRO = 1000;

  private final String prefix;

  GoKitCountedNames(String prefix) {
    this.prefix = Objects.requireNonNull(prefix, "prefix");
  }

  @Override
  public String duration(CallSide side) {
    return prefix + ".request_latency_microseconds";
  }

  @Override
  public String inFlight(CallSide side) {
    return "";
  }

  @Override
  public Tags tags(CallPlace place, CallEnding ending) {
    return tags(place).and("error", Boolean.toString(ending.kind() != Outcome.Kind.ANSWER));
  }

  @Override
  public Tags tags(CallPlace place) {
    return Tags.of("method", place.operation().name());
  }

  @Override
  public Recorder recorder(
      MeterRegistry registry, CallSide side, Tags tags, Distribution distribution) {
    Counter count =
        Counter.builder(prefix + ".request_count")
            .description("Number of requests received")
            .tags(tags)
            .register(registry);
    DistributionSummary latency =
        distribution
            .on(
                DistributionSummary.builder(duration(side))
                    .description("Total duration of requests in microseconds")
                    .tags(tags))
            .register(registry);
    return nanos -> {
      count.increment();
      latency.record(nanos / NANOS_PER_MICRO);
    };
  }
}
