package io.kitgen.resilience4j;

import static java.util.concurrent.TimeUnit.NANOSECONDS;

import io.github.resilience4j.circuitbreaker.CircuitBreaker;
import io.kitgen.resilience.breaker.Circuit;
import java.time.Duration;

/**
 * One breaker of Resilience4j. Never listens to its events: as soon as somebody does, each call
 * makes one.
 */
final class Resilience4jCircuit implements Circuit {

  private final CircuitBreaker breaker;
  private final boolean asksForTime;
  private final Duration openFor;

  Resilience4jCircuit(CircuitBreaker breaker, boolean asksForTime) {
    this.breaker = breaker;
    this.asksForTime = asksForTime;
    this.openFor =
        Duration.ofMillis(
            breaker.getCircuitBreakerConfig().getWaitIntervalFunctionInOpenState().apply(1));
  }

  @Override
  public State state() {
    return switch (breaker.getState()) {
      case CLOSED, DISABLED, METRICS_ONLY -> State.CLOSED;
      case OPEN, FORCED_OPEN -> State.OPEN;
      case HALF_OPEN -> State.HALF_OPEN;
    };
  }

  @Override
  public boolean tryAcquire() {
    return breaker.tryAcquirePermission();
  }

  @Override
  public boolean asksForTime() {
    return asksForTime;
  }

  @Override
  public void success(long nanos) {
    breaker.onSuccess(nanos, NANOSECONDS);
  }

  @Override
  public void failure(long nanos, Throwable error) {
    breaker.onError(nanos, NANOSECONDS, error);
  }

  @Override
  public void ignored() {
    breaker.releasePermission();
  }

  @Override
  public Duration openFor() {
    return openFor;
  }
}
