package io.kitgen.resilience.hedge;

import java.util.Arrays;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLongArray;

/**
 * How long the last 512 calls took, and the percentile of that, which is looked up in a field and
 * made anew with every 64th call. Thread-safe and without locks.
 */
final class LatencyWindow {

  private static final int SIZE = 512;
  private static final int EVERY = 64;

  private final double percentile;
  private final AtomicLongArray nanos = new AtomicLongArray(SIZE);
  private final AtomicInteger recorded = new AtomicInteger();
  private volatile long value = -1;

  LatencyWindow(double percentile) {
    this.percentile = percentile;
  }

  void record(long duration) {
    int number = recorded.getAndIncrement();
    nanos.setPlain(number & (SIZE - 1), Math.max(1, duration));
    if ((number & (EVERY - 1)) == EVERY - 1) {
      value = measure();
    }
  }

  /** The percentile, or {@code otherwise} as long as there were fewer than 64 calls. */
  long orElse(long otherwise) {
    long measured = value;
    return measured < 0 ? otherwise : measured;
  }

  private long measure() {
    long[] sorted = new long[SIZE];
    int count = 0;
    for (int i = 0; i < SIZE; i++) {
      long each = nanos.getPlain(i);
      if (each != 0) {
        sorted[count++] = each;
      }
    }
    Arrays.sort(sorted, 0, count);
    return sorted[(int) Math.min(count - 1, (long) (percentile * count))];
  }
}
