package io.kitgen.runtime.flow;

import io.kitgen.runtime.CallContext;
import io.kitgen.runtime.Middleware;
import io.kitgen.runtime.Operation;
import io.kitgen.runtime.stream.MappedIterator;
import io.kitgen.runtime.stream.ResponseStream;
import java.util.Iterator;
import java.util.Objects;
import java.util.Spliterator;
import java.util.Spliterators;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.jspecify.annotations.Nullable;

/**
 * Streams of messages, as operations have them: ordered, sequential and lazy. What a service makes
 * with its stream happens while somebody takes its messages, on the thread that does.
 */
public final class Messages {

  private Messages() {}

  /**
   * {@code messages}, made with {@code ctx} as {@link CallContext#current()}.
   *
   * @throws NullPointerException when there is no stream
   */
  public static <T> Stream<T> in(CallContext ctx, Stream<T> messages) {
    Objects.requireNonNull(messages, "the stream that the service returned");
    return Relay.of(messages, Objects.requireNonNull(ctx, "ctx"), failure -> failure);
  }

  /** The messages of {@code iterator}, which is closed with the stream where it can be. */
  @SuppressWarnings("unchecked") // who only reads does not mind
  public static <T> Stream<T> of(Iterator<? extends T> iterator) {
    Spliterator<T> messages =
        (Spliterator<T>) Spliterators.spliteratorUnknownSize(iterator, Spliterator.ORDERED);
    Stream<T> stream = StreamSupport.stream(messages, false);
    return iterator instanceof AutoCloseable
        ? stream.onClose(() -> MappedIterator.close(iterator))
        : stream;
  }

  /**
   * The messages of {@code source} for a method that takes an iterator. It is {@link AutoCloseable}
   * and closes the source itself behind the last message. What the source throws it throws as it
   * is, and again whenever it is asked after that.
   */
  public static <T> Iterator<T> iterator(MessageSource<T> source) {
    return new SourceIterator<>(source);
  }

  /**
   * The messages of {@code source} for a method that returns a stream; closing it closes the
   * source, and so does taking the last message.
   */
  public static <T> Stream<T> stream(MessageSource<T> source) {
    return of(iterator(source));
  }

  /**
   * {@code messages}; {@code listener} is told once how they ended, on the thread where they do:
   * null when all were taken, what the stream threw, or a {@link
   * java.util.concurrent.CancellationException} when it was closed before.
   */
  public static <T> Stream<T> onEnd(
      Stream<T> messages, Consumer<? super @Nullable Throwable> listener) {
    return Relay.of(
        messages,
        null,
        failure -> {
          listener.accept(failure);
          return failure;
        });
  }

  /**
   * {@code response} of an operation that answers with many messages, with {@link #onEnd(Stream,
   * Consumer)} around them: for middleware that holds something until a call has ended.
   *
   * @throws IllegalArgumentException when the operation answers with one
   */
  @SuppressWarnings("unchecked") // a response of an operation has its type
  public static Object onEnd(
      Operation<?, ?> operation, Object response, Consumer<? super @Nullable Throwable> listener) {
    ResponseStream<Object, Object> stream =
        (ResponseStream<Object, Object>) operation.responseStream();
    if (stream == null) {
      throw new IllegalArgumentException(operation + " answers with one message");
    }
    return stream.map(response, messages -> onEnd(messages, listener));
  }

  /** {@code messages}, failing with what {@code as} makes of each failure. */
  public static <T> Stream<T> failing(
      Stream<T> messages, Function<? super Throwable, ? extends Throwable> as) {
    return Relay.of(messages, null, failure -> failure == null ? null : as.apply(failure));
  }

  /**
   * The middleware that has {@code filter} see each message of operations that have many, in either
   * direction. It leaves other operations alone; a message is not a call, and the calls themselves
   * have middleware of their own.
   */
  public static Middleware each(MessageFilter filter) {
    return (operation, next) -> FilteredMessages.of(filter, operation, next);
  }

  /**
   * Throws {@code failure} as it is, be it a checked exception: a declared error leaves a stream
   * this way, {@code throw Messages.rethrow(new UnknownSymbolException(symbol))}.
   *
   * @return nothing; it is there to be thrown, so that the compiler sees the end
   */
  public static RuntimeException rethrow(Throwable failure) {
    throw MappedIterator.rethrow(failure);
  }

  /** Is told how a stream ended, and says with what it fails. */
  interface End {
    @Nullable Throwable ended(@Nullable Throwable failure);
  }
}
