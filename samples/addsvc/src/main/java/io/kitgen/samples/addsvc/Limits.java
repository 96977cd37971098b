package io.kitgen.samples.addsvc;

import io.kitgen.bucket4j.Bucket4jLimits;
import io.kitgen.resilience.limit.RateLimits;
import io.kitgen.resilience.policy.RateLimitPolicy;
import java.time.Duration;

/**
 * How many calls a second, as Go's addsvc has it: sums beyond that are refused, concats wait for
 * their turn.
 */
record Limits(RateLimits sum, RateLimits concat) {

  private static final Duration SECOND = Duration.ofSeconds(1);

  static Limits of(long sums, long concats) {
    return new Limits(
        RateLimits.erroring(
            Bucket4jLimits.local(new RateLimitPolicy(sums, SECOND, sums, Duration.ZERO))),
        RateLimits.delaying(
            Bucket4jLimits.local(new RateLimitPolicy(concats, SECOND, concats, SECOND))));
  }
}
