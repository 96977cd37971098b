package io.kitgen.opentelemetry;

import io.opentelemetry.api.OpenTelemetry;
import io.opentelemetry.api.trace.Span;
import io.opentelemetry.api.trace.SpanBuilder;
import io.opentelemetry.api.trace.SpanContext;
import io.opentelemetry.api.trace.SpanKind;
import io.opentelemetry.api.trace.Tracer;
import io.opentelemetry.context.Context;

/** Begins spans. Thread-safe. */
final class Spans {

  private final Tracer tracer;

  Spans(OpenTelemetry openTelemetry) {
    this.tracer = openTelemetry.getTracer("io.kitgen.opentelemetry");
  }

  /** Whether there is any use in beginning one. */
  boolean enabled() {
    return tracer.isEnabled();
  }

  /** A child of what {@code parent} holds. */
  Span child(SpanNames.Facts facts, SpanKind kind, Context parent) {
    SpanBuilder builder = tracer.spanBuilder(facts.name()).setSpanKind(kind).setParent(parent);
    return begin(builder, facts, Span.fromContext(parent).getSpanContext());
  }

  /** The first span of a new trace, which tells of {@code caller} where there is one. */
  Span root(SpanNames.Facts facts, SpanKind kind, SpanContext caller) {
    SpanBuilder builder = tracer.spanBuilder(facts.name()).setSpanKind(kind).setNoParent();
    if (caller.isValid()) {
      builder.addLink(caller);
    }
    return begin(builder, facts, SpanContext.getInvalid());
  }

  /**
   * The sampler sees what is known by now, except where the decision not to sample was made
   * elsewhere: then most likely nothing is recorded, and attributes are lost work.
   */
  private static Span begin(SpanBuilder builder, SpanNames.Facts facts, SpanContext parent) {
    boolean refused = parent.isValid() && !parent.isSampled();
    if (!refused) {
      builder.setAllAttributes(facts.attributes());
    }
    Span span = builder.startSpan();
    if (refused && span.isRecording()) {
      span.setAllAttributes(facts.attributes());
    }
    return span;
  }
}
