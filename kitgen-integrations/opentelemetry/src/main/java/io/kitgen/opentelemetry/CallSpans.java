package io.kitgen.opentelemetry;

import io.kitgen.Code;
import io.kitgen.runtime.CallContext;
import io.kitgen.runtime.Endpoint;
import io.kitgen.runtime.Middleware;
import io.kitgen.runtime.Operation;
import io.kitgen.runtime.call.Outcome;
import io.kitgen.runtime.error.DeclaredError;
import io.kitgen.runtime.error.HasCode;
import io.opentelemetry.api.OpenTelemetry;
import io.opentelemetry.api.trace.Span;
import io.opentelemetry.api.trace.SpanKind;
import io.opentelemetry.context.Context;
import io.opentelemetry.context.Scope;

/** An internal span around each decoded call. */
final class CallSpans implements Middleware {

  private final Spans spans;
  private final SpanNames names;
  private final EndedSpan rules;

  CallSpans(OpenTelemetry openTelemetry, Tracing.Options options) {
    this.spans = new Spans(openTelemetry);
    this.names = new SpanNames(options, false);
    this.rules = new EndedSpan(false, false, options.businessErrors());
  }

  @Override
  public Endpoint<Object, Object> wrap(Operation<?, ?> operation, Endpoint<Object, Object> next) {
    SpanNames.Facts facts = names.rpc(operation);
    return facts.traced()
        ? (ctx, request) ->
            spans.enabled() ? call(operation, facts, ctx, request, next) : next.call(ctx, request)
        : next;
  }

  private Object call(
      Operation<?, ?> operation,
      SpanNames.Facts facts,
      CallContext ctx,
      Object request,
      Endpoint<Object, Object> next)
      throws Exception {
    Context parent = Tracing.context(ctx);
    Span span = spans.child(facts, SpanKind.INTERNAL, parent);
    Context context = parent.with(span);
    CallContext inside = RunningSpan.within(ctx, context);
    Outcome outcome = Outcome.answer();
    Scope scope = context.makeCurrent();
    try {
      return next.call(inside, request);
    } catch (Throwable error) {
      outcome = outcome(operation, error);
      throw error;
    } finally {
      scope.close();
      rules.end(span, outcome, 0);
    }
  }

  private static Outcome outcome(Operation<?, ?> operation, Throwable error) {
    DeclaredError<?> declared = operation.declared(error);
    if (declared != null) {
      return Outcome.businessError(declared, error);
    }
    return Outcome.fault(error instanceof HasCode coded ? coded.code() : Code.UNKNOWN, error);
  }
}
