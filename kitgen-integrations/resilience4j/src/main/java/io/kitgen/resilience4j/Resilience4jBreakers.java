package io.kitgen.resilience4j;

import io.github.resilience4j.circuitbreaker.CircuitBreaker;
import io.github.resilience4j.circuitbreaker.CircuitBreakerConfig;
import io.github.resilience4j.circuitbreaker.CircuitBreakerConfig.SlidingWindowType;
import io.github.resilience4j.circuitbreaker.CircuitBreakerRegistry;
import io.kitgen.resilience.breaker.Breaker;
import io.kitgen.resilience.breaker.BreakerFactory;
import io.kitgen.resilience.policy.BreakerPolicy;
import io.kitgen.runtime.Ticker;
import java.time.Duration;

/**
 * Circuit breakers of Resilience4j.
 *
 * <pre>{@code
 * Breakers breakers = Breakers.declared(Resilience4jBreakers.create());
 * Breakers mine = Breakers.shared(Resilience4jBreakers.of(registry.circuitBreaker("billing")));
 * }</pre>
 */
public final class Resilience4jBreakers {

  private static final Duration SHORTEST = Duration.ofMillis(1);

  private Resilience4jBreakers() {}

  /** Makes breakers that are in no registry. */
  public static BreakerFactory create() {
    return (name, policy) ->
        unwatched(CircuitBreaker.of(name, config(policy).build()), Ticker.system());
  }

  /** Makes breakers that run on {@code ticker}: for simulations and tests. */
  public static BreakerFactory create(Ticker ticker) {
    return (name, policy) -> {
      CircuitBreakerConfig config = config(policy).clock(new TickerClock(ticker)).build();
      return unwatched(CircuitBreaker.of(name, config), ticker);
    };
  }

  /**
   * Makes breakers in {@code registry}, where what else hangs on it sees them. One that is there
   * already by its name is taken as it is.
   */
  public static BreakerFactory in(CircuitBreakerRegistry registry) {
    return (name, policy) -> of(registry.circuitBreaker(name, config(policy).build()));
  }

  /**
   * A breaker of your own, with whatever configuration. What it says of exceptions holds for those
   * that count as failures by {@link io.kitgen.resilience.breaker.Counting}.
   */
  public static Breaker of(CircuitBreaker breaker) {
    return new Breaker(breaker.getName(), new Resilience4jCircuit(breaker, true));
  }

  /** One that nobody else knows of, whom no call is too slow for: it need not be told the time. */
  private static Breaker unwatched(CircuitBreaker breaker, Ticker ticker) {
    return new Breaker(breaker.getName(), new Resilience4jCircuit(breaker, false), ticker);
  }

  /**
   * The configuration that {@code policy} is: to change something of it and make a breaker of your
   * own. A window of calls; slow calls are no failures.
   */
  public static CircuitBreakerConfig.Builder config(BreakerPolicy policy) {
    Duration openFor = policy.openFor().compareTo(SHORTEST) < 0 ? SHORTEST : policy.openFor();
    return CircuitBreakerConfig.custom()
        .slidingWindow(
            policy.window(),
            Math.min(policy.minimumCalls(), policy.window()),
            SlidingWindowType.COUNT_BASED)
        .failureRateThreshold((float) (policy.failureRate() * 100))
        .waitDurationInOpenState(openFor)
        .permittedNumberOfCallsInHalfOpenState(policy.trialCalls())
        .slowCallDurationThreshold(Duration.ofDays(1));
  }
}
