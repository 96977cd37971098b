package io.kitgen.failsafe;

import dev.failsafe.CircuitBreaker;
import dev.failsafe.CircuitBreakerBuilder;
import io.kitgen.resilience.breaker.Breaker;
import io.kitgen.resilience.breaker.BreakerFactory;
import io.kitgen.resilience.policy.BreakerPolicy;

/**
 * Circuit breakers of Failsafe.
 *
 * <pre>{@code
 * Breakers breakers = Breakers.declared(FailsafeBreakers.create());
 * Breakers mine = Breakers.shared(FailsafeBreakers.of("billing", CircuitBreaker.ofDefaults()));
 * }</pre>
 *
 * <p>Failsafe counts failures within a window of calls, without a least number of calls: a breaker
 * opens as soon as the window holds as many failures as the policy's share of a whole window. Its
 * breakers run on the system's clock.
 */
public final class FailsafeBreakers {

  private FailsafeBreakers() {}

  /** Makes breakers of Failsafe. */
  public static BreakerFactory create() {
    return (name, policy) -> of(name, config(policy).build());
  }

  /**
   * A breaker of your own, with whatever configuration. What it says of exceptions holds for those
   * that count as failures by {@link io.kitgen.resilience.breaker.Counting}.
   */
  public static Breaker of(String name, CircuitBreaker<?> breaker) {
    return new Breaker(name, new FailsafeCircuit(breaker));
  }

  /**
   * The configuration that comes nearest to {@code policy}: to change something of it and make a
   * breaker of your own.
   */
  public static CircuitBreakerBuilder<Object> config(BreakerPolicy policy) {
    int trials = policy.trialCalls();
    int successes = trials - share(policy, trials) + 1;
    return CircuitBreaker.builder()
        .withFailureThreshold(share(policy, policy.window()), policy.window())
        .withSuccessThreshold(successes, trials)
        .withDelay(policy.openFor());
  }

  /** So many failures of {@code calls} are too many. */
  private static int share(BreakerPolicy policy, int calls) {
    return Math.max(1, (int) Math.ceil(policy.failureRate() * calls));
  }
}
