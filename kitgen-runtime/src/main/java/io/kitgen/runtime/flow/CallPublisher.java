package io.kitgen.runtime.flow;

import io.kitgen.Code;
import io.kitgen.runtime.CallContext;
import io.kitgen.runtime.error.CallException;
import java.util.Objects;
import java.util.concurrent.Callable;
import java.util.concurrent.CancellationException;
import java.util.concurrent.Executor;
import java.util.concurrent.Flow;
import java.util.concurrent.RejectedExecutionException;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Makes a call for each subscriber, and publishes what that answers. */
final class CallPublisher<T> implements Flow.Publisher<T> {

  private final Executor executor;
  private final CallContext ctx;
  private final Callable<Stream<T>> call;

  CallPublisher(Executor executor, CallContext ctx, Callable<Stream<T>> call) {
    this.executor = executor;
    this.ctx = ctx;
    this.call = call;
  }

  @Override
  public void subscribe(Flow.Subscriber<? super T> subscriber) {
    Calling calling = new Calling(Objects.requireNonNull(subscriber, "subscriber"));
    subscriber.onSubscribe(calling);
    try {
      executor.execute(calling);
    } catch (RejectedExecutionException e) {
      subscriber.onError(
          CallException.of(Code.UNAVAILABLE, "the executor takes no more calls").cause(e).build());
    }
  }

  private final class Calling implements Flow.Subscription, Runnable {

    private final Flow.Subscriber<? super T> subscriber;
    private @Nullable Thread thread; // this and what follows are guarded by this
    private long wanted;
    private boolean over;
    private @Nullable RuntimeException misuse;

    Calling(Flow.Subscriber<? super T> subscriber) {
      this.subscriber = subscriber;
    }

    @Override
    public void run() {
      try {
        if (enter()) {
          ctx.call(this::publish);
        } else if (misuse != null) {
          subscriber.onError(misuse);
        }
      } catch (Throwable e) {
        if (e instanceof VirtualMachineError fatal) {
          throw fatal;
        }
        fail(e);
      } finally {
        leave();
      }
    }

    private synchronized boolean enter() {
      thread = Thread.currentThread();
      return !over;
    }

    /** The thread is the executor's: an interrupt of ours must not stay with it. */
    private synchronized void leave() {
      thread = null;
      if (over) {
        Thread.interrupted();
      }
    }

    private boolean publish() throws Exception {
      try (Stream<T> messages = call.call()) {
        messages.forEachOrdered(this::give);
      }
      if (end()) {
        subscriber.onComplete();
      }
      return true;
    }

    private void give(T message) {
      synchronized (this) {
        while (wanted == 0 && !over) {
          try {
            wait();
          } catch (InterruptedException e) {
            throw Messages.rethrow(e);
          }
        }
        if (over) {
          throw misuse == null ? new CancellationException("the subscription is over") : misuse;
        }
        wanted--;
      }
      subscriber.onNext(message);
    }

    private void fail(Throwable failure) {
      RuntimeException asked = misuse;
      if (end() || asked != null) {
        subscriber.onError(asked == null ? failure : asked);
      }
    }

    private synchronized boolean end() {
      boolean first = !over;
      over = true;
      return first;
    }

    @Override
    public synchronized void request(long count) {
      if (count > 0) {
        wanted = wanted + count < 0 ? Long.MAX_VALUE : wanted + count;
        notifyAll();
      } else if (!over) {
        misuse = new IllegalArgumentException("asked for " + count + " messages");
        cancel();
      }
    }

    @Override
    public synchronized void cancel() {
      if (!over) {
        over = true;
        notifyAll();
        if (thread != null && thread != Thread.currentThread()) {
          thread.interrupt();
        }
      }
    }
  }
}
