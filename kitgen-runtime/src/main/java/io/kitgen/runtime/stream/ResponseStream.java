package io.kitgen.runtime.stream;

import java.util.Objects;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;

/**
 * Where the messages of a response are that has many: a generated fact of an operation. Such a
 * response holds nothing else.
 *
 * @param type what each message is
 * @param messages the messages of a response; who takes them closes the stream, which ends the call
 * @param of a response with these messages
 * @param <O> the response
 * @param <T> a message
 */
public record ResponseStream<O, T>(
    Class<?> type, Function<O, Stream<T>> messages, Function<Stream<T>, O> of) {

  /** Checks that nothing is null. */
  public ResponseStream {
    Objects.requireNonNull(type, "type");
    Objects.requireNonNull(messages, "messages");
    Objects.requireNonNull(of, "of");
  }

  /** A response with the messages that {@code as} makes of those of {@code response}. */
  public O map(O response, UnaryOperator<Stream<T>> as) {
    return of.apply(as.apply(messages.apply(response)));
  }
}
