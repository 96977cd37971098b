package io.kitgen.grpc;

import io.grpc.CallOptions;
import io.grpc.Channel;
import io.grpc.ManagedChannel;
import io.grpc.MethodDescriptor;
import io.kitgen.grpc.client.CallSettings;
import io.kitgen.grpc.client.RemoteCall;
import io.kitgen.grpc.wire.BytesMarshaller;
import io.kitgen.protobuf.ProtoOperation;
import io.kitgen.runtime.CallContext;
import io.kitgen.runtime.Endpoint;
import io.kitgen.runtime.Operation;
import io.kitgen.runtime.Ticker;
import io.kitgen.runtime.client.ClientEdge;
import io.kitgen.runtime.client.EdgedTransport;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.Executor;
import java.util.concurrent.atomic.AtomicBoolean;

/**
 * Calls the operations of one service over a channel of grpc-java, which does the rest: names,
 * connections, balancing, TLS, keep-alive. Immutable and thread-safe; a {@code with…} gives another
 * transport over the same channel.
 *
 * <p>Each call carries its deadline, and no value of its context unless {@link #propagating} says
 * which. The channel's interceptors see messages as bytes, and are called on the thread that waits
 * for the answer.
 */
public final class GrpcTransport implements EdgedTransport, AutoCloseable {

  private final Channel channel;
  private final CallSettings settings;
  private final Map<Operation<?, ?>, ProtoOperation<?, ?>> operations;
  private final AtomicBoolean closed;

  private GrpcTransport(
      Channel channel,
      CallSettings settings,
      Map<Operation<?, ?>, ProtoOperation<?, ?>> operations,
      AtomicBoolean closed) {
    this.channel = channel;
    this.settings = settings;
    this.operations = operations;
    this.closed = closed;
  }

  /** A transport over {@code channel}. */
  public static GrpcTransport of(Channel channel, ProtoOperation<?, ?>... operations) {
    Map<Operation<?, ?>, ProtoOperation<?, ?>> byOperation = new HashMap<>();
    for (ProtoOperation<?, ?> operation : operations) {
      byOperation.put(operation.operation(), operation);
    }
    return new GrpcTransport(
        Objects.requireNonNull(channel, "channel"),
        CallSettings.usual(),
        byOperation,
        new AtomicBoolean());
  }

  /**
   * This transport, making each call with {@code options}: compression, credentials, waiting for a
   * connection, the largest messages. Deadline and executor are those of each call.
   */
  public GrpcTransport withOptions(CallOptions options) {
    return with(settings.withOptions(options));
  }

  /**
   * This transport, sending the values of these keys along as metadata.
   *
   * @throws IllegalArgumentException when one stays in its process
   */
  public GrpcTransport propagating(CallContext.Key<?>... keys) {
    return with(settings.withPropagated(List.of(keys)));
  }

  /**
   * This transport, sending the messages of calls that have many each way on {@code executor}; on a
   * virtual thread for each unless said. The executor remains the caller's.
   */
  public GrpcTransport withExecutor(Executor executor) {
    return with(settings.withExecutor(executor));
  }

  /** This transport, taking the time for deadlines that it sets itself from {@code ticker}. */
  public GrpcTransport withTicker(Ticker ticker) {
    return with(settings.withTicker(ticker));
  }

  @Override
  public GrpcTransport through(ClientEdge edge) {
    return with(settings.withEdge(edge.and(settings.edge())));
  }

  private GrpcTransport with(CallSettings settings) {
    return new GrpcTransport(channel, settings, operations, closed);
  }

  /**
   * {@inheritDoc}
   *
   * @throws IllegalStateException when it has many messages each way, there is no executor, and
   *     this JVM has no virtual threads
   */
  @Override
  @SuppressWarnings("unchecked") // an operation's binding has its types
  public <I, O> Endpoint<I, O> endpoint(Operation<I, O> operation) {
    ProtoOperation<I, O> proto = (ProtoOperation<I, O>) operations.get(operation);
    if (proto == null) {
      throw new IllegalArgumentException("this transport does not carry " + operation);
    }
    BytesMarshaller bytes = new BytesMarshaller(Integer.MAX_VALUE); // the channel has a limit
    MethodDescriptor<byte[], byte[]> method = GrpcMethods.describe(proto, bytes, bytes);
    return RemoteCall.of(channel, method, proto, settings, closed);
  }

  /**
   * Ends it: further calls fail with UNAVAILABLE, and a {@link ManagedChannel} is shut down, which
   * lets running calls come to their end. Closing twice is closing once.
   */
  @Override
  public void close() {
    if (closed.compareAndSet(false, true) && channel instanceof ManagedChannel managed) {
      managed.shutdown();
    }
  }
}
