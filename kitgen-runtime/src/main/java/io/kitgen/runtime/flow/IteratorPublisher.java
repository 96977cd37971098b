package io.kitgen.runtime.flow;

import io.kitgen.runtime.CallContext;
import java.util.Iterator;
import java.util.Objects;
import java.util.concurrent.Flow;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicLong;

/** Publishes an iterator's messages, on the thread that asks for them. */
final class IteratorPublisher<T> implements Flow.Publisher<T> {

  private static final Flow.Subscription NOTHING =
      new Flow.Subscription() {
        @Override
        public void request(long count) {}

        @Override
        public void cancel() {}
      };

  private final CallContext ctx;
  private final Iterator<T> messages;
  private final AtomicBoolean taken = new AtomicBoolean();

  IteratorPublisher(CallContext ctx, Iterator<T> messages) {
    this.ctx = ctx;
    this.messages = messages;
  }

  @Override
  public void subscribe(Flow.Subscriber<? super T> subscriber) {
    Objects.requireNonNull(subscriber, "subscriber");
    if (taken.compareAndSet(false, true)) {
      subscriber.onSubscribe(new Publishing(subscriber));
    } else {
      subscriber.onSubscribe(NOTHING);
      subscriber.onError(new IllegalStateException("the messages of a call have one subscriber"));
    }
  }

  private final class Publishing implements Flow.Subscription {

    private final Flow.Subscriber<? super T> subscriber;
    private final AtomicLong wanted = new AtomicLong(); // whoever raises it from zero publishes
    private volatile boolean over;

    Publishing(Flow.Subscriber<? super T> subscriber) {
      this.subscriber = subscriber;
    }

    @Override
    public void request(long count) {
      if (count <= 0) {
        if (!over) {
          over = true;
          subscriber.onError(new IllegalArgumentException("asked for " + count + " messages"));
        }
        return;
      }
      if (wanted.getAndAccumulate(count, Publishing::sum) == 0) {
        ctx.run(this::publish);
      }
    }

    private static long sum(long before, long more) {
      long sum = before + more;
      return sum < 0 ? Long.MAX_VALUE : sum;
    }

    private void publish() {
      do {
        if (over) {
          return;
        }
        T next;
        try {
          if (!messages.hasNext()) {
            over = true;
            subscriber.onComplete();
            return;
          }
          next = messages.next();
        } catch (Throwable e) {
          if (e instanceof VirtualMachineError fatal) {
            throw fatal;
          }
          over = true;
          subscriber.onError(e);
          return;
        }
        subscriber.onNext(next);
      } while (wanted.decrementAndGet() > 0);
    }

    @Override
    public void cancel() {
      over = true;
    }
  }
}
