package io.kitgen.benchmarks.simulation.time;

import io.kitgen.runtime.Ticker;
import java.time.Duration;
import java.util.Comparator;
import java.util.PriorityQueue;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ThreadFactory;
import java.util.concurrent.locks.LockSupport;
import org.jspecify.annotations.Nullable;

/**
 * A clock that stands still as long as any of its threads can go on, and is at the next thing to do
 * as soon as none can. Blocking code runs on it as it is: whatever it waits in, a sleep, a lock or
 * a future, its thread is virtual and gives way, and all of them take turns on the one thread that
 * is in {@link #runUntil}. So nothing depends on the machine, and the same begin has the same end.
 */
public final class VirtualClock implements Ticker {

  private final Queue<Runnable> turns = new ConcurrentLinkedQueue<>();
  private final ThreadFactory threads = OneThread.threads(turns::add);
  private final PriorityQueue<Event> events = new PriorityQueue<>(Event.ORDER);
  private long now = 1_000_000_000L; // 0 would hide what forgets to begin
  private long numbers;

  private static final class Event implements Scheduled {

    static final Comparator<Event> ORDER =
        Comparator.<Event>comparingLong(e -> e.at).thenComparingLong(e -> e.number);

    final long at;
    final long number;
    @Nullable Runnable task; // null when taken back

    Event(long at, long number, Runnable task) {
      this.at = at;
      this.number = number;
      this.task = task;
    }

    @Override
    public void cancel() {
      task = null;
    }
  }

  @Override
  public long nanos() {
    return now;
  }

  /** Runs {@code task} on a thread of its own, as soon as those before it have had their turn. */
  public void start(Runnable task) {
    threads.newThread(task).start();
  }

  @Override
  public void sleep(Duration duration) throws InterruptedException {
    long until = now + Math.max(0, duration.toNanos());
    Thread sleeper = Thread.currentThread();
    Event alarm = at(until, () -> LockSupport.unpark(sleeper));
    while (now < until) {
      LockSupport.park(this);
      if (Thread.interrupted()) {
        alarm.cancel();
        throw new InterruptedException();
      }
    }
  }

  @Override
  public Scheduled schedule(Duration delay, Runnable task) {
    return after(delay.toNanos(), task);
  }

  /** As {@link #schedule}, for those who count in nanoseconds. */
  public Scheduled after(long nanos, Runnable task) {
    return at(now + Math.max(0, nanos), task);
  }

  private Event at(long time, Runnable task) {
    Event event = new Event(time, numbers++, task);
    events.add(event);
    return event;
  }

  /** Lets everything happen that happens until {@code end}, on this clock's own count. */
  public void runUntil(long end) {
    takeTurns();
    for (Event next = events.peek(); next != null && next.at <= end; next = events.peek()) {
      events.remove();
      Runnable task = next.task;
      if (task != null) {
        now = next.at;
        task.run();
        takeTurns();
      }
    }
    now = Math.max(now, end);
  }

  private void takeTurns() {
    for (Runnable turn = turns.poll(); turn != null; turn = turns.poll()) {
      turn.run();
    }
  }
}
