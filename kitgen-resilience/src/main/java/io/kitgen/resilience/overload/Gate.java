package io.kitgen.resilience.overload;

import io.kitgen.Code;
import io.kitgen.runtime.CallContext;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.LongAdder;

/**
 * Counts the calls that run. Entering and leaving is one change of a counter each, unless calls
 * wait: that is for the {@link WaitingLine}.
 */
final class Gate {

  private static final double SMOOTHING = 0.125;

  final ConcurrencyLimiter.Settings settings;
  final AtomicInteger running = new AtomicInteger();
  final LongAdder refused = new LongAdder();
  private final WaitingLine line;
  private volatile double meanNanos; // of calls that waited; a lost update does no harm

  Gate(ConcurrencyLimiter.Settings settings) {
    this.settings = settings;
    this.line = new WaitingLine(this, settings);
  }

  /**
   * Lets a call in, or has it wait for its turn; {@link #leave} lets the next one in.
   *
   * @param mayWait whether its thread may
   * @return when it began, where that is of interest; else 0
   * @throws io.kitgen.runtime.error.RefusedException when there is no place for it
   */
  long enter(CallContext ctx, boolean mayWait) throws InterruptedException {
    int allowed = allowed(ctx);
    if (line.isEmpty() && tryRun(allowed)) {
      return settings.limit().isAdaptive() ? now() : 0;
    }
    if (!mayWait || running.get() + line.size() >= allowed) {
      throw refuse();
    }
    line.await(ctx, meanNanos);
    return now();
  }

  /** How many calls there may be, those that wait included, for one more of this priority. */
  private int allowed(CallContext ctx) {
    if (!settings.byPriority()) {
      return Integer.MAX_VALUE;
    }
    int all = settings.limit().limit() + settings.queue();
    return Math.max(1, (int) Math.ceil(all * Priority.of(ctx).share()));
  }

  /** Counts one more call, if it may run now. */
  boolean tryRun(int allowed) {
    int most = Math.min(settings.limit().limit(), allowed);
    for (int count = running.get(); count < most; count = running.get()) {
      if (running.compareAndSet(count, count + 1)) {
        return true;
      }
    }
    return false;
  }

  /**
   * A call has ended.
   *
   * @param began what {@link #enter} returned
   * @param verdict what it says of the load
   */
  @SuppressWarnings("NonAtomicVolatileUpdate") // a mean that loses one of two does no harm
  void leave(long began, Verdict verdict) {
    int ran = running.getAndDecrement();
    if (!line.isEmpty()) {
      line.admit();
    }
    if (began != 0 && verdict != Verdict.NOTHING) {
      long now = now();
      meanNanos += (now - began - meanNanos) * SMOOTHING;
      settings.limit().ended(now, now - began, ran, verdict == Verdict.OVERLOADED);
    }
  }

  private long now() {
    return settings.ticker().nanos() | 1; // 0 is for not measured
  }

  int waiting() {
    return line.size();
  }

  RuntimeException refuse() {
    refused.increment();
    return settings.refusal();
  }

  /** What the end of a call says of the load. */
  enum Verdict {
    ANSWERED,
    OVERLOADED,
    NOTHING;

    /** Of a call that failed with {@code code}. */
    static Verdict of(Code code) {
      return switch (code) {
        case UNAVAILABLE, DEADLINE_EXCEEDED, RESOURCE_EXHAUSTED -> OVERLOADED;
        default -> NOTHING;
      };
    }
  }
}
