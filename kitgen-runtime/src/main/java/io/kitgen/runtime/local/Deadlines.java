package io.kitgen.runtime.local;

import io.kitgen.Code;
import io.kitgen.runtime.CallContext;
import io.kitgen.runtime.Cancellation;
import io.kitgen.runtime.Deadline;
import io.kitgen.runtime.Endpoint;
import io.kitgen.runtime.Middleware;
import io.kitgen.runtime.Operation;
import io.kitgen.runtime.Ticker;
import io.kitgen.runtime.error.CallException;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * Deadlines of calls on the caller's own thread. Nothing interrupts such a thread: a call that is
 * too late is not begun, and an answer that comes too late is not given.
 */
public final class Deadlines {

  private Deadlines() {}

  /**
   * Bounds each call by its operation's timeout, and checks the deadline before and after it. A
   * call whose deadline has passed ends with a {@link CallException} of {@link
   * Code#DEADLINE_EXCEEDED}, one that was cancelled beforehand with {@link Code#CANCELLED}. What
   * the call throws passes, however late.
   */
  public static Middleware checked() {
    return Deadlines::check;
  }

  private static Endpoint<Object, Object> check(
      Operation<?, ?> operation, Endpoint<Object, Object> next) {
    Duration timeout = operation.timeout();
    return (ctx, request) -> {
      CallContext bounded = timeout == null ? ctx : bound(ctx, timeout);
      refuseIfCancelled(operation, bounded.cancellation());
      refuseIfLate(operation, bounded.deadline());
      Object response = next.call(bounded, request);
      refuseIfLate(operation, bounded.deadline());
      return response;
    };
  }

  /** On the clock that the call is on already, which in a simulation is not the machine's. */
  private static CallContext bound(CallContext ctx, Duration timeout) {
    Deadline deadline = ctx.deadline();
    Ticker ticker = deadline == null ? Ticker.system() : deadline.ticker();
    return ctx.withDeadline(Deadline.after(timeout, ticker));
  }

  static void refuseIfLate(Operation<?, ?> operation, @Nullable Deadline deadline) {
    if (deadline != null && deadline.isExpired()) {
      throw CallException.of(Code.DEADLINE_EXCEEDED, operation + " was not answered in time")
          .build();
    }
  }

  private static void refuseIfCancelled(
      Operation<?, ?> operation, @Nullable Cancellation cancellation) {
    if (cancellation != null && cancellation.isCancelled()) {
      throw CallException.of(Code.CANCELLED, operation + " was cancelled").build();
    }
  }
}
