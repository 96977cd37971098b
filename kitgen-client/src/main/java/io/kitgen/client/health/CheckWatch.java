package io.kitgen.client.health;

import io.kitgen.client.balance.Node;
import io.kitgen.client.balance.Verdict;
import io.kitgen.client.health.HealthEvent.Change;
import io.kitgen.client.health.HealthEvent.Reason;
import io.kitgen.runtime.CallContext;
import io.kitgen.runtime.Deadline;
import io.kitgen.runtime.Ticker;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/** The eye of {@link HealthChecks} on one node: one check at a time. */
final class CheckWatch implements Health.Watch {

  private final HealthChecks checks;
  private final Node node;
  private final Runnable changed;
  private volatile boolean usable;
  private boolean fresh = true; // guarded by this, as the rest
  private int good; // in a row, as the next
  private int bad;
  private boolean closed;
  private boolean running;
  private @Nullable Thread checking; // to be interrupted
  private Ticker.@Nullable Scheduled alarm;

  CheckWatch(HealthChecks checks, Node node, Runnable changed) {
    this.checks = checks;
    this.node = node;
    this.changed = changed;
    this.usable = checks.usableAtOnce;
  }

  @Override
  public boolean isUsable() {
    return usable;
  }

  @Override
  public void ended(Verdict verdict, long nanos) {
    // The checks alone count.
  }

  /** Begins the next one then. */
  void checkAfter(Duration pause) {
    alarm(pause, () -> checks.execute(this::check));
  }

  private synchronized void alarm(Duration delay, Runnable task) {
    Ticker.Scheduled before = alarm;
    if (before != null) {
      before.cancel();
    }
    alarm = closed ? null : node.ticker().schedule(delay, task);
  }

  private void check() {
    synchronized (this) {
      if (closed) {
        return;
      }
      running = true;
      checking = Thread.currentThread();
    }
    alarm(checks.timeout, this::late);
    boolean well = false;
    Exception failure = null;
    try {
      Deadline deadline = Deadline.after(checks.timeout, node.ticker());
      well = checks.check.isWell(CallContext.empty().withDeadline(deadline), node.instance());
    } catch (Exception e) {
      failure = e;
    }
    if (end()) {
      result(well, failure);
    }
    checkAfter(checks.pause());
  }

  /** Lets nobody interrupt this thread any more; whether the check has ended in time. */
  private synchronized boolean end() {
    boolean inTime = checking != null;
    running = false;
    checking = null;
    Thread.interrupted();
    return inTime;
  }

  /** One that does not end is a bad one, and again each time that the next would be due. */
  private void late() {
    Duration pause = checks.pause();
    synchronized (this) {
      if (!running) {
        return;
      }
      interrupt();
      alarm(pause, this::late);
    }
    result(false, null);
  }

  private synchronized void interrupt() {
    Thread thread = checking;
    checking = null;
    if (thread != null) {
      thread.interrupt();
    }
  }

  private void result(boolean well, @Nullable Exception failure) {
    boolean changes;
    boolean announced;
    synchronized (this) {
      if (closed) {
        return;
      }
      good = well ? good + 1 : 0;
      bad = well ? 0 : bad + 1;
      boolean now = usable ? bad < checks.fall : good >= (fresh ? 1 : checks.rise);
      boolean ill = fresh && bad == checks.fall;
      changes = now != usable;
      announced = ill || (changes && !fresh);
      fresh &= !now && !ill;
      usable = now;
    }
    if (changes) {
      node.forget();
      changed.run();
    }
    if (announced) {
      Change change = well ? Change.UP : Change.DOWN;
      HealthEvent event = new HealthEvent(node.instance(), change, Reason.CHECK, Duration.ZERO);
      checks.announcer.say(event, failure);
    }
  }

  @Override
  public void close() {
    synchronized (this) {
      closed = true;
      Ticker.Scheduled waiting = alarm;
      if (waiting != null) {
        waiting.cancel();
      }
      interrupt();
    }
    checks.closed(this);
  }
}
