package io.kitgen.client;

import io.kitgen.runtime.CallContext;
import io.kitgen.runtime.Deadline;
import io.kitgen.runtime.Endpoint;
import io.kitgen.runtime.Middleware;
import io.kitgen.runtime.Operation;
import io.kitgen.runtime.Ticker;
import java.time.Duration;

/**
 * What is done once for a call and holds for all of its attempts: its idempotency key and its
 * deadline.
 */
final class CallStart implements Middleware {

  private final Timeouts timeouts;
  private final Ticker ticker;

  CallStart(Timeouts timeouts, Ticker ticker) {
    this.timeouts = timeouts;
    this.ticker = ticker;
  }

  @Override
  @SuppressWarnings("unchecked") // the requests of an operation have its type
  public Endpoint<Object, Object> wrap(Operation<?, ?> operation, Endpoint<Object, Object> next) {
    Operation<Object, Object> own = (Operation<Object, Object>) operation;
    Duration timeout = timeouts.of(operation);
    if (timeout == null) {
      return (ctx, request) -> next.call(ctx, own.keyed(request));
    }
    return (ctx, request) -> next.call(bounded(ctx, timeout), own.keyed(request));
  }

  /** On the clock that the call is on already, which in a simulation is not the machine's. */
  private CallContext bounded(CallContext ctx, Duration timeout) {
    Deadline deadline = ctx.deadline();
    return ctx.withDeadline(Deadline.after(timeout, deadline == null ? ticker : deadline.ticker()));
  }
}
