package io.kitgen.resilience.breaker;

import io.kitgen.resilience.policy.BreakerPolicy;

/** Makes breakers of one library. */
@FunctionalInterface
public interface BreakerFactory {

  /**
   * A new, closed breaker.
   *
   * @param name for metrics and people: {@code addsvc/sum}
   * @throws IllegalArgumentException when the library cannot do what {@code policy} says
   */
  Breaker create(String name, BreakerPolicy policy);
}
