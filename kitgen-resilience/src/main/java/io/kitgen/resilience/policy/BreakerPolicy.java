package io.kitgen.resilience.policy;

import java.time.Duration;

/**
 * When a circuit breaker opens, and how it closes again. Business errors count as successes.
 *
 * @param failureRate opens when at least this share of the window's calls failed, above 0 to 1
 * @param window how many calls the share is taken of
 * @param minimumCalls never opens before so many calls
 * @param openFor how long it stays open before it lets trial calls through
 * @param trialCalls how many of them
 */
public record BreakerPolicy(
    double failureRate, int window, int minimumCalls, Duration openFor, int trialCalls) {

  /** Half of the last 100 calls, at least 20 of them; open for 10 s; then 5 trials. */
  public static final BreakerPolicy DEFAULT =
      new BreakerPolicy(0.5, 100, 20, Duration.ofSeconds(10), 5);

  /** Checks the values. */
  public BreakerPolicy {
    Checks.ratio(failureRate, "failureRate");
    Checks.atLeast(1, window, "window");
    Checks.atLeast(1, minimumCalls, "minimumCalls");
    Checks.positive(openFor, "openFor");
    Checks.atLeast(1, trialCalls, "trialCalls");
  }
}
