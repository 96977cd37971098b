package io.kitgen.brave;

import brave.Tracing;
import brave.propagation.TraceContext;
import brave.sampler.SamplerFunction;
import brave.sampler.SamplerFunctions;
import io.kitgen.runtime.CallContext;
import io.kitgen.runtime.Middleware;
import io.kitgen.runtime.Operation;
import io.kitgen.runtime.client.AttemptObserver;
import io.kitgen.runtime.server.CallObserver;
import java.util.Objects;
import java.util.function.Function;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * Spans of calls for Zipkin, by Brave. What goes over the wire is up to the {@code Propagation} of
 * the {@code Tracing} that is given: B3 unless said, and baggage. Immutable and thread-safe.
 *
 * <pre>{@code
 * ServerEdge edge = ServerEdge.builder().observe(BraveTracing.server(tracing)).build();
 *
 * ClientEdge attempts = ClientEdge.builder().observe(BraveTracing.client(tracing)).build();
 * AddService add =
 *     AddServiceEndpoints.over(AddServiceHttp.transport(http, base).through(attempts))
 *         .with(BraveTracing.calls(tracing));
 * }</pre>
 *
 * <p>Tags, the rule for errors and that of the sampler are those of Go kit's {@code
 * tracing/zipkin}, but for an error that the operation declares: that is an answer, named by the
 * tag {@code kitgen.error}, and an error only if {@link #businessErrorsAreErrors} says so.
 */
public final class BraveTracing {

  /** The trace context of the call, for those who go on with it on another thread. */
  public static final CallContext.Key<TraceContext> CONTEXT =
      CallContext.Key.local("brave", TraceContext.class);

  private final Tracing tracing;
  private final Options options;

  private BraveTracing(Tracing tracing, Options options) {
    this.tracing = Objects.requireNonNull(tracing, "tracing");
    this.options = options;
  }

  record Options(
      Predicate<? super Operation<?, ?>> traced,
      Function<? super Operation<?, ?>, @Nullable String> names,
      SamplerFunction<Operation<?, ?>> sampler,
      boolean propagating,
      boolean businessErrors) {}

  /** Tracing with the defaults: every operation, sampled as {@code tracing} says. */
  public static BraveTracing of(Tracing tracing) {
    return new BraveTracing(
        tracing,
        new Options(operation -> true, o -> null, SamplerFunctions.deferDecision(), true, false));
  }

  /** {@link #server()} with the defaults. */
  public static CallObserver server(Tracing tracing) {
    return of(tracing).server();
  }

  /** {@link #client()} with the defaults. */
  public static AttemptObserver client(Tracing tracing) {
    return of(tracing).client();
  }

  /** {@link #calls()} with the defaults. */
  public static Middleware calls(Tracing tracing) {
    return of(tracing).calls();
  }

  /**
   * Only operations that {@code traced} accepts get spans. The others pass on what they are given,
   * so that a trace goes through them.
   */
  public BraveTracing when(Predicate<? super Operation<?, ?>> traced) {
    Objects.requireNonNull(traced, "traced");
    return with(
        new Options(
            traced, options.names, options.sampler, options.propagating, options.businessErrors));
  }

  /**
   * Names spans by the operation; where {@code names} gives null or nothing, {@code POST /sum} over
   * HTTP and {@code addsvc/sum} elsewhere. Asked once for each operation, or again where there are
   * very many of them, so its answer must always be the same.
   */
  public BraveTracing named(Function<? super Operation<?, ?>, @Nullable String> names) {
    Objects.requireNonNull(names, "names");
    return with(
        new Options(
            options.traced, names, options.sampler, options.propagating, options.businessErrors));
  }

  /**
   * Decides by the operation where no decision came in; null leaves it to the sampler of {@code
   * Tracing}. Go kit's {@code RequestSampler}.
   */
  public BraveTracing sampled(SamplerFunction<Operation<?, ?>> sampler) {
    Objects.requireNonNull(sampler, "sampler");
    return with(
        new Options(
            options.traced, options.names, sampler, options.propagating, options.businessErrors));
  }

  /**
   * Nothing that comes over the wire is believed, and nothing is sent: each process has traces of
   * its own. Go kit's {@code AllowPropagation(false)}.
   */
  public BraveTracing withoutPropagation() {
    return with(
        new Options(options.traced, options.names, options.sampler, false, options.businessErrors));
  }

  /** Spans that end with a declared error are errors too. */
  public BraveTracing businessErrorsAreErrors() {
    return with(
        new Options(options.traced, options.names, options.sampler, options.propagating, true));
  }

  private BraveTracing with(Options options) {
    return new BraveTracing(tracing, options);
  }

  /**
   * A server span around each call, from before its deadline is looked at to after its answer is
   * made. It is the caller's span where {@code Tracing} supports that, else a child of it. To be
   * the first observer, so that the others run within the span.
   */
  public CallObserver server() {
    return new ServerSpans(tracing, options);
  }

  /** A client span around each attempt, which the other side may join. */
  public AttemptObserver client() {
    return new ClientSpans(tracing, options);
  }

  /**
   * A span without kind around each decoded call. Around a client, outside of retries and hedges,
   * its children are the attempts, of which those after the first say which they are in {@code
   * http.resend_count}. Around a service it is Go kit's {@code TraceEndpoint}.
   */
  public Middleware calls() {
    return new CallSpans(tracing, options);
  }
}
