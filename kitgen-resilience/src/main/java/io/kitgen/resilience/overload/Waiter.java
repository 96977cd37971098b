package io.kitgen.resilience.overload;

import java.util.Objects;
import java.util.concurrent.atomic.AtomicReference;
import java.util.concurrent.locks.LockSupport;

/** A call that waits for its turn. */
final class Waiter {

  enum State {
    WAITING,
    /** It is its turn. */
    ADMITTED,
    /** It has waited for as long as it may. */
    EXPIRED,
    /** Nobody waits for its answer any more. */
    CANCELLED,
    /** It made way for a younger one. */
    DISPLACED
  }

  private final AtomicReference<State> state = new AtomicReference<>(State.WAITING);
  private final Thread thread = Thread.currentThread();

  /** Ends the waiting; false when it has ended already. */
  boolean end(State how) {
    if (!state.compareAndSet(State.WAITING, how)) {
      return false;
    }
    LockSupport.unpark(thread);
    return true;
  }

  /**
   * Waits for the end.
   *
   * @throws InterruptedException when interrupted before; then it has ended as CANCELLED
   */
  State await() throws InterruptedException {
    while (state.get() == State.WAITING) {
      LockSupport.park(this);
      if (Thread.interrupted()) {
        if (end(State.CANCELLED)) {
          throw new InterruptedException("interrupted while waiting for its turn");
        }
        Thread.currentThread().interrupt(); // it came with the end: the call sees it
      }
    }
    return Objects.requireNonNull(state.get(), "state");
  }
}
