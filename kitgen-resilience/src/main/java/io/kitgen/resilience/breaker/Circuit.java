package io.kitgen.resilience.breaker;

import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * A library's circuit breaker, as {@link Breaker} uses it: the door for integrations. Thread-safe;
 * nothing in it blocks.
 */
public interface Circuit {

  /** What it does with calls. */
  enum State {
    /** It lets calls through and counts what becomes of them. */
    CLOSED,
    /** It refuses calls. */
    OPEN,
    /** It lets a few trial calls through. */
    HALF_OPEN
  }

  /** The state it is in; asked for several times in a call. */
  State state();

  /** Whether a call may go ahead now; who may, tells one of the three below how it ended. */
  boolean tryAcquire();

  /** Whether it wants to know how long calls took; else it is told 0, which spares two readings. */
  default boolean asksForTime() {
    return true;
  }

  /** The call went well and took so many nanoseconds. */
  void success(long nanos);

  /** The call failed. */
  void failure(long nanos, Throwable error);

  /** How the call ended says nothing of the other side's health. */
  void ignored();

  /** How long it refuses calls each time that it opens; null when that is not known. */
  @Nullable Duration openFor();
}
