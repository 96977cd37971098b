package io.kitgen.runtime;

import java.time.Duration;

/**
 * Where deadlines, delays and measurements take their time from, so that tests and simulations can
 * run on a manual one. Thread-safe.
 */
public interface Ticker {

  /** The machine's own clock; its scheduled tasks run on one daemon thread and must be short. */
  static Ticker system() {
    return SystemTicker.INSTANCE;
  }

  /** Nanoseconds since an arbitrary origin; compare by subtraction, as {@link System#nanoTime}. */
  long nanos();

  /** Waits for {@code duration}; returns at once when it is zero or negative. */
  void sleep(Duration duration) throws InterruptedException;

  /** Runs {@code task} once after {@code delay}. */
  Scheduled schedule(Duration delay, Runnable task);

  /** A task that waits for its time. */
  interface Scheduled {

    /** Takes the task back; without effect when it has run. */
    void cancel();
  }
}
