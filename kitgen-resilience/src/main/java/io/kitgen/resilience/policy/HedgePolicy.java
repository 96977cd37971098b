package io.kitgen.resilience.policy;

import java.time.Duration;

/**
 * A second attempt beside the first, when that takes long; the first answer wins. For idempotent
 * operations only.
 *
 * @param after how long to wait before each further attempt
 * @param most how many attempts in all, the first included
 * @param extraLoad at most this share of calls is hedged, above 0 to 1
 */
public record HedgePolicy(Duration after, int most, double extraLoad) {

  /** Checks the values. */
  public HedgePolicy {
    Checks.positive(after, "after");
    Checks.atLeast(2, most, "most");
    Checks.ratio(extraLoad, "extraLoad");
  }
}
