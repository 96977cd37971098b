package io.kitgen.runtime.stream;

import io.kitgen.runtime.validation.RequestCheck;
import io.kitgen.runtime.validation.RequestValidator;
import io.kitgen.runtime.validation.Violations;
import java.util.Iterator;
import java.util.Objects;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * Where the messages of a request are that has many: a generated fact of an operation.
 *
 * @param type what each message is
 * @param messages the messages of a request; a request has them once
 * @param with a request with other messages in the place of its own
 * @param check what constraints ask of each message, or null when they ask nothing
 * @param <I> the request
 * @param <T> a message
 */
public record RequestStream<I, T>(
    Class<?> type,
    Function<I, Iterator<T>> messages,
    BiFunction<I, Iterator<T>, I> with,
    @Nullable RequestCheck<T> check) {

  /** Checks that nothing is null. */
  public RequestStream {
    Objects.requireNonNull(type, "type");
    Objects.requireNonNull(messages, "messages");
    Objects.requireNonNull(with, "with");
  }

  /** Messages without constraints. */
  public RequestStream(
      Class<?> type, Function<I, Iterator<T>> messages, BiFunction<I, Iterator<T>, I> with) {
    this(type, messages, with, null);
  }

  /** {@code request} with the messages that {@code as} makes of its own. */
  public I map(I request, UnaryOperator<Iterator<T>> as) {
    return with.apply(request, as.apply(messages.apply(request)));
  }

  /**
   * {@code request} with messages that are checked when they are taken, each by {@code validator},
   * or by the generated check where that is null. A message that violates something ends the call.
   */
  public I checked(I request, @Nullable RequestValidator validator) {
    RequestCheck<? super T> by = validator == null ? check : validator::validate;
    return by == null ? request : map(request, all -> new MappedIterator<>(all, new Checked<>(by)));
  }

  /** Checks the messages of one call. */
  private static final class Checked<T> implements MappedIterator.Step<T> {

    private final RequestCheck<? super T> check;
    private int index;

    Checked(RequestCheck<? super T> check) {
      this.check = check;
    }

    @Override
    public T apply(T message) {
      Violations violations = new Violations();
      violations.enter(index++);
      check.check(message, violations);
      if (!violations.isEmpty()) {
        throw violations.refusal();
      }
      return message;
    }
  }
}
