package io.kitgen.brave;

import brave.Span;
import brave.Tracer;
import brave.Tracing;
import brave.propagation.Propagation.RemoteSetter;
import brave.propagation.TraceContext;
import brave.sampler.SamplerFunction;
import io.kitgen.runtime.CallContext;
import io.kitgen.runtime.Operation;
import io.kitgen.runtime.call.CallKeys;
import io.kitgen.runtime.call.CallObservation;
import io.kitgen.runtime.client.Attempt;
import io.kitgen.runtime.client.AttemptObserver;
import io.kitgen.runtime.http.binding.HttpOperation;
import org.jspecify.annotations.Nullable;

/** A client span around each attempt. */
final class ClientSpans implements AttemptObserver {

  private final Tracer tracer;
  private final Threads threads;
  private final SpanNames names;
  private final SamplerFunction<Operation<?, ?>> sampler;
  private final TraceContext.Injector<Attempt> injector;
  private final EndedSpan overHttp;
  private final EndedSpan elsewhere;

  ClientSpans(Tracing tracing, BraveTracing.Options options) {
    this.tracer = tracing.tracer();
    this.threads = new Threads(tracing);
    this.names = new SpanNames(options);
    this.sampler = options.sampler();
    this.injector =
        options.propagating()
            ? tracing.propagation().injector(new Writer())
            : (context, attempt) -> {};
    this.overHttp = new EndedSpan(true, options.businessErrors());
    this.elsewhere = new EndedSpan(false, options.businessErrors());
  }

  @Override
  public CallObservation begin(Operation<?, ?> operation, Attempt attempt, CallContext ctx) {
    TraceContext parent = threads.parent(ctx);
    if (!names.traced(operation)) {
      if (parent != null) {
        injector.inject(parent, attempt);
      }
      return RunningSpan.NONE;
    }
    HttpOperation<?, ?> http = attempt.as(HttpOperation.class);
    String method = http == null || http.methods().isEmpty() ? "POST" : http.methods().get(0);
    Span span = tracer.nextSpanWithParent(sampler, operation, parent);
    span.kind(Span.Kind.CLIENT).name(names.of(operation, http, method)).start();
    injector.inject(span.context(), attempt);
    if (!span.isNoop()) {
      if (http != null) {
        span.tag("http.method", method);
        span.tag("http.route", http.path().toString());
      }
      describe(span, operation, attempt, ctx.get(CallKeys.ATTEMPT));
    }
    return new RunningSpan(threads, span, http == null ? elsewhere : overHttp);
  }

  private static void describe(
      Span span, Operation<?, ?> operation, Attempt attempt, @Nullable Integer number) {
    span.remoteServiceName(operation.service());
    if (!attempt.host().isEmpty()) {
      span.remoteIpAndPort(attempt.host(), attempt.port()); // a name that is no address is left out
    }
    if (number != null) {
      span.tag("http.resend_count", Integer.toString(number - 1));
    }
  }

  private static final class Writer implements RemoteSetter<Attempt> {

    @Override
    public Span.Kind spanKind() {
      return Span.Kind.CLIENT;
    }

    @Override
    public void put(Attempt attempt, String name, String value) {
      attempt.set(name, value);
    }

    @Override
    public String toString() {
      return "attempt";
    }
  }
}
