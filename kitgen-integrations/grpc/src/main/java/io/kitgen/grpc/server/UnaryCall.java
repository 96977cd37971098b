package io.kitgen.grpc.server;

import io.grpc.Metadata;
import io.grpc.ServerCall;
import io.kitgen.runtime.CallContext;

/** A call with one message each way. */
final class UnaryCall<I, O> extends GrpcCall<I, O> {

  UnaryCall(ServerMethod<I, O> method, ServerCall<byte[], byte[]> call, Metadata headers) {
    super(method, call, headers);
  }

  @Override
  void serve(CallContext ctx) {
    method.edge.call(method.operation, method.endpoint, ctx, this);
    close();
  }
}
