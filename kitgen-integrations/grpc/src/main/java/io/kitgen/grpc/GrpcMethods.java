package io.kitgen.grpc;

import io.grpc.MethodDescriptor;
import io.kitgen.grpc.wire.CodecMarshaller;
import io.kitgen.protobuf.ProtoCodec;
import io.kitgen.protobuf.ProtoOperation;
import java.util.Objects;

/** Operations as grpc-java describes them. */
public final class GrpcMethods {

  private GrpcMethods() {}

  /**
   * The description of {@code operation} for who calls grpc-java itself. For generated code, which
   * knows what its messages are.
   *
   * @param <Q> the one message of a request, or each
   * @param <R> the one message of a response, or each
   */
  @SuppressWarnings({"unchecked", "TypeParameterUnusedInFormals"}) // who calls it knows the types
  public static <Q, R> MethodDescriptor<Q, R> of(ProtoOperation<?, ?> operation) {
    ProtoOperation.RequestMessages<?, ?> requests = operation.requestMessages();
    ProtoOperation.ResponseMessages<?, ?> responses = operation.responseMessages();
    ProtoCodec<?> request = requests == null ? operation.request() : requests.codec();
    ProtoCodec<?> response = responses == null ? operation.response() : responses.codec();
    return describe(
        operation,
        new CodecMarshaller<>((ProtoCodec<Q>) Objects.requireNonNull(request, "codec")),
        new CodecMarshaller<>((ProtoCodec<R>) Objects.requireNonNull(response, "codec")));
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
