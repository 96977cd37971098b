package io.kitgen.opentelemetry;

import io.kitgen.runtime.CallContext;
import io.kitgen.runtime.Operation;
import io.kitgen.runtime.call.CallObservation;
import io.kitgen.runtime.call.Metadata;
import io.kitgen.runtime.http.HttpRequest;
import io.kitgen.runtime.http.binding.HttpOperation;
import io.kitgen.runtime.server.CallObserver;
import io.opentelemetry.api.OpenTelemetry;
import io.opentelemetry.api.trace.Span;
import io.opentelemetry.api.trace.SpanContext;
import io.opentelemetry.api.trace.SpanKind;
import io.opentelemetry.context.Context;

/** A server span around each call. */
final class ServerSpans implements CallObserver {

  private final Spans spans;
  private final Wire wire;
  private final SpanNames names;
  private final boolean isPublic;
  private final EndedSpan overHttp;
  private final EndedSpan elsewhere;

  ServerSpans(OpenTelemetry openTelemetry, Tracing.Options options) {
    this.spans = new Spans(openTelemetry);
    this.wire = new Wire(openTelemetry);
    this.names = new SpanNames(options, true);
    this.isPublic = options.publicEndpoints();
    this.overHttp = new EndedSpan(true, true, options.businessErrors());
    this.elsewhere = new EndedSpan(true, false, options.businessErrors());
  }

  @Override
  public CallObservation begin(Operation<?, ?> operation, Metadata metadata, CallContext ctx) {
    boolean enabled = spans.enabled();
    if (!enabled && wire.isSilent()) {
      return RunningSpan.NONE;
    }
    HttpRequest request = metadata.as(HttpRequest.class);
    HttpOperation<?, ?> http = request == null ? null : metadata.as(HttpOperation.class);
    SpanNames.Facts facts = names.of(operation, http, request == null ? "" : request.method());
    if (!enabled || !facts.traced()) {
      return isPublic ? RunningSpan.NONE : RunningSpan.passing(incoming(metadata));
    }
    Context around = isPublic ? Context.current() : incoming(metadata);
    Span span =
        isPublic
            ? spans.root(facts, SpanKind.SERVER, caller(metadata))
            : spans.child(facts, SpanKind.SERVER, around);
    if (request != null && span.isRecording()) {
      RequestFacts.describe(span, request);
    }
    return new RunningSpan(around.with(span), span, http == null ? elsewhere : overHttp);
  }

  /**
   * What came with the call. Where this thread is in a span of the same trace already (a servlet
   * container's, the client's in one process), that is nearer than the caller's.
   */
  private Context incoming(Metadata metadata) {
    Context current = Context.current();
    Context incoming = wire.extract(current, metadata);
    Span inner = Span.fromContext(current);
    SpanContext ids = inner.getSpanContext();
    boolean nearer =
        incoming != current
            && ids.isValid()
            && ids.getTraceId().equals(Span.fromContext(incoming).getSpanContext().getTraceId());
    return nearer ? incoming.with(inner) : incoming;
  }

  private SpanContext caller(Metadata metadata) {
    return Span.fromContext(wire.extract(Context.root(), metadata)).getSpanContext();
  }
}
