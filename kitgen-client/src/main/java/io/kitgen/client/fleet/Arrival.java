package io.kitgen.client.fleet;

import io.kitgen.runtime.CallContext;
import io.kitgen.runtime.Cancellation;
import io.kitgen.runtime.Deadline;
import io.kitgen.runtime.Ticker;
import java.time.Duration;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;

/** The first word of an instancer, and the calls that wait for it; none longer than together. */
final class Arrival {

  private final Ticker ticker;
  private final Deadline latest;
  private final Set<CountDownLatch> waiting = ConcurrentHashMap.newKeySet();
  private volatile boolean here;

  Arrival(Duration atMost, Ticker ticker) {
    this.ticker = ticker;
    this.latest = Deadline.after(atMost, ticker);
  }

  void here() {
    here = true;
    waiting.forEach(CountDownLatch::countDown);
  }

  /** Waits for it, until everybody's time is over, or that of the call. */
  void await(CallContext ctx) throws InterruptedException {
    Deadline deadline = ctx.deadline();
    long nanos = latest.remainingNanos();
    nanos = deadline == null ? nanos : Math.min(nanos, deadline.remainingNanos());
    if (here || nanos <= 0) {
      return;
    }
    CountDownLatch over = new CountDownLatch(1);
    waiting.add(over);
    Cancellation cancellation = ctx.cancellation();
    Runnable takeBack = cancellation == null ? () -> {} : cancellation.onCancel(over::countDown);
    Ticker.Scheduled alarm = ticker.schedule(Duration.ofNanos(nanos), over::countDown);
    try {
      if (!here) {
        over.await();
      }
    } finally {
      alarm.cancel();
      takeBack.run();
      waiting.remove(over);
    }
  }
}
