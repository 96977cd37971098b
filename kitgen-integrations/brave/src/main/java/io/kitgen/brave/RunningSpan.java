package io.kitgen.brave;

import brave.Span;
import brave.propagation.CurrentTraceContext;
import brave.propagation.TraceContext;
import io.kitgen.runtime.CallContext;
import io.kitgen.runtime.call.CallKeys;
import io.kitgen.runtime.call.CallObservation;
import io.kitgen.runtime.call.Outcome;
import io.kitgen.runtime.call.TraceIds;
import org.jspecify.annotations.Nullable;

/**
 * A call in its span, or only in the trace that it came with, which is the thread's own from here
 * to the end. Used by one thread.
 */
final class RunningSpan implements CallObservation {

  /** Of a call that there is nothing to know of. */
  static final CallObservation NONE = outcome -> {};

  private final TraceContext context;
  private final @Nullable Span span;
  private final @Nullable EndedSpan rules;
  private final CurrentTraceContext.Scope scope;
  private int status;

  RunningSpan(Threads threads, Span span, EndedSpan rules) {
    this.context = span.context();
    this.span = span;
    this.rules = rules;
    this.scope = threads.enter(context);
  }

  private RunningSpan(Threads threads, TraceContext context) {
    this.context = context;
    this.span = null;
    this.rules = null;
    this.scope = threads.enter(context);
  }

  /** A call without a span of its own, through which {@code context} passes. */
  static CallObservation passing(Threads threads, @Nullable TraceContext context) {
    return context == null || Threads.isSameTrace(context, threads.current())
        ? NONE
        : new RunningSpan(threads, context);
  }

  @Override
  public CallContext context(CallContext ctx) {
    return within(ctx, context);
  }

  static CallContext within(CallContext ctx, TraceContext context) {
    boolean sampled = Boolean.TRUE.equals(context.sampled());
    TraceIds ids = new TraceIds(context.traceIdString(), context.spanIdString(), sampled);
    return ctx.with(BraveTracing.CONTEXT, context).with(CallKeys.TRACE, ids);
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
