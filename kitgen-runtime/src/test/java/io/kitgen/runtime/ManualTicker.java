package io.kitgen.runtime;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/** A clock that goes on when it is told to. */
public final class ManualTicker implements Ticker {

  private static final long BEGIN = 1_000_000_000L;

  private final List<Entry> entries = new ArrayList<>();
  private long now = BEGIN;

  private record Entry(long at, Runnable task) {}

  @Override
  public synchronized long nanos() {
    return now;
  }

  @Override
  public void sleep(Duration duration) {
    advance(duration);
  }

  @Override
  public synchronized Scheduled schedule(Duration delay, Runnable task) {
    Entry entry = new Entry(now + delay.toNanos(), task);
    entries.add(entry);
    return () -> remove(entry);
  }

  private synchronized void remove(Entry entry) {
    entries.remove(entry);
  }

  /** How much time has passed since it began. */
  public Duration elapsed() {
    return Duration.ofNanos(nanos() - BEGIN);
  }

  /** How many tasks wait. */
  public synchronized int waiting() {
    return entries.size();
  }

  /** Goes on by {@code duration} and runs what has come due, on this thread. */
  public void advance(Duration duration) {
    List<Entry> due;
    synchronized (this) {
      now += duration.toNanos();
      due = entries.stream().filter(entry -> entry.at <= now).toList();
      entries.removeAll(due);
    }
    due.forEach(entry -> entry.task.run());
  }
}
