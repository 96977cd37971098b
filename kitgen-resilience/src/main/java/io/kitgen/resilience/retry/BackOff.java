package io.kitgen.resilience.retry;

import io.kitgen.resilience.policy.RetryPolicy;
import java.time.Duration;
import java.util.function.DoubleSupplier;

/** The waits of a policy: each twice the one before, up to the longest, a share of it random. */
record BackOff(long firstNanos, long longestNanos, double jitter) {

  private static final Duration A_DAY = Duration.ofDays(1);

  static BackOff of(RetryPolicy policy) {
    return new BackOff(nanos(policy.firstDelay()), nanos(policy.longestDelay()), policy.jitter());
  }

  private static long nanos(Duration duration) {
    return (duration.compareTo(A_DAY) < 0 ? duration : A_DAY).toNanos();
  }

  /** The wait after {@code failed} attempts, 1 or more, in nanoseconds. */
  long after(int failed, DoubleSupplier random) {
    int doublings = Math.min(failed - 1, Long.SIZE - 1);
    long whole = firstNanos > longestNanos >> doublings ? longestNanos : firstNanos << doublings;
    return whole - (long) (whole * jitter * random.getAsDouble());
  }
}
