package io.kitgen.brave;

import brave.Span;
import brave.Tracer;
import brave.Tracing;
import brave.propagation.Propagation.RemoteGetter;
import brave.propagation.TraceContext;
import brave.propagation.TraceContextOrSamplingFlags;
import brave.sampler.SamplerFunction;
import io.kitgen.runtime.CallContext;
import io.kitgen.runtime.Operation;
import io.kitgen.runtime.call.CallObservation;
import io.kitgen.runtime.call.Metadata;
import io.kitgen.runtime.http.HttpRequest;
import io.kitgen.runtime.http.binding.HttpOperation;
import io.kitgen.runtime.server.CallObserver;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import org.jspecify.annotations.Nullable;

/** A server span around each call. */
final class ServerSpans implements CallObserver {

  private final Tracer tracer;
  private final Threads threads;
  private final SpanNames names;
  private final SamplerFunction<Operation<?, ?>> sampler;
  private final TraceContext.Extractor<Metadata> extractor;
  private final EndedSpan overHttp;
  private final EndedSpan elsewhere;

  ServerSpans(Tracing tracing, BraveTracing.Options options) {
    this.tracer = tracing.tracer();
    this.threads = new Threads(tracing);
    this.names = new SpanNames(options);
    this.sampler = options.sampler();
    this.extractor =
        options.propagating()
            ? tracing.propagation().extractor(new Reader())
            : metadata -> TraceContextOrSamplingFlags.EMPTY;
    this.overHttp = new EndedSpan(true, options.businessErrors());
    this.elsewhere = new EndedSpan(false, options.businessErrors());
  }

  @Override
  public CallObservation begin(Operation<?, ?> operation, Metadata metadata, CallContext ctx) {
    TraceContextOrSamplingFlags incoming = extractor.extract(metadata);
    if (!names.traced(operation)) {
      return RunningSpan.passing(threads, incoming.context());
    }
    HttpRequest request = metadata.as(HttpRequest.class);
    HttpOperation<?, ?> http = request == null ? null : metadata.as(HttpOperation.class);
    String name = names.of(operation, http, request == null ? "" : request.method());
    Span span = next(operation, incoming).kind(Span.Kind.SERVER).name(name).start();
    if (request != null && http != null && !span.isNoop()) {
      describe(span, http, request);
    }
    return new RunningSpan(threads, span, http == null ? elsewhere : overHttp);
  }

  /**
   * Where this thread is in a span of the same trace already (a servlet container's, the client's
   * in one process), that is nearer than the caller's.
   */
  private Span next(Operation<?, ?> operation, TraceContextOrSamplingFlags came) {
    TraceContext current = threads.current();
    if (current != null && Threads.isSameTrace(current, came.context())) {
      return tracer.newChild(current);
    }
    TraceContextOrSamplingFlags incoming = came;
    if (incoming.sampled() == null) {
      Boolean sampled = sampler.trySample(operation);
      incoming = sampled == null ? incoming : incoming.sampled(sampled);
    }
    return incoming.context() == null
        ? tracer.nextSpan(incoming)
        : tracer.joinSpan(incoming.context());
  }

  private static void describe(Span span, HttpOperation<?, ?> http, HttpRequest request) {
    span.tag("http.method", request.method());
    span.tag("http.path", request.path());
    span.tag("http.route", http.path().toString());
    if (request.remoteAddress() instanceof InetSocketAddress peer) {
      InetAddress address = peer.getAddress();
      if (address != null) {
        span.remoteIpAndPort(address.getHostAddress(), peer.getPort());
      }
    }
  }

  private static final class Reader implements RemoteGetter<Metadata> {

    @Override
    public Span.Kind spanKind() {
      return Span.Kind.SERVER;
    }

    @Override
    public @Nullable String get(Metadata metadata, String name) {
      return metadata.first(name);
    }

    @Override
    public String toString() {
      return "metadata";
    }
  }
}
