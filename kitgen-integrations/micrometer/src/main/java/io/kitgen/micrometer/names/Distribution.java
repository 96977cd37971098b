package io.kitgen.micrometer.names;

import io.micrometer.core.instrument.DistributionSummary;
import io.micrometer.core.instrument.Timer;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;

/**
 * What a backend is told of durations beyond their number, sum and maximum. Immutable.
 *
 * @param buckets the upper bounds of a histogram's buckets, ascending; also the service level
 *     objectives, where those are told apart. At most 100
 * @param percentiles those that this process computes itself, 0.0 to 1.0; they cannot be added up
 *     over instances. At most 20
 * @param histogram whether the backend gets as many buckets as it needs for any percentile, some 70
 */
public record Distribution(List<Duration> buckets, List<Double> percentiles, boolean histogram) {

  private static final int MOST_BUCKETS = 100;
  private static final int MOST_PERCENTILES = 20;

  /** Checks the values. */
  public Distribution {
    buckets = List.copyOf(buckets);
    percentiles = List.copyOf(percentiles);
    if (buckets.size() > MOST_BUCKETS) {
      throw new IllegalArgumentException(
          "more than " + MOST_BUCKETS + " buckets: " + buckets.size());
    }
    if (percentiles.size() > MOST_PERCENTILES) {
      throw new IllegalArgumentException(
          "more than " + MOST_PERCENTILES + " percentiles: " + percentiles.size());
    }
    Duration below = Duration.ZERO;
    for (Duration bucket : buckets) {
      if (bucket.compareTo(below) <= 0) {
        throw new IllegalArgumentException(
            "the buckets must be positive and ascend: " + bucket + " after " + below);
      }
      below = bucket;
    }
    for (Double percentile : percentiles) {
      if (!(percentile >= 0 && percentile <= 1)) {
        throw new IllegalArgumentException(
            "a percentile is between 0.0 and 1.0, not " + percentile);
      }
    }
  }

  /** Number, sum and maximum alone. */
  public static Distribution none() {
    return new Distribution(List.of(), List.of(), false);
  }

  /** A histogram with these bounds. */
  public static Distribution buckets(Duration... bounds) {
    return new Distribution(List.of(bounds), List.of(), false);
  }

  /** A histogram from which the backend computes any percentile. */
  public static Distribution percentileHistogram() {
    return new Distribution(List.of(), List.of(), true);
  }

  /** This, with percentiles computed here. */
  public Distribution withPercentiles(double... percentiles) {
    List<Double> boxed = Arrays.stream(percentiles).boxed().toList();
    return new Distribution(buckets, boxed, histogram);
  }

  double[] percentileArray() {
    return percentiles.stream().mapToDouble(Double::doubleValue).toArray();
  }

  Timer.Builder on(Timer.Builder timer) {
    if (!buckets.isEmpty()) {
      timer.serviceLevelObjectives(buckets.toArray(Duration[]::new));
    }
    if (!percentiles.isEmpty()) {
      timer.publishPercentiles(percentileArray());
    }
    return timer.publishPercentileHistogram(histogram);
  }

  /** As {@link #on(Timer.Builder)}, for a summary in microseconds. */
  DistributionSummary.Builder on(DistributionSummary.Builder summary) {
    if (!buckets.isEmpty()) {
      summary.serviceLevelObjectives(
          buckets.stream().mapToDouble(bucket -> bucket.toNanos() / 1000.0).toArray());
    }
    if (!percentiles.isEmpty()) {
      summary.publishPercentiles(percentileArray());
    }
    return summary.publishPercentileHistogram(histogram);
  }
}
