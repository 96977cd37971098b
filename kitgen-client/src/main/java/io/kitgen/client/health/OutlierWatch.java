package io.kitgen.client.health;

import io.kitgen.client.balance.Node;
import io.kitgen.client.balance.Verdict;
import io.kitgen.client.health.HealthEvent.Reason;
import io.kitgen.runtime.Ticker;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;

/**
 * The eye of {@link Outliers} on one node. It counts without locks; what it finds out goes to the
 * outliers, which change its state.
 */
final class OutlierWatch implements Health.Watch {

  /** What it is now. */
  enum State {
    FIT,
    /** It is left alone. */
    EJECTED,
    /** It may be picked for one call. */
    OFFERED,
    /** That call is on its way. */
    TRIED;

    boolean isUsable() {
      return this == FIT || this == OFFERED;
    }
  }

  final Node node;
  final Runnable changed;
  final CallWindow calls;
  private final Outliers outliers;
  private final OutlierSettings settings;
  private final AtomicInteger failed = new AtomicInteger(); // in a row, as the next
  private final AtomicInteger unreached = new AtomicInteger();

  // Written by the outliers alone, which guard what is not volatile.
  volatile State state = State.FIT;
  volatile long since; // attempts that began before say nothing any more
  int ejections; // one after the other
  boolean closed;
  Ticker.@Nullable Scheduled alarm;

  OutlierWatch(Outliers outliers, OutlierSettings settings, Node node, Runnable changed) {
    this.outliers = outliers;
    this.settings = settings;
    this.node = node;
    this.changed = changed;
    this.calls = new CallWindow(settings.window());
    this.since = now();
  }

  long now() {
    return node.ticker().nanos();
  }

  @Override
  public boolean isUsable() {
    return state.isUsable();
  }

  @Override
  public void began() {
    if (state == State.OFFERED) {
      outliers.tried(this);
    }
  }

  @Override
  public void ended(Verdict verdict, long nanos) {
    long now = now();
    State then = state;
    if (then == State.EJECTED || now - nanos - since < 0) {
      return;
    }
    if (then != State.FIT) {
      outliers.judge(this, verdict);
    } else if (verdict == Verdict.ANSWERED) {
      calls.add(now, false);
      clear(failed);
      clear(unreached);
    } else if (verdict != Verdict.CANCELLED) {
      calls.add(now, true);
      failed(verdict);
    }
  }

  private void failed(Verdict verdict) {
    boolean reached = verdict != Verdict.UNREACHED;
    if (reached) {
      clear(unreached);
    }
    if (!reached && unreached.incrementAndGet() >= settings.unreached()) {
      outliers.eject(this, Reason.UNREACHED);
    }
    int inARow = failed.incrementAndGet();
    if (inARow >= settings.failures() && outliers.isTelling(this, inARow)) {
      outliers.eject(this, Reason.FAILURES);
    }
    outliers.compareSoon(node.ticker());
  }

  /** Begins to count anew. */
  void forget(long now) {
    since = now;
    node.forget(); // else its failures would keep all but a few calls away for a minute
    clear(failed);
    clear(unreached);
    calls.clear();
  }

  /** Mostly there is nothing to write, which others would have to read. */
  private static void clear(AtomicInteger inARow) {
    if (inARow.get() != 0) {
      inARow.set(0);
    }
  }

  void cancelAlarm() {
    Ticker.Scheduled ringing = alarm;
    alarm = null;
    if (ringing != null) {
      ringing.cancel();
    }
  }

  @Override
  public void close() {
    outliers.close(this);
  }
}
