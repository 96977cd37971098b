package io.kitgen.runtime.local;

import io.kitgen.runtime.Operation;
import io.kitgen.runtime.flow.Messages;
import io.kitgen.runtime.json.JsonCodec;
import io.kitgen.runtime.stream.RequestStream;
import io.kitgen.runtime.stream.ResponseStream;
import java.util.Iterator;
import java.util.Objects;
import java.util.stream.Stream;

/** The messages of streams, copied one by one. */
final class SerialisedMessages {

  private SerialisedMessages() {}

  @SuppressWarnings("unchecked") // an operation's messages have the type of their codec
  static <I, T> I sent(Operation<I, ?> operation, JsonCodec<T> codec, I request) {
    RequestStream<I, T> stream =
        (RequestStream<I, T>) Objects.requireNonNull(operation.requestStream(), "request stream");
    return stream.map(request, messages -> sent(codec, messages));
  }

  private static <T> Iterator<T> sent(JsonCodec<T> codec, Iterator<T> messages) {
    return Messages.of(messages).map(message -> Serialising.sent(codec, message)).iterator();
  }

  @SuppressWarnings("unchecked") // as above
  static <O, T> O answered(Operation<?, O> operation, JsonCodec<T> codec, O response) {
    ResponseStream<O, T> stream =
        (ResponseStream<O, T>)
            Objects.requireNonNull(operation.responseStream(), "response stream");
    return stream.map(response, messages -> answered(operation, codec, messages));
  }

  private static <T> Stream<T> answered(
      Operation<?, ?> operation, JsonCodec<T> codec, Stream<T> messages) {
    return Messages.failing(messages, failure -> remote(operation, failure))
        .map(message -> Serialising.answered(operation, codec, message));
  }

  /** As the call's own failures: an error and an interruption are the caller's to see. */
  private static Throwable remote(Operation<?, ?> operation, Throwable failure) {
    return failure instanceof Exception error && !(failure instanceof InterruptedException)
        ? Serialising.remote(operation, error)
        : failure;
  }
}
