package io.kitgen.grpc.client;

import io.grpc.Metadata;
import io.grpc.Status;
import io.kitgen.Code;
import io.kitgen.grpc.wire.Trailers;
import io.kitgen.protobuf.ProtoCodec;
import io.kitgen.protobuf.ProtoLimits;
import io.kitgen.protobuf.ProtoOperation;
import io.kitgen.protobuf.status.ErrorInResult;
import io.kitgen.protobuf.status.RpcStatus;
import io.kitgen.protobuf.status.StatusErrors;
import io.kitgen.runtime.error.CallException;
import java.net.ConnectException;
import java.net.NoRouteToHostException;
import java.net.UnknownHostException;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** What the answers to an operation mean. */
final class Answers {

  /** grpc-java has a limit for messages; this one is for what it lets through. */
  private static final ProtoLimits LIMITS =
      new ProtoLimits(Integer.MAX_VALUE, ProtoLimits.DEFAULT.depth());

  private static final int DEEPEST_CAUSE = 10;

  private Answers() {}

  /** The response of a call that ended, or what it threw. */
  static <O> O one(ProtoOperation<?, O> operation, Exchange exchange) throws Exception {
    CallEnd end = exchange.end();
    if (!end.status().isOk()) {
      throw error(operation, end);
    }
    byte[] message = exchange.poll();
    if (message == null || exchange.poll() != null) {
      throw CallException.of(
              Code.INTERNAL, operation + " answered with no message, or with more than one")
          .build();
    }
    Exception inResult = inResult(operation, message, exchange.headers(), end.trailers());
    if (inResult != null) {
      throw inResult;
    }
    return read(operation, Objects.requireNonNull(operation.response(), "codec"), message);
  }

  private static @Nullable Exception inResult(
      ProtoOperation<?, ?> operation, byte[] message, Metadata headers, Metadata trailers) {
    if (operation.errorField() == 0) {
      return null;
    }
    String name = Trailers.name(trailers);
    return ErrorInResult.read(
        operation, message, 0, message.length, name == null ? Trailers.name(headers) : name);
  }

  static <T> T read(ProtoOperation<?, ?> operation, ProtoCodec<T> codec, byte[] message) {
    try {
      return codec.read(message, 0, message.length, LIMITS);
    } catch (RuntimeException e) {
      throw CallException.of(
              Code.INTERNAL, "the answer of " + operation + " does not fit: " + e.getMessage())
          .cause(e)
          .build();
    }
  }

  /** The declared error, or what else a status that is not OK means. */
  static Exception error(ProtoOperation<?, ?> operation, CallEnd end) {
    RpcStatus received = Trailers.received(end.status(), end.trailers());
    Exception declared = StatusErrors.declared(operation, received);
    if (declared != null) {
      return declared;
    }
    Throwable cause = end.status().getCause();
    return StatusErrors.call(received).cause(cause).notSent(isUnconnected(end.status())).build();
  }

  /** There was no connection to send anything over. */
  private static boolean isUnconnected(Status status) {
    if (status.getCode() != Status.Code.UNAVAILABLE) {
      return false;
    }
    Throwable cause = status.getCause();
    for (int i = 0; i < DEEPEST_CAUSE && cause != null; i++) {
      if (cause instanceof ConnectException
          || cause instanceof UnknownHostException
          || cause instanceof NoRouteToHostException) {
        return true;
      }
      cause = cause.getCause();
    }
    return false;
  }
}
