package io.kitgen.testing;

import io.kitgen.runtime.Ticker;
import java.time.Duration;
import java.util.Comparator;
import java.util.Optional;
import java.util.PriorityQueue;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/**
 * A clock that stands still until a test advances it, so that deadlines, delays and timeouts are
 * tested without waiting and give the same result each time.
 *
 * <pre>{@code
 * ManualTicker ticker = ManualTicker.standing();
 * CallContext ctx = CallContext.empty().withDeadline(Deadline.after(Duration.ofSeconds(1), ticker));
 * ticker.advance(Duration.ofSeconds(2));                    // the deadline has passed
 * }</pre>
 *
 * <p>Thread-safe. What is due runs on the thread that advances the clock, in the order of its time,
 * and sees its own time: a task that schedules another before the end of the step has it run in the
 * same step.
 */
public final class ManualTicker implements Ticker {

  /** How long a sleeper waits for the test, in real time, before it says that nobody comes. */
  private static final long PATIENCE_NANOS = TimeUnit.SECONDS.toNanos(30);

  private final boolean jumps;
  private final PriorityQueue<Entry> entries =
      new PriorityQueue<>(Comparator.comparingLong(Entry::at).thenComparingLong(Entry::number));
  private long now;
  private long scheduled;
  private int sleepers;

  private record Entry(long at, long number, Runnable task) {}

  private ManualTicker(boolean jumps) {
    this.jumps = jumps;
  }

  /**
   * A clock on which {@link #sleep} waits until another thread has advanced it far enough. A
   * sleeper that nobody wakes for 30 seconds of real time fails.
   */
  public static ManualTicker standing() {
    return new ManualTicker(false);
  }

  /** A clock that {@link #sleep} itself advances: for tests and simulations on one thread. */
  public static ManualTicker jumping() {
    return new ManualTicker(true);
  }

  @Override
  public synchronized long nanos() {
    return now;
  }

  /** How much time has passed since the clock was made. */
  public Duration elapsed() {
    return Duration.ofNanos(nanos());
  }

  /**
   * {@inheritDoc}
   *
   * @throws IllegalStateException when the clock stands and nobody advances it
   */
  @Override
  public void sleep(Duration duration) throws InterruptedException {
    if (jumps) {
      advance(duration.isNegative() ? Duration.ZERO : duration);
      return;
    }
    synchronized (this) {
      long until = now + duration.toNanos();
      sleepers++;
      notifyAll();
      try {
        while (now < until) {
          waitForTest("a sleep of " + duration + " was not reached by advance()");
        }
      } finally {
        sleepers--;
        notifyAll();
      }
    }
  }

  @Override
  public synchronized Scheduled schedule(Duration delay, Runnable task) {
    Entry entry = new Entry(now + Math.max(0, delay.toNanos()), scheduled++, task);
    entries.add(entry);
    return () -> remove(entry);
  }

  private synchronized void remove(Entry entry) {
    entries.remove(entry);
  }

  /** How many tasks wait for their time; a test of clean-up expects zero. */
  public synchronized int waiting() {
    return entries.size();
  }

  /** When the next task is due, from now; empty when none waits. */
  public synchronized Optional<Duration> next() {
    Entry first = entries.peek();
    return first == null ? Optional.empty() : Optional.of(Duration.ofNanos(first.at - now));
  }

  /**
   * Advances the clock and runs what comes due, on this thread.
   *
   * @throws IllegalArgumentException when {@code duration} is negative
   */
  public void advance(Duration duration) {
    if (duration.isNegative()) {
      throw new IllegalArgumentException("time does not go back: " + duration);
    }
    long until = nanos() + duration.toNanos();
    Entry due = takeUntil(until);
    while (due != null) {
      due.task.run();
      due = takeUntil(until);
    }
  }

  private synchronized @Nullable Entry takeUntil(long until) {
    Entry first = entries.peek();
    if (first != null && first.at <= until) {
      entries.remove();
      now = Math.max(now, first.at);
    } else {
      first = null;
      now = Math.max(now, until);
    }
    notifyAll();
    return first;
  }

  /**
   * Waits until {@code count} threads sleep on this clock, so that advancing it wakes them all.
   *
   * @throws IllegalStateException when they do not come within 30 seconds of real time
   */
  public synchronized void awaitSleepers(int count) throws InterruptedException {
    while (sleepers < count) {
      waitForTest("only " + sleepers + " of " + count + " threads sleep");
    }
  }

  private synchronized void waitForTest(String otherwise) throws InterruptedException {
    long began = System.nanoTime();
    TimeUnit.NANOSECONDS.timedWait(this, PATIENCE_NANOS);
    if (System.nanoTime() - began >= PATIENCE_NANOS) {
      throw new IllegalStateException(otherwise + " within 30 s");
    }
  }
}
