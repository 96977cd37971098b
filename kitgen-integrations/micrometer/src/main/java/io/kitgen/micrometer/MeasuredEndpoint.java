package io.kitgen.micrometer;

import io.kitgen.Code;
import io.kitgen.runtime.CallContext;
import io.kitgen.runtime.Endpoint;
import io.kitgen.runtime.Operation;
import io.kitgen.runtime.call.Outcome;
import io.kitgen.runtime.error.CallException;
import io.kitgen.runtime.error.DeclaredError;
import io.kitgen.runtime.error.HasCode;
import io.kitgen.runtime.error.RefusedException;

/** The whole calls of one operation. Thread-safe. */
final class MeasuredEndpoint implements Endpoint<Object, Object> {

  private final Operation<?, ?> operation;
  private final CallSeries series;
  private final Endpoint<Object, Object> next;

  MeasuredEndpoint(Operation<?, ?> operation, CallSeries series, Endpoint<Object, Object> next) {
    this.operation = operation;
    this.series = series;
    this.next = next;
  }

  @Override
  public Object call(CallContext ctx, Object request) throws Exception {
    long begun = series.begin();
    Outcome outcome = Outcome.answer();
    try {
      return next.call(ctx, request);
    } catch (Throwable error) {
      outcome = outcome(error);
      throw error;
    } finally {
      series.record(outcome, 0, series.end(begun));
    }
  }

  private Outcome outcome(Throwable error) {
    // A limiter or a breaker of this side, be it told to the caller as a failed call.
    Throwable reason = error instanceof CallException ? error.getCause() : error;
    if (reason instanceof RefusedException refused) {
      return Outcome.refusal(refused.code(), error);
    }
    DeclaredError<?> declared = operation.declared(error);
    if (declared != null) {
      return Outcome.businessError(declared, error);
    }
    Code code = error instanceof HasCode coded ? coded.code() : Code.UNKNOWN;
    return Outcome.fault(code, error);
  }
}
