package io.kitgen.runtime.client;

import io.kitgen.Code;
import io.kitgen.runtime.CallContext;
import io.kitgen.runtime.Operation;
import io.kitgen.runtime.call.CallObservation;
import io.kitgen.runtime.call.Outcome;
import io.kitgen.runtime.error.DeclaredError;
import io.kitgen.runtime.error.HasCode;
import java.util.ArrayList;
import java.util.List;

/** The attempts of one call. Used by one thread. */
final class EdgeAttempt<O> {

  private final ClientEdge edge;
  private final Operation<?, O> operation;
  private final ClientExchange<O> exchange;
  private CallContext context = CallContext.empty();
  private boolean once;

  EdgeAttempt(ClientEdge edge, Operation<?, O> operation, ClientExchange<O> exchange) {
    this.edge = edge;
    this.operation = operation;
    this.exchange = exchange;
  }

  /** The context of the last attempt, as far as its filters came. */
  CallContext context() {
    return context;
  }

  /** Whether its request is gone with the first attempt. */
  boolean isOnce() {
    return once;
  }

  O run(CallContext caller) throws Exception {
    Attempt attempt =
        new Attempt(exchange.transport(), exchange.host(), exchange.port(), exchange.binding());
    List<CallObservation> observations = new ArrayList<>(edge.observers.size());
    context = begin(attempt, caller, observations);
    Outcome outcome = Outcome.answer();
    try {
      for (AttemptFilter filter : edge.filters) {
        context = filter.before(operation, attempt, context);
      }
      return exchange.send(context, attempt);
    } catch (Throwable error) {
      outcome = outcome(error);
      throw error;
    } finally {
      once = attempt.isOnce();
      end(observations, attempt.status(), outcome, context);
    }
  }

  private CallContext begin(
      Attempt attempt, CallContext caller, List<CallObservation> observations) {
    CallContext ctx = caller;
    for (AttemptObserver observer : edge.observers) {
      try {
        CallObservation observation = observer.begin(operation, attempt, ctx);
        ctx = observation.context(ctx);
        observations.add(observation);
      } catch (RuntimeException e) {
        // An observer cannot fail a call, and at a client there is nobody else to tell.
      }
    }
    return ctx;
  }

  private Outcome outcome(Throwable error) {
    DeclaredError<?> declared = operation.declared(error);
    if (declared != null) {
      return Outcome.businessError(declared, error);
    }
    Code code = error instanceof HasCode coded ? coded.code() : Code.UNKNOWN;
    return Outcome.fault(code, error);
  }

  private static void end(
      List<CallObservation> observations, int status, Outcome outcome, CallContext ctx) {
    for (int i = observations.size() - 1; i >= 0; i--) {
      try {
        CallObservation observation = observations.get(i);
        if (status != 0) {
          observation.status(status);
        }
        observation.end(outcome, ctx);
      } catch (RuntimeException e) {
        // As above.
      }
    }
  }
}
