package io.kitgen.runtime.client;

import io.kitgen.Code;
import io.kitgen.runtime.CallContext;
import io.kitgen.runtime.Operation;
import io.kitgen.runtime.call.CallObservation;
import io.kitgen.runtime.call.Outcome;
import io.kitgen.runtime.error.DeclaredError;
import io.kitgen.runtime.error.HasCode;
import io.kitgen.runtime.flow.Messages;
import io.kitgen.runtime.stream.ResponseStream;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CancellationException;
import org.jspecify.annotations.Nullable;

/** The attempts of one call. Used by one thread at a time. */
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
    boolean flows = false;
    try {
      for (AttemptFilter filter : edge.filters) {
        context = filter.before(operation, attempt, context);
      }
      O response = exchange.send(context, attempt);
      ResponseStream<O, ?> stream = operation.responseStream();
      if (stream == null || observations.isEmpty()) {
        return response;
      }
      O watched = watched(stream, response, attempt, observations);
      flows = true;
      return watched;
    } catch (Throwable error) {
      outcome = outcome(error);
      throw error;
    } finally {
      once = attempt.isOnce();
      if (!flows) {
        end(observations, attempt.status(), outcome, context);
      }
    }
  }

  /** An attempt that is answered by many messages ends with the last of them. */
  private O watched(
      ResponseStream<O, ?> stream,
      O response,
      Attempt attempt,
      List<CallObservation> observations) {
    CallContext reached = context;
    return stream.map(
        response,
        messages ->
            Messages.onEnd(
                messages,
                failure -> end(observations, attempt.status(), streamOutcome(failure), reached)));
  }

  private Outcome streamOutcome(@Nullable Throwable failure) {
    if (failure == null) {
      return Outcome.answer();
    }
    return failure instanceof CancellationException // who called wants no more
        ? Outcome.refusal(Code.CANCELLED, failure)
        : outcome(failure);
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
