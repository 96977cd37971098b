package io.kitgen.client.health;

import java.time.Duration;
import java.util.concurrent.atomic.AtomicLongArray;

/**
 * How many attempts there were of late, and how many of them failed: by tenths of a window, each
 * one number that says of which time it is, so that nothing has to be cleared when time goes on.
 * Thread-safe without locks, and allocates nothing.
 */
final class CallWindow {

  private static final int PARTS = 10;
  private static final int LATE = 2;
  private static final int BITS = 20;
  private static final long MOST = (1L << BITS) - 1;
  private static final long FAILED = 1L << BITS;

  private final long partNanos;
  private final AtomicLongArray parts = new AtomicLongArray(PARTS);

  /** Attempts, and those of them that failed. */
  record Sum(long calls, long failed) {

    static final Sum NONE = new Sum(0, 0);

    Sum plus(Sum other) {
      return new Sum(calls + other.calls, failed + other.failed);
    }

    Sum minus(Sum other) {
      return new Sum(calls - other.calls, failed - other.failed);
    }

    double failureRate() {
      return calls == 0 ? 0 : failed / (double) calls;
    }
  }

  CallWindow(Duration window) {
    this.partNanos = Math.max(1, window.toNanos() / PARTS);
  }

  /** Counts one; beyond a million in one part of the window, it is enough. */
  void add(long nanos, boolean failed) {
    long time = Math.floorDiv(nanos, partNanos);
    int at = (int) Math.floorMod(time, (long) PARTS);
    long one = failed ? FAILED + 1 : 1;
    while (true) {
      long was = parts.get(at);
      long base = isOf(was, time) ? was : time << (2 * BITS);
      if ((base & MOST) == MOST || parts.compareAndSet(at, was, base + one)) {
        return;
      }
    }
  }

  /** What there was in the window that ends now. */
  Sum sum(long nanos) {
    return sum(nanos, PARTS);
  }

  /** What there was of late, which is a fifth of the window at most. */
  Sum late(long nanos) {
    return sum(nanos, LATE);
  }

  private Sum sum(long nanos, int parts) {
    long last = Math.floorDiv(nanos, partNanos);
    long calls = 0;
    long failed = 0;
    for (long time = last - parts + 1; time <= last; time++) {
      long part = this.parts.get((int) Math.floorMod(time, (long) PARTS));
      if (isOf(part, time)) {
        calls += part & MOST;
        failed += part >>> BITS & MOST;
      }
    }
    return new Sum(calls, failed);
  }

  void clear() {
    for (int i = 0; i < PARTS; i++) {
      parts.set(i, 0);
    }
  }

  private static boolean isOf(long part, long time) {
    return part >> (2 * BITS) == (time << (2 * BITS)) >> (2 * BITS);
  }
}
