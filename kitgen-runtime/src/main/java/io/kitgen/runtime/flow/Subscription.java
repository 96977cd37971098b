package io.kitgen.runtime.flow;

import io.kitgen.Code;
import io.kitgen.runtime.CallContext;
import io.kitgen.runtime.Cancellation;
import io.kitgen.runtime.Deadline;
import io.kitgen.runtime.Ticker;
import io.kitgen.runtime.error.CallException;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.Flow;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;

/** Takes what a publisher gives, and asks it for no more than there is room for. */
final class Subscription<T> implements MessageSource<T>, Flow.Subscriber<T> {

  private static final Object END = new Object();

  private final CallContext ctx;
  private final Flow.Publisher<? extends T> publisher;
  // One place more, so that the end always has one.
  private final BlockingQueue<Object> arrived = new ArrayBlockingQueue<>(Publishers.MOST_AHEAD + 1);
  private final AtomicReference<@Nullable Throwable> failure = new AtomicReference<>();
  private Flow.@Nullable Subscription subscription;
  private Runnable letGo = () -> {};
  private boolean subscribed;
  private boolean closed;
  private int taken;

  Subscription(CallContext ctx, Flow.Publisher<? extends T> publisher) {
    this.ctx = ctx;
    this.publisher = publisher;
  }

  @Override
  @SuppressWarnings("unchecked") // what is no end is a message
  public @Nullable T next() throws Exception {
    if (!subscribed) {
      subscribed = true;
      watch();
      publisher.subscribe(this);
    }
    Object next = arrived.take();
    Throwable failed = failure.get();
    if (failed != null) {
      throw Messages.rethrow(failed);
    }
    if (next instanceof Failed last) {
      throw Messages.rethrow(last.error());
    }
    if (next == END) {
      return null;
    }
    if (++taken % (Publishers.MOST_AHEAD / 2) == 0) {
      request(Publishers.MOST_AHEAD / 2);
    }
    return (T) next;
  }

  private void watch() {
    Deadline deadline = ctx.deadline();
    Cancellation cancellation = ctx.cancellation();
    Ticker.Scheduled alarm =
        deadline == null
            ? () -> {}
            : deadline.ticker().schedule(deadline.remaining(), () -> fail(late()));
    Runnable takeBack =
        cancellation == null ? () -> {} : cancellation.onCancel(() -> fail(cancelled()));
    letGo =
        () -> {
          alarm.cancel();
          takeBack.run();
        };
  }

  private static CallException late() {
    return CallException.of(Code.DEADLINE_EXCEEDED, "the deadline passed before the messages ended")
        .build();
  }

  private static CallException cancelled() {
    return CallException.of(Code.CANCELLED, "the caller gave up before the messages ended").build();
  }

  private synchronized void request(long count) {
    if (subscription != null && !closed) {
      subscription.request(count);
    }
  }

  @Override
  public void onSubscribe(Flow.Subscription granted) {
    synchronized (this) {
      if (subscription == null && !closed) {
        subscription = granted;
      } else {
        granted.cancel();
        return;
      }
    }
    granted.request(Publishers.MOST_AHEAD);
  }

  @Override
  public void onNext(T message) {
    if (!arrived.offer(message)) {
      fail(new IllegalStateException("the publisher gave more messages than were asked for"));
    }
  }

  @Override
  public void onError(Throwable error) {
    // Behind the messages that came before it.
    if (!arrived.offer(new Failed(error))) {
      fail(error);
    }
  }

  @Override
  public void onComplete() {
    if (!arrived.offer(END)) {
      fail(new IllegalStateException("the publisher gave more messages than were asked for"));
    }
  }

  private record Failed(Throwable error) {}

  /** Ends it at once, whatever has arrived before. */
  private void fail(Throwable error) {
    failure.compareAndSet(null, error);
    if (!arrived.offer(END)) {
      arrived.clear();
      arrived.offer(END);
    }
  }

  @Override
  public void close() {
    Flow.Subscription granted;
    synchronized (this) {
      granted = closed ? null : subscription;
      closed = true;
    }
    letGo.run();
    if (granted != null) {
      granted.cancel();
    }
    if (failure.get() == null) {
      fail(new IllegalStateException("the messages were closed"));
    }
  }
}
