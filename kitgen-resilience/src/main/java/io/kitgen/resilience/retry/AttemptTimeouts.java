package io.kitgen.resilience.retry;

import io.kitgen.resilience.policy.AttemptTimeoutPolicy;
import io.kitgen.runtime.CallContext;
import io.kitgen.runtime.Deadline;
import io.kitgen.runtime.Endpoint;
import io.kitgen.runtime.Middleware;
import io.kitgen.runtime.Ticker;
import java.time.Duration;

/**
 * Middleware that bounds one attempt: inside {@link Retries}, where a late attempt is one that may
 * be followed by another. An attempt gets what is left of the call's time, or its own when that is
 * less; the transport sends it along and ends the attempt when it is over. Where many messages
 * answer, the last of them must have come by then.
 */
public final class AttemptTimeouts {

  private AttemptTimeouts() {}

  /** Bounds the attempts of every operation as {@code policy} says, whatever its own says. */
  public static Middleware of(AttemptTimeoutPolicy policy) {
    return of(policy, Ticker.system());
  }

  /** As {@link #of(AttemptTimeoutPolicy)}; the clock is for calls that have no deadline yet. */
  public static Middleware of(AttemptTimeoutPolicy policy, Ticker ticker) {
    return (operation, next) -> bounded(policy, ticker, next);
  }

  /** Bounds each operation's attempts as its own policy says; stays out where there is none. */
  public static Middleware declared() {
    return (operation, next) -> {
      AttemptTimeoutPolicy policy = operation.tag(AttemptTimeoutPolicy.class);
      return policy == null ? next : bounded(policy, Ticker.system(), next);
    };
  }

  private static Endpoint<Object, Object> bounded(
      AttemptTimeoutPolicy policy, Ticker ticker, Endpoint<Object, Object> next) {
    Duration timeout = policy.timeout();
    return (ctx, request) -> next.call(bounded(ctx, timeout, ticker), request);
  }

  private static CallContext bounded(CallContext ctx, Duration timeout, Ticker ticker) {
    Deadline deadline = ctx.deadline();
    Ticker clock = deadline == null ? ticker : deadline.ticker();
    return ctx.withDeadline(Deadline.after(timeout, clock));
  }
}
