package io.kitgen.grpc.server;

import io.grpc.Metadata;
import io.grpc.ServerCall;
import io.grpc.ServerCallHandler;
import io.kitgen.protobuf.ProtoLimits;
import io.kitgen.protobuf.ProtoOperation;
import io.kitgen.runtime.CallContext;
import io.kitgen.runtime.Endpoint;
import io.kitgen.runtime.Operation;
import io.kitgen.runtime.server.ServerEdge;
import io.kitgen.runtime.server.deadline.EngineThread;

/** One operation of a service, as grpc-java calls it. Thread-safe. */
public final class ServerMethod<I, O> implements ServerCallHandler<byte[], byte[]> {

  final ProtoOperation<I, O> proto;
  final Operation<I, O> operation;
  final Endpoint<I, O> endpoint;
  final ServerEdge edge;
  final CallThreads threads;
  final ProtoLimits limits;
  final CallContext context;

  /** {@code endpoint} inside {@code edge}. */
  public ServerMethod(
      ProtoOperation<I, O> proto, Endpoint<I, O> endpoint, ServerEdge edge, CallThreads threads) {
    this.proto = proto;
    this.operation = proto.operation();
    this.endpoint = endpoint;
    this.edge = edge;
    this.threads = threads;
    this.limits = new ProtoLimits(edge.limits().bodyBytes(), ProtoLimits.DEFAULT.depth());
    this.context =
        threads.owned() ? CallContext.empty().with(EngineThread.OWNED, true) : CallContext.empty();
  }

  @Override
  public ServerCall.Listener<byte[]> startCall(ServerCall<byte[], byte[]> call, Metadata headers) {
    if (operation.kind() == Operation.Kind.UNARY) {
      call.request(2); // a second one would be wrong, and is told so
      return new UnaryCall<>(this, call, headers);
    }
    FlowingCall<I, O> flowing = new FlowingCall<>(this, call, headers);
    flowing.start();
    return flowing;
  }
}
