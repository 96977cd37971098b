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

  EdgeAttempt(ClientEdge edge, Operation<?, O> operation, ClientExchange<O> exchange) {
    this.edge = edge;
    this.operation = operation;
    this.exchange = exchange;
  }

  O run(CallContext caller) throws Exception {
    Attempt attempt =
        new Attempt(exchange.transport(), exchange.host(), exchange.port(), exchange.binding());
    List<CallObservation> observations = new ArrayList<>(edge.observers.size());
    CallContext ctx = begin(attempt, caller, observations);
    Outcome outcome = Outcome.answer();
    try {
      for (AttemptFilter filter : edge.filters) {
        ctx = filter.before(operation, attempt, ctx);
      }
      return exchange.send(ctx, attempt);
    } catch (Throwable error) {
      outcome = outcome(error);
      throw error;
    } finally {
      end(observations, attempt.status(), outcome, ctx);
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
