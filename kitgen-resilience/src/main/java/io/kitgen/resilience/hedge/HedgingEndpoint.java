package io.kitgen.resilience.hedge;

import io.kitgen.resilience.policy.HedgePolicy;
import io.kitgen.resilience.retry.RetryBudget;
import io.kitgen.runtime.CallContext;
import io.kitgen.runtime.Endpoint;
import io.kitgen.runtime.Operation;
import io.kitgen.runtime.Ticker;
import io.kitgen.runtime.call.CallKeys;
import java.time.Duration;
import java.util.concurrent.Executor;
import org.jspecify.annotations.Nullable;

/** What the hedged calls of one operation have in common. */
record HedgingEndpoint(
    Operation<?, ?> operation,
    Endpoint<Object, Object> next,
    HedgePolicy policy,
    RetryBudget budget,
    @Nullable LatencyWindow window,
    Executor executor,
    Ticker ticker,
    HedgeListener listener)
    implements Endpoint<Object, Object> {

  @Override
  public Object call(CallContext ctx, Object request) throws Exception {
    if (ctx.get(CallKeys.ATTEMPT) == null) {
      budget.deposit(); // a call pays once, however often it is tried
    }
    if (window == null) {
      return new HedgedCall(this, ctx, request, policy.after()).run();
    }
    Duration after = Duration.ofNanos(window.orElse(policy.after().toNanos()));
    long began = ticker.nanos();
    Object answer = new HedgedCall(this, ctx, request, after).run();
    window.record(ticker.nanos() - began);
    return answer;
  }

  void tell(HedgeListener.Event event) {
    try {
      listener.on(operation, event);
    } catch (RuntimeException e) {
      // A listener cannot fail a call, and there is nobody else to tell.
    }
  }
}
