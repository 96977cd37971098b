package io.kitgen.resilience.overload;

import io.kitgen.Code;
import io.kitgen.runtime.CallContext;
import io.kitgen.runtime.Cancellation;
import io.kitgen.runtime.Deadline;
import io.kitgen.runtime.Ticker;
import io.kitgen.runtime.error.CallException;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import org.jspecify.annotations.Nullable;

/**
 * The calls that wait for their turn. Who would wait in vain is refused at once: a call waits only
 * if those before it are likely to be done in its time.
 */
final class WaitingLine {

  private final Gate gate;
  private final ConcurrencyLimiter.Settings settings;
  private final Deque<Waiter> waiters = new ArrayDeque<>(); // guarded by itself; oldest first
  private volatile int size;

  WaitingLine(Gate gate, ConcurrencyLimiter.Settings settings) {
    this.gate = gate;
    this.settings = settings;
  }

  boolean isEmpty() {
    return size == 0;
  }

  int size() {
    return size;
  }

  /** Waits until it is this call's turn, and it is counted among those that run. */
  void await(CallContext ctx, double meanNanos) throws InterruptedException {
    Deadline deadline = ctx.deadline();
    long most = settings.longestWait().toNanos();
    long nanos = deadline == null ? most : Math.min(most, deadline.remainingNanos());
    if (settings.queue() == 0 || nanos <= 0 || likelyWait(meanNanos) > nanos) {
      throw gate.refuse();
    }
    Waiter waiter = new Waiter();
    Ticker ticker = deadline == null ? settings.ticker() : deadline.ticker();
    Cancellation cancellation = ctx.cancellation();
    Ticker.Scheduled alarm =
        ticker.schedule(Duration.ofNanos(nanos), () -> waiter.end(Waiter.State.EXPIRED));
    Runnable takeBack =
        cancellation == null
            ? () -> {}
            : cancellation.onCancel(() -> waiter.end(Waiter.State.CANCELLED));
    Waiter.State state = Waiter.State.WAITING;
    try {
      join(waiter);
      state = waiter.await();
    } finally {
      alarm.cancel();
      takeBack.run();
      if (state != Waiter.State.ADMITTED) {
        leave(waiter);
      }
    }
    refuseUnlessAdmitted(state);
  }

  private void refuseUnlessAdmitted(Waiter.State state) {
    if (state == Waiter.State.CANCELLED) {
      throw CallException.of(Code.CANCELLED, "cancelled while it waited for its turn").build();
    }
    if (state != Waiter.State.ADMITTED) {
      throw gate.refuse();
    }
  }

  /** How long the calls before this one will take, by what those took that waited before. */
  private double likelyWait(double meanNanos) {
    int before = settings.order() == QueueOrder.NEWEST_FIRST ? 0 : size;
    return meanNanos * (before + 1) / settings.limit().limit();
  }

  private void join(Waiter waiter) {
    Waiter displaced = null;
    synchronized (waiters) {
      if (waiters.size() >= settings.queue()) {
        if (settings.order() == QueueOrder.OLDEST_FIRST) {
          throw gate.refuse();
        }
        displaced = waiters.pollFirst();
      }
      waiters.addLast(waiter);
      size = waiters.size();
    }
    if (displaced != null) {
      displaced.end(Waiter.State.DISPLACED);
    }
    admit(); // the last call may have left before it saw this one
  }

  private void leave(Waiter waiter) {
    synchronized (waiters) {
      waiters.remove(waiter);
      size = waiters.size();
    }
  }

  /** Lets in as many as may run. */
  void admit() {
    while (!isEmpty() && gate.tryRun(Integer.MAX_VALUE)) {
      Waiter next = poll();
      while (next != null && !next.end(Waiter.State.ADMITTED)) {
        next = poll();
      }
      if (next == null) {
        gate.running.decrementAndGet();
      }
    }
  }

  private @Nullable Waiter poll() {
    synchronized (waiters) {
      Waiter next =
          settings.order() == QueueOrder.OLDEST_FIRST ? waiters.pollFirst() : waiters.pollLast();
      size = waiters.size();
      return next;
    }
  }
}
