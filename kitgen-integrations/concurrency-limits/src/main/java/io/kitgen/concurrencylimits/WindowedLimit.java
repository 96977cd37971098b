package io.kitgen.concurrencylimits;

import com.netflix.concurrency.limits.Limit;
import io.kitgen.resilience.overload.ConcurrencyLimit;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.atomic.LongAdder;

/**
 * Gathers calls for a limit, whose own bookkeeping takes a lock. A call that ends while a window is
 * closed may count in the next one.
 */
final class WindowedLimit implements ConcurrencyLimit {

  private static final int FEWEST_CALLS = 10;
  private static final long NOT_BEGUN = 0;

  private final Limit limit;
  private final long windowNanos;
  private final AtomicLong ends = new AtomicLong(NOT_BEGUN);
  private final LongAdder calls = new LongAdder();
  private final LongAdder nanos = new LongAdder();
  private volatile int current;
  private volatile int mostRunning;
  private volatile boolean overloaded;

  WindowedLimit(Limit limit, long windowNanos) {
    this.limit = limit;
    this.windowNanos = windowNanos;
    this.current = Math.max(1, limit.getLimit());
    limit.notifyOnChange(changed -> current = Math.max(1, changed));
  }

  @Override
  public int limit() {
    return current;
  }

  @Override
  public void ended(long now, long took, int running, boolean overloaded) {
    calls.increment();
    nanos.add(took);
    if (running > mostRunning) {
      mostRunning = running;
    }
    if (overloaded) {
      this.overloaded = true;
    }
    long end = ends.get();
    if (end == NOT_BEGUN) {
      ends.compareAndSet(NOT_BEGUN, now + windowNanos);
    } else if (now - end >= 0 && ends.compareAndSet(end, now + windowNanos)) {
      close(now);
    }
  }

  private void close(long now) {
    if (calls.sum() < FEWEST_CALLS) {
      return; // they count in the next window
    }
    long mean = Math.max(1, nanos.sumThenReset() / Math.max(1, calls.sumThenReset()));
    int most = mostRunning;
    boolean overload = overloaded;
    mostRunning = 0;
    overloaded = false;
    limit.onSample(now - mean, mean, most, overload);
  }
}
