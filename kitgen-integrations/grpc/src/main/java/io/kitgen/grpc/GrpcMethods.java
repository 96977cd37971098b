package io.kitgen.grpc;

import io.grpc.MethodDescriptor;
import io.kitgen.grpc.wire.CodecMarshaller;
import io.kitgen.protobuf.ProtoCodec;
import io.kitgen.protobuf.ProtoOperation;

/** Operations as grpc-java describes them. */
public final class GrpcMethods {

  private GrpcMethods() {}

  /**
   * The description of {@code operation} for who calls grpc-java itself.
   *
   * @param request of the one message of a request, or of each
   * @param response of the one message of a response, or of each
   */
  public static <Q, R> MethodDescriptor<Q, R> of(
      ProtoOperation<?, ?> operation, ProtoCodec<Q> request, ProtoCodec<R> response) {
    return describe(operation, new CodecMarshaller<>(request), new CodecMarshaller<>(response));
  }

  static <Q, R> MethodDescriptor<Q, R> describe(
      ProtoOperation<?, ?> operation,
      MethodDescriptor.Marshaller<Q> request,
      MethodDescriptor.Marshaller<R> response) {
    return MethodDescriptor.newBuilder(request, response)
        .setType(type(operation))
        .setFullMethodName(
            MethodDescriptor.generateFullMethodName(operation.service(), operation.method()))
        .setSchemaDescriptor(operation.file())
        .setIdempotent(operation.operation().idempotent())
        .setSampledToLocalTracing(true)
        .build();
  }

  private static MethodDescriptor.MethodType type(ProtoOperation<?, ?> operation) {
    return switch (operation.operation().kind()) {
      case UNARY -> MethodDescriptor.MethodType.UNARY;
      case SERVER_STREAM -> MethodDescriptor.MethodType.SERVER_STREAMING;
      case CLIENT_STREAM -> MethodDescriptor.MethodType.CLIENT_STREAMING;
      case BIDI_STREAM -> MethodDescriptor.MethodType.BIDI_STREAMING;
    };
  }
}
