package io.kitgen.micrometer;

import io.kitgen.runtime.CallContext;
import io.kitgen.runtime.call.CallKeys;
import io.kitgen.runtime.call.CallObservation;
import io.kitgen.runtime.call.Outcome;
import io.kitgen.runtime.call.TraceIds;
import org.jspecify.annotations.Nullable;

/** One call on its way. All that measuring one costs in memory; used by one thread. */
final class Measured implements CallObservation {

  private static final CallObservation NOT_MEASURED = outcome -> {};

  private final CallSeries series;
  private final long begun;
  private int status;

  private Measured(CallSeries series) {
    this.series = series;
    this.begun = series.begin();
  }

  static CallObservation begin(@Nullable CallSeries series) {
    return series == null ? NOT_MEASURED : new Measured(series);
  }

  @Override
  public void status(int status) {
    this.status = status;
  }

  @Override
  public void end(Outcome outcome) {
    end(outcome, CallContext.empty());
  }

  @Override
  public void end(Outcome outcome, CallContext ctx) {
    long nanos = series.end(begun);
    TraceIds trace = ctx.get(CallKeys.TRACE);
    if (trace != null && trace.sampled()) {
      // a registry with exemplars asks the context of this thread for the trace
      ctx.run(() -> series.record(outcome, status, nanos));
    } else {
      series.record(outcome, status, nanos);
    }
  }
}
