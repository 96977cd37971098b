package io.kitgen.opentelemetry;

import io.kitgen.runtime.CallContext;
import io.kitgen.runtime.Operation;
import io.kitgen.runtime.call.CallKeys;
import io.kitgen.runtime.call.CallObservation;
import io.kitgen.runtime.client.Attempt;
import io.kitgen.runtime.client.AttemptObserver;
import io.kitgen.runtime.http.binding.HttpOperation;
import io.opentelemetry.api.OpenTelemetry;
import io.opentelemetry.api.trace.Span;
import io.opentelemetry.api.trace.SpanKind;
import io.opentelemetry.context.Context;
import org.jspecify.annotations.Nullable;

/** A client span around each attempt. */
final class ClientSpans implements AttemptObserver {

  private final Spans spans;
  private final Wire wire;
  private final SpanNames names;
  private final EndedSpan overHttp;
  private final EndedSpan elsewhere;

  ClientSpans(OpenTelemetry openTelemetry, Tracing.Options options) {
    this.spans = new Spans(openTelemetry);
    this.wire = new Wire(openTelemetry);
    this.names = new SpanNames(options, false);
    this.overHttp = new EndedSpan(false, true, options.businessErrors());
    this.elsewhere = new EndedSpan(false, false, options.businessErrors());
  }

  @Override
  public CallObservation begin(Operation<?, ?> operation, Attempt attempt, CallContext ctx) {
    boolean enabled = spans.enabled();
    if (!enabled && wire.isSilent()) {
      return RunningSpan.NONE;
    }
    Context parent = Tracing.context(ctx);
    HttpOperation<?, ?> http = attempt.as(HttpOperation.class);
    SpanNames.Facts facts = names.of(operation, http, http == null ? "" : method(http));
    if (!enabled || !facts.traced()) {
      wire.inject(parent, attempt);
      return RunningSpan.NONE;
    }
    Span span = spans.child(facts, SpanKind.CLIENT, parent);
    Context context = parent.with(span);
    wire.inject(context, attempt);
    if (span.isRecording()) {
      describe(span, attempt, ctx.get(CallKeys.ATTEMPT));
    }
    return new RunningSpan(context, span, http == null ? elsewhere : overHttp);
  }

  private static String method(HttpOperation<?, ?> http) {
    return http.methods().isEmpty() ? "POST" : http.methods().get(0);
  }

  private static void describe(Span span, Attempt attempt, @Nullable Integer number) {
    if (!attempt.host().isEmpty()) {
      span.setAttribute(Keys.SERVER, attempt.host());
    }
    if (attempt.port() > 0) {
      span.setAttribute(Keys.PORT, (long) attempt.port());
    }
    if (number != null) {
      span.setAttribute(Keys.RESEND_COUNT, number - 1L);
    }
  }
}
