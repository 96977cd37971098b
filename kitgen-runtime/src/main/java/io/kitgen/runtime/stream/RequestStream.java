package io.kitgen.runtime.stream;

import java.util.Iterator;
import java.util.Objects;
import java.util.function.BiFunction;
import java.util.function.Function;

/**
 * Where the messages of a request are that has many: a generated fact of an operation.
 *
 * @param type what each message is
 * @param messages the messages of a request; a request has them once
 * @param with a request with other messages in the place of its own
 * @param <I> the request
 * @param <T> a message
 */
public record RequestStream<I, T>(
    Class<?> type, Function<I, Iterator<T>> messages, BiFunction<I, Iterator<T>, I> with) {

  /** Checks that nothing is null. */
  public RequestStream {
    Objects.requireNonNull(type, "type");
    Objects.requireNonNull(messages, "messages");
    Objects.requireNonNull(with, "with");
  }
}
