package io.kitgen.resilience.policy;

import java.time.Duration;

/**
 * How many calls are let through: a token bucket.
 *
 * @param permits how many calls in each period
 * @param per the period
 * @param burst how many at once, when none came for a while
 * @param longestWait the longest that a call waits for its turn; zero refuses at once, as Go kit's
 *     erroring limiter
 */
public record RateLimitPolicy(long permits, Duration per, long burst, Duration longestWait) {

  /** Checks the values. */
  public RateLimitPolicy {
    Checks.atLeast(1, permits, "permits");
    Checks.positive(per, "per");
    Checks.atLeast(1, burst, "burst");
    Checks.notNegative(longestWait, "longestWait");
  }
}
