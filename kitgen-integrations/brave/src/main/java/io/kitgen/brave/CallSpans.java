package io.kitgen.brave;

import brave.Span;
import brave.Tracer;
import brave.Tracing;
import brave.propagation.CurrentTraceContext;
import brave.sampler.SamplerFunction;
import io.kitgen.Code;
import io.kitgen.runtime.CallContext;
import io.kitgen.runtime.Endpoint;
import io.kitgen.runtime.Middleware;
import io.kitgen.runtime.Operation;
import io.kitgen.runtime.call.Outcome;
import io.kitgen.runtime.error.DeclaredError;
import io.kitgen.runtime.error.HasCode;

/** A span without kind around each decoded call. */
final class CallSpans implements Middleware {

  private final Tracer tracer;
  private final Threads threads;
  private final SpanNames names;
  private final SamplerFunction<Operation<?, ?>> sampler;
  private final EndedSpan rules;

  CallSpans(Tracing tracing, BraveTracing.Options options) {
    this.tracer = tracing.tracer();
    this.threads = new Threads(tracing);
    this.names = new SpanNames(options);
    this.sampler = options.sampler();
    this.rules = new EndedSpan(false, options.businessErrors());
  }

  @Override
  public Endpoint<Object, Object> wrap(Operation<?, ?> operation, Endpoint<Object, Object> next) {
    String name = names.rpc(operation);
    return names.traced(operation)
        ? (ctx, request) -> call(operation, name, ctx, request, next)
        : next;
  }

  private Object call(
      Operation<?, ?> operation,
      String name,
      CallContext ctx,
      Object request,
      Endpoint<Object, Object> next)
      throws Exception {
    Span span =
        tracer.nextSpanWithParent(sampler, operation, threads.parent(ctx)).name(name).start();
    CallContext inside = RunningSpan.within(ctx, span.context());
    Outcome outcome = Outcome.answer();
    CurrentTraceContext.Scope scope = threads.enter(span.context());
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
