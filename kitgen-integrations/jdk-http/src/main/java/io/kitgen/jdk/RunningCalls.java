package io.kitgen.jdk;

import java.time.Duration;
import java.util.concurrent.atomic.AtomicInteger;

/** Counts the requests that run, so that a server can wait for the last of them. */
final class RunningCalls {

  private final AtomicInteger count = new AtomicInteger();
  private volatile boolean draining;

  /** A request begins; false when it comes too late to be served. To be ended in any case. */
  boolean begin() {
    count.incrementAndGet();
    return !draining;
  }

  /** A request has ended. */
  void end() {
    if (count.decrementAndGet() == 0 && draining) {
      synchronized (this) {
        notifyAll();
      }
    }
  }

  boolean isDraining() {
    return draining;
  }

  /** Waits for the last request, at most {@code timeout}; no longer when interrupted. */
  void drain(Duration timeout) {
    draining = true;
    long end = System.nanoTime() + timeout.toNanos();
    synchronized (this) {
      try {
        for (long left = timeout.toNanos();
            count.get() > 0 && left > 0;
            left = end - System.nanoTime()) {
          wait(left / 1_000_000, (int) (left % 1_000_000));
        }
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
      }
    }
  }
}
