package io.kitgen.brave;

import brave.Tracing;
import brave.propagation.CurrentTraceContext;
import brave.propagation.TraceContext;
import io.kitgen.runtime.CallContext;
import org.jspecify.annotations.Nullable;

/** Which trace a thread and a call are in. Thread-safe. */
final class Threads {

  private final CurrentTraceContext current;

  Threads(Tracing tracing) {
    this.current = tracing.currentTraceContext();
  }

  @Nullable TraceContext current() {
    return current.get();
  }

  CurrentTraceContext.Scope enter(TraceContext context) {
    return current.newScope(context);
  }

  /** What a span begun now belongs to: the thread's own where it is inside the call, or its. */
  @Nullable TraceContext parent(CallContext ctx) {
    TraceContext inner = current.get();
    TraceContext called = ctx.get(BraveTracing.CONTEXT);
    return called == null || isSameTrace(inner, called) ? inner : called;
  }

  static boolean isSameTrace(@Nullable TraceContext a, @Nullable TraceContext b) {
    return a != null
        && b != null
        && a.traceId() == b.traceId()
        && a.traceIdHigh() == b.traceIdHigh();
  }
}
