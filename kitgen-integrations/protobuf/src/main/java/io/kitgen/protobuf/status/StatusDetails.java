package io.kitgen.protobuf.status;

import io.kitgen.Code;
import io.kitgen.protobuf.ProtoError;
import io.kitgen.protobuf.ProtoOperation;
import io.kitgen.runtime.error.DeclaredError;
import io.kitgen.runtime.error.ErrorReply;
import io.kitgen.runtime.error.Violation;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * The details with which a server tells of an error: which one it is, its fields, what is wrong
 * with the request, when to try again. {@link StatusErrors} makes the exception of them again.
 */
public final class StatusDetails {

  // In base64 and beside the message they stay below 8 KiB, which is what most clients take.
  private static final int MOST_BYTES = 4 * 1024;
  private static final int FRAME_BYTES = 4; // of a field of less than 16 KiB

  private final List<Any> details = new ArrayList<>();
  private int room;

  private StatusDetails(int room) {
    this.room = room;
  }

  /**
   * What {@code reply} says: at most 4 KiB, of which details that are too large are left out, and
   * the last of many violations.
   *
   * @param declared the business error that it tells of, or null when it is none
   */
  public static RpcStatus of(
      ProtoOperation<?, ?> operation, ErrorReply reply, @Nullable DeclaredError<?> declared) {
    int code = reply.code().number();
    String message = GrpcText.bounded(Objects.requireNonNullElse(reply.message(), ""));
    int used = new RpcStatus(code, message, List.of()).toBytes().length;
    StatusDetails details = new StatusDetails(MOST_BYTES - used);
    if (!reply.name().isEmpty()) {
      String reason = ErrorInfo.reasonOf(reply.name());
      details.add(new ErrorInfo(reason, operation.service(), Map.of()).toAny());
    }
    ProtoError<?> typed = declared == null ? null : operation.error(declared);
    Exception error = reply.error();
    if (typed != null && error != null) {
      details.add(Any.of(typed.message(), fields(typed, error)));
    }
    if (reply.retryAfter() != null) {
      details.add(new RetryInfo(reply.retryAfter()).toAny());
    }
    details.add(reply.violations());
    return new RpcStatus(code, message, details.details);
  }

  /** As {@link #of} in bytes; null when there is nothing to say beside code and message. */
  public static byte @Nullable [] bytes(
      ProtoOperation<?, ?> operation, ErrorReply reply, @Nullable DeclaredError<?> declared) {
    if (declared == null
        && reply.name().isEmpty()
        && reply.retryAfter() == null
        && reply.violations().isEmpty()) {
      return null;
    }
    return of(operation, reply, declared).toBytes();
  }

  /** What a status says that has no details: {@link Code#UNIMPLEMENTED} and such. */
  public static RpcStatus of(Code code, String message) {
    return new RpcStatus(code.number(), GrpcText.bounded(message), List.of());
  }

  private static <E extends Exception> byte[] fields(ProtoError<E> typed, Exception error) {
    return typed.codec().write(typed.declared().type().cast(error));
  }

  private void add(Any detail) {
    int size = detail.typeUrl().length() + detail.value().size() + 3 * FRAME_BYTES;
    if (size <= room) {
      room -= size;
      details.add(detail);
    }
  }

  private void add(List<Violation> violations) {
    List<BadRequest.FieldViolation> kept = new ArrayList<>();
    int size = 64; // the name of the message and what frames it
    for (Violation violation : violations) {
      BadRequest.FieldViolation field =
          new BadRequest.FieldViolation(
              violation.path(), violation.message(), ErrorInfo.reasonOf(violation.rule()));
      size += Wire.bytes(field::write).length + FRAME_BYTES;
      if (size > room) {
        break;
      }
      kept.add(field);
    }
    if (!kept.isEmpty()) {
      details.add(new BadRequest(kept).toAny());
    }
  }
}
