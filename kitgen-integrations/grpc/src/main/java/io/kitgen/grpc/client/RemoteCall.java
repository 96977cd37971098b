package io.kitgen.grpc.client;

import io.grpc.Channel;
import io.grpc.Metadata;
import io.grpc.MethodDescriptor;
import io.kitgen.Code;
import io.kitgen.grpc.wire.GrpcMetadata;
import io.kitgen.protobuf.ProtoOperation;
import io.kitgen.runtime.CallContext;
import io.kitgen.runtime.Deadline;
import io.kitgen.runtime.Endpoint;
import io.kitgen.runtime.Operation;
import io.kitgen.runtime.client.Attempt;
import io.kitgen.runtime.client.ClientEdge;
import io.kitgen.runtime.client.ClientExchange;
import io.kitgen.runtime.error.CallException;
import io.kitgen.runtime.text.TextFormat;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicBoolean;
import org.jspecify.annotations.Nullable;

/** One operation at the other side. Thread-safe. */
public final class RemoteCall<I, O> implements Endpoint<I, O> {

  private final Channel channel;
  private final MethodDescriptor<byte[], byte[]> method;
  private final ProtoOperation<I, O> proto;
  private final Operation<I, O> operation;
  private final CallSettings settings;
  private final AtomicBoolean closed;
  private final Authority authority;
  private final Shape<I, O> shape;

  private RemoteCall(
      Channel channel,
      MethodDescriptor<byte[], byte[]> method,
      ProtoOperation<I, O> proto,
      CallSettings settings,
      AtomicBoolean closed) {
    this.channel = channel;
    this.method = method;
    this.proto = proto;
    this.operation = proto.operation();
    this.settings = settings;
    this.closed = closed;
    this.authority = Authority.of(channel.authority());
    this.shape = Shape.of(proto, settings);
  }

  /** Calls {@code proto} over {@code channel} until {@code closed}. */
  public static <I, O> RemoteCall<I, O> of(
      Channel channel,
      MethodDescriptor<byte[], byte[]> method,
      ProtoOperation<I, O> proto,
      CallSettings settings,
      AtomicBoolean closed) {
    return new RemoteCall<>(channel, method, proto, settings, closed);
  }

  @Override
  public O call(CallContext caller, I request) throws Exception {
    CallContext ctx = limited(caller);
    if (closed.get()) {
      throw CallException.of(Code.UNAVAILABLE, "the client is closed").build();
    }
    if (ctx.isDone()) {
      throw ended(ctx);
    }
    ClientEdge edge = settings.edge();
    return edge.isEmpty()
        ? send(ctx, request, null)
        : edge.call(operation, ctx, new EdgeExchange(request));
  }

  private CallContext limited(CallContext ctx) {
    Duration timeout = operation.timeout();
    return timeout == null ? ctx : ctx.withDeadline(Deadline.after(timeout, settings.ticker()));
  }

  private CallException ended(CallContext ctx) {
    Deadline deadline = ctx.deadline();
    boolean late = deadline != null && deadline.isExpired();
    return CallException.of(
            late ? Code.DEADLINE_EXCEEDED : Code.CANCELLED,
            late ? operation + " did not answer in time" : operation + " was cancelled")
        .build();
  }

  private O send(CallContext ctx, I request, @Nullable Attempt attempt) throws Exception {
    if (attempt != null && operation.requestStream() != null) {
      attempt.once();
    }
    Metadata metadata = metadata(ctx, attempt);
    return shape.call(
        ctx, request, () -> Exchange.start(channel, method, settings.options(), ctx, metadata));
  }

  private Metadata metadata(CallContext ctx, @Nullable Attempt attempt) {
    Metadata metadata = new Metadata();
    for (CallContext.Key<?> key : settings.propagated()) {
      propagate(key, ctx, metadata);
    }
    if (attempt != null) {
      attempt.forEach((name, value) -> GrpcMetadata.put(metadata, name, value));
    }
    return metadata;
  }

  private static <T> void propagate(CallContext.Key<T> key, CallContext ctx, Metadata metadata) {
    T value = ctx.get(key);
    TextFormat<T> format = key.format();
    if (value != null && format != null) {
      GrpcMetadata.put(metadata, key.name(), format.format(value));
    }
  }

  /** The call, for the edge to send once or twice. */
  private final class EdgeExchange implements ClientExchange<O> {

    private final I request;

    EdgeExchange(I request) {
      this.request = request;
    }

    @Override
    public String transport() {
      return GrpcMetadata.TRANSPORT;
    }

    @Override
    public String host() {
      return authority.host();
    }

    @Override
    public int port() {
      return authority.port();
    }

    @Override
    public ProtoOperation<I, O> binding() {
      return proto;
    }

    @Override
    public O send(CallContext ctx, Attempt attempt) throws Exception {
      return RemoteCall.this.send(ctx, request, attempt);
    }
  }
}
