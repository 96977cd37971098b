package io.kitgen.runtime.flow;

import io.kitgen.runtime.CallContext;
import java.util.Iterator;
import java.util.Objects;
import java.util.concurrent.Callable;
import java.util.concurrent.Executor;
import java.util.concurrent.Flow;
import java.util.stream.Stream;

/**
 * Between streams of messages and methods that have {@link Flow.Publisher}s in their place. Never
 * more than {@value #MOST_AHEAD} messages are on their way that nobody has taken.
 */
public final class Publishers {

  static final int MOST_AHEAD = 32;

  private Publishers() {}

  /**
   * The messages of {@code publisher}, which is subscribed to when the first is asked for. Waiting
   * for one ends with the call's deadline and cancellation; closing the stream cancels the
   * subscription.
   *
   * @throws NullPointerException when there is no publisher
   */
  public static <T> Stream<T> stream(CallContext ctx, Flow.Publisher<? extends T> publisher) {
    return Messages.of(iterator(ctx, publisher));
  }

  /** As {@link #stream}, as an iterator that is {@link AutoCloseable}. */
  public static <T> Iterator<T> iterator(CallContext ctx, Flow.Publisher<? extends T> publisher) {
    Objects.requireNonNull(publisher, "the publisher");
    return Messages.iterator(new Subscription<T>(ctx, publisher));
  }

  /**
   * A publisher of {@code messages}, for one subscriber; a second one gets an error. It publishes
   * on the thread that asks for messages, while it asks: on that of the call, unless the subscriber
   * takes others. {@code ctx} is then the current context.
   */
  public static <T> Flow.Publisher<T> publisher(CallContext ctx, Iterator<T> messages) {
    return new IteratorPublisher<>(ctx, messages);
  }

  /**
   * A publisher that calls for each subscriber, on a thread of {@code executor}, where it then
   * waits for the messages and for the subscriber to ask for them. Cancelling a subscription
   * interrupts that thread and closes the stream.
   */
  public static <T> Flow.Publisher<T> call(
      Executor executor, CallContext ctx, Callable<Stream<T>> call) {
    return new CallPublisher<>(executor, ctx, call);
  }
}
