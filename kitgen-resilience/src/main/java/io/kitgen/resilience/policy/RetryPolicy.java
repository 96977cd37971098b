package io.kitgen.resilience.policy;

import java.time.Duration;

/**
 * How often a call is tried, and how long to wait in between. Whether it may be tried again at all
 * is for the operation (idempotent), the error, and the budget to say.
 *
 * @param attempts how often in all, the first time included, as Go kit counts; 1 is no retry
 * @param firstDelay the wait before the second attempt, doubled before each later one
 * @param longestDelay no wait is longer
 * @param jitter which share of each wait is random, from 0 to 1
 */
public record RetryPolicy(int attempts, Duration firstDelay, Duration longestDelay, double jitter) {

  /** Three attempts, 50 ms and up to 1 s between them, half of it random. */
  public static final RetryPolicy DEFAULT =
      new RetryPolicy(3, Duration.ofMillis(50), Duration.ofSeconds(1), 0.5);

  /** Checks the values. */
  public RetryPolicy {
    Checks.atLeast(1, attempts, "attempts");
    Checks.notNegative(firstDelay, "firstDelay");
    Checks.notNegative(longestDelay, "longestDelay");
    if (!(jitter >= 0 && jitter <= 1)) {
      throw new IllegalArgumentException("jitter is " + jitter + ", expected 0 to 1");
    }
  }
}
