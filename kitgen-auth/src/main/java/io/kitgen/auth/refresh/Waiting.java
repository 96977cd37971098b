package io.kitgen.auth.refresh;

import io.kitgen.Code;
import io.kitgen.runtime.CallContext;
import io.kitgen.runtime.Cancellation;
import io.kitgen.runtime.Deadline;
import io.kitgen.runtime.Ticker;
import io.kitgen.runtime.error.CallException;
import java.time.Duration;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeoutException;

/**
 * One call that waits for what others may wait for too.
 *
 * @param flight what it waits for, which goes on without it
 * @param what it is
 * @param longest how long it waits at most, by {@code ticker}; a call that ends earlier waits less
 */
record Waiting<T>(CompletableFuture<T> flight, String what, Duration longest, Ticker ticker) {

  T await(CallContext ctx) throws InterruptedException {
    CompletableFuture<T> mine = flight.copy();
    Deadline own = ctx.deadline();
    Deadline deadline = own == null ? Deadline.after(longest, ticker) : own;
    Ticker.Scheduled late =
        deadline
            .ticker()
            .schedule(
                deadline.remaining(), () -> mine.completeExceptionally(new TimeoutException()));
    Cancellation cancellation = ctx.cancellation();
    Runnable stay =
        cancellation == null ? () -> {} : cancellation.onCancel(() -> mine.cancel(false));
    try {
      return mine.get();
    } catch (CancellationException e) {
      throw CallException.of(Code.CANCELLED, "cancelled while waiting for " + what)
          .cause(e)
          .build();
    } catch (ExecutionException e) {
      throw Failures.of(what, e.getCause() == null ? e : e.getCause());
    } finally {
      late.cancel();
      stay.run();
    }
  }
}
