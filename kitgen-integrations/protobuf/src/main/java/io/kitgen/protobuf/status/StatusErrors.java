package io.kitgen.protobuf.status;

import io.kitgen.Code;
import io.kitgen.protobuf.ProtoError;
import io.kitgen.protobuf.ProtoException;
import io.kitgen.protobuf.ProtoLimits;
import io.kitgen.protobuf.ProtoOperation;
import io.kitgen.runtime.error.CallException;
import io.kitgen.runtime.error.DeclaredError;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Makes exceptions of what a status says, kitgen's or a foreign server's. */
public final class StatusErrors {

  private static final int MOST_BYTES = 64 * 1024;
  private static final int SHOWN = 8 * 1024;

  private StatusErrors() {}

  /**
   * The status that came in header fields. Details that cannot be read, or are larger than 64 KiB,
   * are as good as none.
   *
   * @param message {@code grpc-message}, decoded; null when there is none
   * @param details {@code grpc-status-details-bin}, decoded; null when there is none
   */
  public static RpcStatus received(Code code, @Nullable String message, byte @Nullable [] details) {
    List<Any> parts = List.of();
    if (details != null && details.length <= MOST_BYTES) {
      try {
        parts = RpcStatus.read(details).details();
      } catch (ProtoException e) {
        parts = List.of(); // code and message remain
      }
    }
    return new RpcStatus(code.number(), Objects.requireNonNullElse(message, ""), parts);
  }

  /**
   * The exception for the caller of {@code operation}: the declared one, or a {@link
   * CallException}.
   */
  public static Exception exception(ProtoOperation<?, ?> operation, RpcStatus status) {
    Exception declared = declared(operation, status);
    return declared != null ? declared : call(status).build();
  }

  /**
   * The declared error that {@code status} tells of, built again: by the message with its fields,
   * else by the reason alone, with what fields the {@link ErrorInfo} has. Null when it is none.
   */
  public static @Nullable Exception declared(ProtoOperation<?, ?> operation, RpcStatus status) {
    String message = status.message().isEmpty() ? null : status.message();
    for (Any detail : status.details()) {
      String name = detail.messageName();
      for (ProtoError<?> error : operation.errors()) {
        Exception typed = error.message().equals(name) ? read(error, message, detail) : null;
        if (typed != null) {
          return typed;
        }
      }
    }
    ErrorInfo info = errorInfo(status);
    return info == null ? null : named(operation, message, info);
  }

  private static <E extends Exception> @Nullable E read(
      ProtoError<E> error, @Nullable String message, Any detail) {
    byte[] bytes = detail.value().toByteArray();
    try {
      return error.codec().read(message, bytes, 0, bytes.length, ProtoLimits.DEFAULT);
    } catch (RuntimeException e) {
      return null; // the other side has another idea of it; its name, code and message remain
    }
  }

  private static @Nullable ErrorInfo errorInfo(RpcStatus status) {
    for (Any detail : status.details()) {
      if (detail.messageName().equals(ErrorInfo.NAME)) {
        try {
          return ErrorInfo.read(detail.value());
        } catch (ProtoException e) {
          return null;
        }
      }
    }
    return null;
  }

  private static @Nullable Exception named(
      ProtoOperation<?, ?> operation, @Nullable String message, ErrorInfo info) {
    String reason = ErrorInfo.reasonOf(info.reason());
    for (DeclaredError<?> error : operation.operation().errors()) {
      if (ErrorInfo.reasonOf(error.name()).equals(reason)) {
        Exception whole = Rebuilt.of(error, message, info.metadata());
        return whole != null ? whole : Rebuilt.of(error, message);
      }
    }
    return null;
  }

  /** Starts the exception for a status that is no declared error, with its details as text. */
  public static CallException.Builder call(RpcStatus status) {
    Code code = Code.ofNumber(status.code());
    StringBuilder body = new StringBuilder();
    Duration retryAfter = null;
    for (Any detail : status.details()) {
      retryAfter = describe(detail, body, retryAfter);
    }
    body.setLength(Math.min(body.length(), SHOWN));
    return CallException.of(code, status.message().isEmpty() ? code.name() : status.message())
        .retryAfter(retryAfter)
        .body(body.toString());
  }

  private static @Nullable Duration describe(
      Any detail, StringBuilder body, @Nullable Duration retryAfter) {
    try {
      switch (detail.messageName()) {
        case RetryInfo.NAME -> {
          Duration delay = RetryInfo.read(detail.value()).retryDelay();
          return delay.isNegative() ? Duration.ZERO : delay;
        }
        case BadRequest.NAME -> {
          for (BadRequest.FieldViolation wrong : BadRequest.read(detail.value()).violations()) {
            body.append(wrong.field()).append(": ").append(wrong.description()).append('\n');
          }
        }
        case ErrorInfo.NAME -> {
          ErrorInfo info = ErrorInfo.read(detail.value());
          body.append(info.domain()).append('/').append(info.reason());
          body.append(info.metadata().isEmpty() ? "" : " " + info.metadata()).append('\n');
        }
        default -> body.append(detail.typeUrl()).append('\n');
      }
    } catch (ProtoException e) {
      body.append(detail.typeUrl()).append(" that cannot be read\n");
    }
    return retryAfter;
  }
}
