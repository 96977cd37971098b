package io.kitgen.resilience.limit;

import io.kitgen.resilience.policy.RateLimitPolicy;

/** Makes rate limiters of one library, in the process or in one store. */
@FunctionalInterface
public interface RateLimiterFactory {

  /**
   * A new limiter, in which each key may do what {@code policy} says. How long a call waits is not
   * its matter.
   *
   * @throws IllegalArgumentException when the library cannot do what {@code policy} says
   */
  RateLimiter create(RateLimitPolicy policy);
}
