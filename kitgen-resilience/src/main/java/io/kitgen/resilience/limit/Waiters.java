package io.kitgen.resilience.limit;

import io.kitgen.Code;
import io.kitgen.resilience.pause.Pause;
import io.kitgen.runtime.CallContext;
import io.kitgen.runtime.Deadline;
import io.kitgen.runtime.Ticker;
import io.kitgen.runtime.error.ErrorReply;
import io.kitgen.runtime.error.RefusedException;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.LongAdder;
import org.jspecify.annotations.Nullable;

/** Where calls wait for their permits, not more than so many at a time. */
final class Waiters {

  /** Go kit's words, {@code ErrLimited}. */
  static final String EXCEEDED = "rate limit exceeded";

  /** Those of Go's {@code x/time/rate}, about. */
  static final String TOO_LATE = "rate limit: the wait would exceed context deadline";

  private final int most;
  private final AtomicInteger waiting = new AtomicInteger();
  private final LongAdder delayed = new LongAdder();
  private final LongAdder refused = new LongAdder();

  private Waiters(int most) {
    this.most = most;
  }

  static Waiters usual() {
    return new Waiters(256);
  }

  /** Room for so many. */
  Waiters most(int most) {
    if (most < 1) {
      throw new IllegalArgumentException("waiters is " + most + ", expected at least 1");
    }
    return new Waiters(most);
  }

  int waiting() {
    return waiting.get();
  }

  long delayed() {
    return delayed.sum();
  }

  long refused() {
    return refused.sum();
  }

  /** Comes back when the call may go ahead. */
  void pass(RateLimiter limiter, String key, long longestNanos, CallContext ctx)
      throws InterruptedException {
    Deadline deadline = longestNanos > 0 ? ctx.deadline() : null; // who does not wait need not ask
    long left = deadline == null ? Long.MAX_VALUE : Math.max(0, deadline.remainingNanos());
    long wait = limiter.acquire(key, room(Math.min(longestNanos, left)));
    if (wait == 0) {
      return;
    }
    if (wait < 0) {
      boolean late = -wait <= longestNanos && -wait > left;
      throw refuse(late ? TOO_LATE : EXCEEDED, Duration.ofNanos(-wait));
    }
    await(limiter, key, wait, ctx);
  }

  /** Who finds the room full asks for a permit of now, or none. */
  private long room(long longestNanos) {
    return longestNanos > 0 && waiting.get() >= most ? 0 : longestNanos;
  }

  private void await(RateLimiter limiter, String key, long wait, CallContext ctx)
      throws InterruptedException {
    boolean good = false;
    try {
      if (waiting.incrementAndGet() > most) {
        throw refuse(Duration.ofNanos(wait));
      }
      delayed.increment();
      good = sleep(Duration.ofNanos(wait), ctx);
    } finally {
      waiting.decrementAndGet();
      if (!good) {
        limiter.giveBack(key);
      }
    }
    if (!good) {
      throw new RefusedException(ErrorReply.of(Code.CANCELLED, "the caller gave up").build());
    }
  }

  /** Whether the time has passed without the call having been cancelled. */
  private static boolean sleep(Duration wait, CallContext ctx) throws InterruptedException {
    Deadline deadline = ctx.deadline();
    Ticker ticker = deadline == null ? Ticker.system() : deadline.ticker();
    return Pause.of(wait, ticker, ctx.cancellation());
  }

  RefusedException refuse(@Nullable Duration retryAfter) {
    return refuse(EXCEEDED, retryAfter);
  }

  private RefusedException refuse(String message, @Nullable Duration retryAfter) {
    refused.increment();
    return new RefusedException(
        ErrorReply.of(Code.RESOURCE_EXHAUSTED, message).retryAfter(retryAfter).build());
  }
}
