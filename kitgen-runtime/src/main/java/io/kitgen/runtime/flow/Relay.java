package io.kitgen.runtime.flow;

import io.kitgen.runtime.CallContext;
import java.util.Spliterator;
import java.util.concurrent.CancellationException;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Consumer;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.jspecify.annotations.Nullable;

/**
 * Another stream's messages, with somebody who is told how it ends, and perhaps in a context. Where
 * all of them are wanted they are pushed through, because a stream that is pulled gathers what each
 * of its flat maps makes.
 */
final class Relay<T> implements Spliterator<T>, Consumer<T> {

  private final Stream<T> source;
  private final @Nullable CallContext ctx;
  private final Messages.End end;
  private final AtomicBoolean over = new AtomicBoolean();
  private @Nullable Spliterator<T> pulled;
  private @Nullable T message;
  private @Nullable Throwable unwanted; // thrown by who takes the messages

  private Relay(Stream<T> source, @Nullable CallContext ctx, Messages.End end) {
    this.source = source.sequential();
    this.ctx = ctx;
    this.end = end;
  }

  static <T> Stream<T> of(Stream<T> source, @Nullable CallContext ctx, Messages.End end) {
    Relay<T> relay = new Relay<>(source, ctx, end);
    return StreamSupport.stream(relay, false).onClose(relay::close);
  }

  @Override
  public boolean tryAdvance(Consumer<? super T> action) {
    boolean more;
    try {
      more = within(this::pull);
    } catch (Throwable e) {
      throw failed(e);
    }
    if (!more) {
      ended(null);
      return false;
    }
    T taken = message;
    message = null;
    action.accept(taken);
    return true;
  }

  private boolean pull() {
    Spliterator<T> from = pulled;
    if (from == null) {
      from = source.spliterator();
      pulled = from;
    }
    return from.tryAdvance(this);
  }

  @Override
  public void accept(T message) {
    this.message = message;
  }

  @Override
  public void forEachRemaining(Consumer<? super T> action) {
    try {
      within(
          () -> {
            push(action);
            return true;
          });
    } catch (Throwable e) {
      throw e == unwanted ? Messages.rethrow(e) : failed(e);
    }
    ended(null);
  }

  private void push(Consumer<? super T> action) {
    Consumer<T> guarded =
        message -> {
          try {
            action.accept(message);
          } catch (Throwable e) {
            unwanted = e;
            throw e;
          }
        };
    if (pulled == null) {
      source.forEachOrdered(guarded);
    } else {
      pulled.forEachRemaining(guarded);
    }
  }

  private boolean within(Step step) throws Exception {
    return ctx == null ? step.run() : ctx.call(step::run);
  }

  private RuntimeException failed(Throwable failure) {
    Throwable told = ended(failure);
    return Messages.rethrow(told == null ? failure : told);
  }

  private @Nullable Throwable ended(@Nullable Throwable failure) {
    return over.compareAndSet(false, true) ? end.ended(failure) : failure;
  }

  private void close() {
    try {
      if (ctx == null) {
        source.close();
      } else {
        ctx.run(source::close);
      }
    } finally {
      ended(new CancellationException("closed before its end"));
    }
  }

  @Override
  public @Nullable Spliterator<T> trySplit() {
    return null;
  }

  @Override
  public long estimateSize() {
    return Long.MAX_VALUE;
  }

  @Override
  public int characteristics() {
    return ORDERED;
  }

  private interface Step {
    boolean run();
  }
}
