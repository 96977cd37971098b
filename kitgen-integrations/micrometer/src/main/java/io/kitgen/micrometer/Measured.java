package io.kitgen.micrometer;

import io.kitgen.runtime.CallContext;
import io.kitgen.runtime.call.CallKeys;
import io.kitgen.runtime.call.CallObservation;
import io.kitgen.runtime.call.Outcome;
import io.kitgen.runtime.call.TraceIds;
import org.jspecify.annotations.Nullable;

/** One call on its way. All that measuring one costs in memory; used by one thread. */
final class Measured implements CallObservation, Runnable {

  private static final CallObservation NOT_MEASURED = outcome -> {};

  private final CallSeries series;
  private Outcome outcome = Outcome.answer();
  private int status;
  private long time;

  private Measured(CallSeries series) {
    this.series = series;
    this.time = series.begin();
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
    this.outcome = outcome;
    this.time = series.end(time);
    TraceIds trace = ctx.get(CallKeys.TRACE);
    if (trace != null && trace.sampled()) {
      ctx.run(this); // a registry with exemplars asks the context of this thread for the trace
    } else {
      run();
    }
  }

  /** Counts the call. */
  @Override
  public void run() {
    series.record(outcome, status, time);
  }
}
