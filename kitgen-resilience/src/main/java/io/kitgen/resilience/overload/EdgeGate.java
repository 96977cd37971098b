package io.kitgen.resilience.overload;

import io.kitgen.runtime.CallContext;
import io.kitgen.runtime.Operation;
import io.kitgen.runtime.call.CallObservation;
import io.kitgen.runtime.call.Metadata;
import io.kitgen.runtime.call.Outcome;
import io.kitgen.runtime.server.Admission;
import io.kitgen.runtime.server.CallObserver;

/**
 * A gate at the edge of a server. An admission does not see the end of the call that it lets in,
 * and an observer can refuse none: the two share a ticket, which is in the context.
 */
final class EdgeGate implements CallObserver, Admission {

  private final CallContext.Key<Ticket> key =
      CallContext.Key.local("concurrency limiter", Ticket.class);
  private final Gate gate;

  EdgeGate(Gate gate) {
    this.gate = gate;
  }

  @Override
  public CallObservation begin(Operation<?, ?> operation, Metadata metadata, CallContext ctx) {
    return new Ticket();
  }

  @Override
  public CallContext admit(Operation<?, ?> operation, Metadata in, CallContext ctx)
      throws InterruptedException {
    Ticket ticket = ctx.get(key);
    if (ticket == null) {
      throw new IllegalStateException(
          "a limiter admits calls whose end it does not see: observe(limiter.observer()) is"
              + " missing");
    }
    ticket.began = gate.enter(ctx, !operation.nonBlocking());
    ticket.admitted = true;
    return ctx;
  }

  /** One call; used by one thread. */
  private final class Ticket implements CallObservation {

    private long began;
    private boolean admitted;

    @Override
    public CallContext context(CallContext ctx) {
      return ctx.with(key, this);
    }

    @Override
    public void end(Outcome outcome) {
      if (admitted) {
        gate.leave(
            began, outcome.isAnswer() ? Gate.Verdict.ANSWERED : Gate.Verdict.of(outcome.code()));
      }
    }
  }
}
