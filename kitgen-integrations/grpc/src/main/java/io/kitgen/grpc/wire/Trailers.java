package io.kitgen.grpc.wire;

import io.grpc.Metadata;
import io.grpc.Status;
import io.kitgen.Code;
import io.kitgen.protobuf.ProtoOperation;
import io.kitgen.protobuf.status.ErrorInResult;
import io.kitgen.protobuf.status.GrpcText;
import io.kitgen.protobuf.status.RpcStatus;
import io.kitgen.protobuf.status.StatusDetails;
import io.kitgen.protobuf.status.StatusErrors;
import io.kitgen.runtime.error.DeclaredError;
import io.kitgen.runtime.error.ErrorReply;
import org.jspecify.annotations.Nullable;

/** Errors as grpc-java has them: a status, and details in the trailers. */
public final class Trailers {

  private static final Metadata.Key<byte[]> DETAILS =
      Metadata.Key.of("grpc-status-details-bin", Metadata.BINARY_BYTE_MARSHALLER);

  private static final Metadata.Key<String> NAME =
      Metadata.Key.of(ErrorInResult.NAME_KEY, Metadata.ASCII_STRING_MARSHALLER);

  private Trailers() {}

  /** The status of {@code reply}. */
  public static Status status(ErrorReply reply) {
    Status status = Status.fromCodeValue(reply.code().number());
    String message = reply.message();
    return message == null ? status : status.withDescription(GrpcText.bounded(message));
  }

  /** Adds what else {@code reply} says. */
  public static void add(
      Metadata trailers,
      ProtoOperation<?, ?> operation,
      ErrorReply reply,
      @Nullable DeclaredError<?> declared) {
    reply.metadata().forEach((name, value) -> GrpcMetadata.set(trailers, name, value));
    byte[] details = StatusDetails.bytes(operation, reply, declared);
    if (details != null) {
      trailers.put(DETAILS, details);
    }
  }

  /** Names the error that is in the result. */
  public static void name(Metadata trailers, DeclaredError<?> declared) {
    trailers.put(NAME, declared.name());
  }

  /** The name of the error that is in the result; null when nobody says it. */
  public static @Nullable String name(Metadata trailers) {
    return trailers.get(NAME);
  }

  /** The status that came, with its details. */
  public static RpcStatus received(Status status, Metadata trailers) {
    return StatusErrors.received(
        Code.ofNumber(status.getCode().value()), status.getDescription(), trailers.get(DETAILS));
  }
}
