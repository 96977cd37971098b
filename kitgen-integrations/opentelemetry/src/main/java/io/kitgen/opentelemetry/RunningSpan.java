package io.kitgen.opentelemetry;

import io.kitgen.runtime.CallContext;
import io.kitgen.runtime.call.CallKeys;
import io.kitgen.runtime.call.CallObservation;
import io.kitgen.runtime.call.Outcome;
import io.kitgen.runtime.call.TraceIds;
import io.opentelemetry.api.trace.Span;
import io.opentelemetry.api.trace.SpanContext;
import io.opentelemetry.context.Context;
import io.opentelemetry.context.Scope;
import org.jspecify.annotations.Nullable;

/**
 * A call in its span, or only in the context that came with it, which is the thread's own from here
 * to the end. Used by one thread.
 */
@SuppressWarnings("MustBeClosedChecker") // the end of the call closes it
final class RunningSpan implements CallObservation {

  /** Of a call that there is nothing to know of. */
  static final CallObservation NONE = outcome -> {};

  private final Context context;
  private final @Nullable Span span;
  private final @Nullable EndedSpan rules;
  private final Scope scope;
  private int status;

  /** A call with a span of its own, which {@code context} holds. */
  RunningSpan(Context context, Span span, EndedSpan rules) {
    this.context = context;
    this.span = span;
    this.rules = rules;
    this.scope = context.makeCurrent();
  }

  private RunningSpan(Context context) {
    this.context = context;
    this.span = null;
    this.rules = null;
    this.scope = context.makeCurrent();
  }

  /** A call without a span of its own, through which {@code context} passes. */
  static CallObservation passing(Context context) {
    return context == Context.current() ? NONE : new RunningSpan(context);
  }

  @Override
  public CallContext context(CallContext ctx) {
    return within(ctx, context);
  }

  static CallContext within(CallContext ctx, Context context) {
    CallContext inside = ctx.with(Tracing.CONTEXT, context);
    SpanContext ids = Span.fromContext(context).getSpanContext();
    return ids.isValid()
        ? inside.with(
            CallKeys.TRACE, new TraceIds(ids.getTraceId(), ids.getSpanId(), ids.isSampled()))
        : inside;
  }

  @Override
  public void status(int status) {
    this.status = status;
  }

  @Override
  public void end(Outcome outcome) {
    try {
      if (span != null && rules != null) {
        rules.end(span, outcome, status);
      }
    } finally {
      scope.close();
    }
  }
}
