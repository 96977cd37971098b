package io.kitgen.resilience.breaker;

import io.kitgen.resilience.breaker.Circuit.State;

/** Is told when a breaker changes its state: metrics, logs. Thread-safe, and quick. */
@FunctionalInterface
public interface BreakerListener {

  /** {@code breaker} was in {@code before} and is in {@code now}. */
  void changed(Breaker breaker, State before, State now);
}
