package io.kitgen.resilience.policy;

import java.time.Duration;

/**
 * How many calls run at the same time.
 *
 * @param concurrent how many
 * @param queue how many more may wait for their turn; 0 refuses at once
 * @param longestWait the longest that one waits
 */
public record BulkheadPolicy(int concurrent, int queue, Duration longestWait) {

  /** Checks the values. */
  public BulkheadPolicy {
    Checks.atLeast(1, concurrent, "concurrent");
    Checks.atLeast(0, queue, "queue");
    Checks.notNegative(longestWait, "longestWait");
  }
}
