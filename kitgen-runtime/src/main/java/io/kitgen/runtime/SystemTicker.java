package io.kitgen.runtime;

import java.time.Duration;
import java.util.PriorityQueue;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import org.jspecify.annotations.Nullable;

/** The clock of this machine. The timer thread starts with the first scheduled task. */
final class SystemTicker implements Ticker {

  static final SystemTicker INSTANCE = new SystemTicker();

  private SystemTicker() {}

  @Override
  public long nanos() {
    return System.nanoTime();
  }

  @Override
  public void sleep(Duration duration) throws InterruptedException {
    TimeUnit.NANOSECONDS.sleep(duration.toNanos());
  }

  @Override
  public Scheduled schedule(Duration delay, Runnable task) {
    Alarm alarm = new Alarm(System.nanoTime() + Math.max(0, delay.toNanos()), task);
    Timer.INSTANCE.add(alarm);
    return alarm;
  }

  private static final class Alarm implements Scheduled, Comparable<Alarm> {

    private final long at;
    private volatile @Nullable Runnable task; // null when there is nothing to do any more

    private Alarm(long at, Runnable task) {
      this.at = at;
      this.task = task;
    }

    @Override
    public void cancel() {
      task = null;
    }

    @Override
    public int compareTo(Alarm other) {
      return Long.signum(at - other.at);
    }
  }

  /**
   * The timer thread. Most alarms are deadlines of calls, which are taken back long before their
   * time; so it looks only now and then at what was added, unless one is due before that, and
   * mostly need not put it in order. Adding takes no lock and wakes nobody. Apart, so that a
   * process that schedules nothing has no such thread.
   */
  private static final class Timer implements Runnable {

    static final Timer INSTANCE = new Timer();

    private static final long SOON = TimeUnit.MILLISECONDS.toNanos(10);
    private static final long LATE = TimeUnit.SECONDS.toNanos(1);
    // Half of all there is: compared with an alarm that was due before it was added, by a thread
    // that was held up meanwhile, the sum with the time of day must not wrap around.
    private static final long FOREVER = Long.MAX_VALUE / 2;
    private static final int FEW = 1024;

    private final Queue<Alarm> added = new ConcurrentLinkedQueue<>();
    private final PriorityQueue<Alarm> waiting = new PriorityQueue<>();
    private final Thread thread = new Thread(this, "kitgen-timer");
    private int many = FEW;
    private volatile long wakesAt = System.nanoTime();

    private Timer() {
      thread.setDaemon(true);
      thread.start();
    }

    void add(Alarm alarm) {
      added.add(alarm);
      if (alarm.at - wakesAt < 0) {
        LockSupport.unpark(thread);
      }
    }

    @Override
    public void run() {
      while (true) {
        boolean any = takeAdded();
        long now = System.nanoTime();
        Alarm first = waiting.peek();
        while (first != null && (first.at - now <= 0 || first.task == null)) {
          waiting.remove();
          ring(first);
          first = waiting.peek();
        }
        long nanos = any ? SOON : first == null ? FOREVER : LATE;
        nanos = first == null ? nanos : Math.min(nanos, first.at - now);
        wakesAt = now + nanos;
        if (added.isEmpty()) { // else it was added by one who thought of an earlier time
          LockSupport.parkNanos(this, nanos);
        }
      }
    }

    private boolean takeAdded() {
      Alarm alarm = added.poll();
      boolean any = alarm != null;
      while (alarm != null) {
        if (alarm.task != null) {
          waiting.add(alarm);
        }
        alarm = added.poll();
      }
      if (waiting.size() > many) {
        waiting.removeIf(each -> each.task == null);
        many = Math.max(FEW, 2 * waiting.size());
      }
      return any;
    }

    private void ring(Alarm alarm) {
      Runnable task = alarm.task;
      alarm.task = null;
      try {
        if (task != null) {
          task.run();
        }
      } catch (RuntimeException | Error e) {
        thread.getUncaughtExceptionHandler().uncaughtException(thread, e);
      }
    }
  }
}
