package io.kitgen.runtime.local;

import io.kitgen.Code;
import io.kitgen.runtime.Endpoint;
import io.kitgen.runtime.Operation;
import io.kitgen.runtime.error.CallException;
import io.kitgen.runtime.error.DeclaredError;
import io.kitgen.runtime.error.ErrorReply;
import io.kitgen.runtime.json.JsonCodec;
import io.kitgen.runtime.json.JsonException;
import java.util.function.UnaryOperator;

/**
 * Calls in this process that behave as if there were a wire: nothing is shared between caller and
 * service, and of what went wrong the caller sees what a remote one would.
 */
public final class Serialising {

  private Serialising() {}

  /**
   * {@code next} with each request and response copied through its codec. A declared error comes
   * out as a copy of itself, any other exception as a {@link CallException} with the code and the
   * safe message that a server would give, and either as {@link Code#DEADLINE_EXCEEDED} when it
   * comes too late. An {@link Error} passes, so that a test's failed assertion is not taken for a
   * fault; so does an interruption, which is the caller's own. A response that its codec does not
   * take is a {@link Code#INTERNAL} as over a wire, but with the reason as its cause: who looks for
   * it is here.
   */
  public static <I, O> Endpoint<I, O> on(
      Operation<I, O> operation,
      Endpoint<I, O> next,
      JsonCodec<I> requests,
      JsonCodec<O> responses) {
    return copying(
        operation,
        next,
        request -> sent(requests, request),
        response -> answered(operation, responses, response));
  }

  private static <I, O> Endpoint<I, O> copying(
      Operation<I, O> operation,
      Endpoint<I, O> next,
      UnaryOperator<I> requests,
      UnaryOperator<O> responses) {
    Endpoint<I, O> copying =
        (ctx, request) -> {
          I received = requests.apply(request);
          O response;
          try {
            response = next.call(ctx, received);
          } catch (InterruptedException e) {
            throw e;
          } catch (Exception e) {
            Deadlines.refuseIfLate(operation, ctx.deadline());
            throw remote(operation, e);
          }
          return responses.apply(response);
        };
    // Outermost: a caller who is late or has given up knows it without being told.
    return Deadlines.checked().on(operation, copying);
  }

  /**
   * As {@link #on} for an operation that answers with many messages: each is copied when it is
   * taken, and what ends them early is what a remote caller would see.
   */
  public static <I, O, T> Endpoint<I, O> serverStream(
      Operation<I, O> operation,
      Endpoint<I, O> next,
      JsonCodec<I> requests,
      JsonCodec<T> messages) {
    return copying(
        operation,
        next,
        request -> sent(requests, request),
        response -> SerialisedMessages.answered(operation, messages, response));
  }

  /**
   * As {@link #on} for an operation that takes many messages: each is copied when it is taken. What
   * else is in the request passes as it is.
   */
  public static <I, O, T> Endpoint<I, O> clientStream(
      Operation<I, O> operation,
      Endpoint<I, O> next,
      JsonCodec<T> messages,
      JsonCodec<O> responses) {
    return copying(
        operation,
        next,
        request -> SerialisedMessages.sent(operation, messages, request),
        response -> answered(operation, responses, response));
  }

  /** As {@link #clientStream} and {@link #serverStream}, for messages both ways. */
  public static <I, O, T, U> Endpoint<I, O> bidiStream(
      Operation<I, O> operation,
      Endpoint<I, O> next,
      JsonCodec<T> requests,
      JsonCodec<U> responses) {
    return copying(
        operation,
        next,
        request -> SerialisedMessages.sent(operation, requests, request),
        response -> SerialisedMessages.answered(operation, responses, response));
  }

  static <I> I sent(JsonCodec<I> requests, I request) {
    byte[] json = requests.write(request);
    try {
      return requests.read(json);
    } catch (JsonException e) {
      throw CallException.of(Code.INVALID_ARGUMENT, e.path() + ": " + e.getMessage())
          .cause(e)
          .build();
    }
  }

  static <O> O answered(Operation<?, ?> operation, JsonCodec<O> responses, O response) {
    try {
      return copy(responses, response);
    } catch (RuntimeException e) {
      throw CallException.of(Code.INTERNAL, "the response of " + operation + " cannot be sent")
          .cause(e)
          .build();
    }
  }

  static Exception remote(Operation<?, ?> operation, Exception error) {
    DeclaredError<?> declared = operation.declared(error);
    if (declared != null) {
      return copy(declared, error);
    }
    ErrorReply reply = ErrorReply.ofFault(error);
    String message = reply.message();
    return CallException.of(reply.code(), message == null ? reply.code().name() : message)
        .retryAfter(reply.retryAfter())
        .build();
  }

  private static <E extends Exception> E copy(DeclaredError<E> declared, Exception error) {
    String message = error.getMessage();
    JsonCodec<E> codec =
        JsonCodec.of(
            in -> declared.codec().read(message, in),
            (value, out) -> {
              out.beginObject();
              declared.codec().writeMembers(value, out);
              out.endObject();
            });
    return copy(codec, declared.type().cast(error));
  }

  private static <T> T copy(JsonCodec<T> codec, T value) {
    return codec.read(codec.write(value));
  }
}
