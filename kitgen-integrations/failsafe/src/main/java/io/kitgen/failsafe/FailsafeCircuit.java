package io.kitgen.failsafe;

import dev.failsafe.CircuitBreaker;
import io.kitgen.resilience.breaker.Circuit;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/** One breaker of Failsafe. */
final class FailsafeCircuit implements Circuit {

  private final CircuitBreaker<?> breaker;

  FailsafeCircuit(CircuitBreaker<?> breaker) {
    this.breaker = breaker;
  }

  @Override
  public State state() {
    return switch (breaker.getState()) {
      case CLOSED -> State.CLOSED;
      case OPEN -> State.OPEN;
      case HALF_OPEN -> State.HALF_OPEN;
    };
  }

  @Override
  public boolean tryAcquire() {
    return breaker.tryAcquirePermit();
  }

  @Override
  public boolean asksForTime() {
    return false;
  }

  @Override
  public void success(long nanos) {
    breaker.recordSuccess();
  }

  @Override
  public void failure(long nanos, Throwable error) {
    breaker.recordException(error);
  }

  /**
   * Failsafe takes no permit back. A trial that told nothing is a failed one: the breaker opens and
   * tries again later, where it would wait for the lost trial for ever.
   */
  @Override
  public void ignored() {
    if (breaker.isHalfOpen()) {
      breaker.recordFailure();
    }
  }

  @Override
  public @Nullable Duration openFor() {
    return breaker.getConfig().getDelayFn() == null ? breaker.getConfig().getDelay() : null;
  }
}
