package io.kitgen.opentelemetry;

import io.kitgen.runtime.CallContext;
import io.kitgen.runtime.Middleware;
import io.kitgen.runtime.Operation;
import io.kitgen.runtime.call.CallListener;
import io.kitgen.runtime.client.AttemptObserver;
import io.kitgen.runtime.server.CallObserver;
import io.opentelemetry.api.OpenTelemetry;
import io.opentelemetry.api.trace.Span;
import io.opentelemetry.api.trace.SpanContext;
import io.opentelemetry.context.Context;
import java.util.Objects;
import java.util.function.Function;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * Spans of calls, by OpenTelemetry's semantic conventions for HTTP and RPC. What goes over the wire
 * is up to the {@code ContextPropagators} of the {@code OpenTelemetry} that is given: W3C, B3,
 * baggage. Immutable and thread-safe.
 *
 * <pre>{@code
 * ServerEdge edge = ServerEdge.builder().observe(Tracing.server(openTelemetry)).build();
 *
 * ClientEdge attempts = ClientEdge.builder().observe(Tracing.client(openTelemetry)).build();
 * AddService add =
 *     AddServiceEndpoints.over(AddServiceHttp.transport(http, base).through(attempts))
 *         .with(Tracing.calls(openTelemetry));
 * }</pre>
 *
 * <p>While a span runs on its thread, {@code Span.current()} and {@code Baggage.current()} are the
 * call's own. An error that the operation declares is an answer: its name is in the attribute
 * {@code kitgen.error}, and the span is no error unless {@link #businessErrorsAreErrors} says so.
 * With {@link OpenTelemetry#noop} nothing is done and nothing allocated.
 */
public final class Tracing {

  /** The OpenTelemetry context of the call, for those who go on with it on another thread. */
  public static final CallContext.Key<Context> CONTEXT =
      CallContext.Key.local("opentelemetry", Context.class);

  private final OpenTelemetry openTelemetry;
  private final Options options;

  private Tracing(OpenTelemetry openTelemetry, Options options) {
    this.openTelemetry = Objects.requireNonNull(openTelemetry, "openTelemetry");
    this.options = options;
  }

  record Options(
      Predicate<? super Operation<?, ?>> traced,
      Function<? super Operation<?, ?>, @Nullable String> names,
      boolean publicEndpoints,
      boolean businessErrors) {}

  /** Tracing with the defaults: every operation, named by the conventions. */
  public static Tracing of(OpenTelemetry openTelemetry) {
    return new Tracing(openTelemetry, new Options(operation -> true, o -> null, false, false));
  }

  /** {@link #server()} with the defaults. */
  public static CallObserver server(OpenTelemetry openTelemetry) {
    return of(openTelemetry).server();
  }

  /** {@link #client()} with the defaults. */
  public static AttemptObserver client(OpenTelemetry openTelemetry) {
    return of(openTelemetry).client();
  }

  /** {@link #calls()} with the defaults. */
  public static Middleware calls(OpenTelemetry openTelemetry) {
    return of(openTelemetry).calls();
  }

  /**
   * The context that a span begun now belongs to: the thread's own where it is inside the call that
   * {@code ctx} is of, else the call's. So a child call made on another thread keeps its parent.
   */
  public static Context context(CallContext ctx) {
    Context current = Context.current();
    Context called = ctx.get(CONTEXT);
    if (called == null || called == current) {
      return current;
    }
    SpanContext inner = Span.fromContext(current).getSpanContext();
    SpanContext outer = Span.fromContext(called).getSpanContext();
    boolean inside =
        inner.isValid() && (!outer.isValid() || inner.getTraceId().equals(outer.getTraceId()));
    return inside ? current : called;
  }

  /**
   * Only operations that {@code traced} accepts get spans. The others pass on what they are given,
   * so that a trace goes through them.
   */
  public Tracing when(Predicate<? super Operation<?, ?>> traced) {
    Objects.requireNonNull(traced, "traced");
    return with(
        new Options(traced, options.names, options.publicEndpoints, options.businessErrors));
  }

  /**
   * Names spans by the operation; where {@code names} gives null or nothing, by the conventions:
   * {@code POST /sum} over HTTP, {@code addsvc/sum} elsewhere. Asked once for each operation, or
   * again where there are very many of them, so its answer must always be the same.
   */
  public Tracing named(Function<? super Operation<?, ?>, @Nullable String> names) {
    Objects.requireNonNull(names, "names");
    return with(
        new Options(options.traced, names, options.publicEndpoints, options.businessErrors));
  }

  /**
   * Callers are strangers: each call begins a trace of its own, which has a link to the span that
   * the caller says. Their sampling decision and their baggage do not count. Go kit's {@code
   * IsPublic}.
   */
  public Tracing publicEndpoints() {
    return with(new Options(options.traced, options.names, true, options.businessErrors));
  }

  /** Spans that end with a declared error are errors too. */
  public Tracing businessErrorsAreErrors() {
    return with(new Options(options.traced, options.names, options.publicEndpoints, true));
  }

  private Tracing with(Options options) {
    return new Tracing(openTelemetry, options);
  }

  /**
   * A server span around each call, from before its deadline is looked at to after its answer is
   * made. Its parent is what came with the request, or the thread's span where that belongs to the
   * same trace. To be the first observer, so that the others run within the span.
   */
  public CallObserver server() {
    return new ServerSpans(openTelemetry, options);
  }

  /**
   * A client span around each attempt; what the other side needs to join the trace goes with it.
   */
  public AttemptObserver client() {
    return new ClientSpans(openTelemetry, options);
  }

  /**
   * An internal span around each decoded call. Around a client, outside of retries and hedges, its
   * children are the attempts, of which those after the first say which they are in {@code
   * http.request.resend_count}: who counts client spans counts requests. Around a service it is Go
   * kit's {@code TraceEndpoint}.
   */
  public Middleware calls() {
    return new CallSpans(openTelemetry, options);
  }

  /**
   * Puts parameters and results into the span of their call as {@code kitgen.request.a} and {@code
   * kitgen.response.v}: numbers, flags, and texts up to 256 characters; larger things are left out,
   * and what is {@code @Sensitive} is never told. For {@code AddServiceInstrumentation}.
   */
  public static CallListener fields() {
    return new SpanFields();
  }
}
