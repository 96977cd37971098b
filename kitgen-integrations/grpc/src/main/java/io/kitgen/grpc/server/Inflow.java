package io.kitgen.grpc.server;

import io.grpc.ServerCall;
import io.kitgen.Code;
import io.kitgen.runtime.CallContext;
import io.kitgen.runtime.Deadline;
import io.kitgen.runtime.error.ErrorReply;
import io.kitgen.runtime.error.RefusedException;
import io.kitgen.runtime.flow.MessageSource;
import java.io.IOException;
import java.util.ArrayDeque;
import java.util.Queue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * What grpc-java tells of a call with many messages, for the thread that waits for it: the messages
 * of the request, room for one of the answer, the end.
 */
final class Inflow {

  /** How many messages may lie here; no more are asked for. */
  static final int AHEAD = 4;

  private final ServerCall<byte[], byte[]> call;
  private final ReentrantLock lock = new ReentrantLock();
  private final Condition changed = lock.newCondition();
  private final Queue<byte[]> messages = new ArrayDeque<>(AHEAD);
  private boolean ended;
  private boolean cancelled;
  private CallContext ctx = CallContext.empty();

  Inflow(ServerCall<byte[], byte[]> call) {
    this.call = call;
  }

  /** Who waits does so for as long as {@code ctx} allows. For the thread that waits. */
  void within(CallContext ctx) {
    this.ctx = ctx;
  }

  void add(byte[] message) {
    change(() -> messages.add(message));
  }

  void end() {
    change(() -> ended = true);
  }

  void cancel() {
    change(
        () -> {
          cancelled = true;
          messages.clear();
        });
  }

  void wake() {
    change(() -> {});
  }

  private void change(Runnable how) {
    lock.lock();
    try {
      how.run();
      changed.signalAll();
    } finally {
      lock.unlock();
    }
  }

  /** Waits until a message may be sent. */
  void awaitReady() throws IOException, InterruptedException {
    if (call.isReady()) {
      return;
    }
    lock.lockInterruptibly();
    try {
      while (!call.isReady()) {
        if (cancelled || call.isCancelled()) {
          throw new IOException("the caller has gone away");
        }
        await();
      }
    } finally {
      lock.unlock();
    }
  }

  private byte @Nullable [] take() throws InterruptedException {
    byte[] message;
    lock.lockInterruptibly();
    try {
      for (message = messages.poll(); message == null; message = messages.poll()) {
        if (cancelled) {
          throw refusal();
        }
        if (ended) {
          return null;
        }
        await();
      }
    } finally {
      lock.unlock();
    }
    call.request(1);
    return message;
  }

  @SuppressWarnings("WaitNotInLoop") // the caller loops
  private void await() throws InterruptedException {
    if (ctx.isDone()) {
      throw refusal();
    }
    Deadline deadline = ctx.deadline();
    long nanos = deadline == null ? Long.MAX_VALUE : Math.max(1, deadline.remainingNanos());
    if (changed.awaitNanos(nanos) <= 0 && ctx.isDone()) {
      throw refusal();
    }
  }

  private RefusedException refusal() {
    Deadline deadline = ctx.deadline();
    boolean late = deadline != null && deadline.remainingNanos() < TimeUnit.MILLISECONDS.toNanos(1);
    return new RefusedException(
        late
            ? ErrorReply.of(Code.DEADLINE_EXCEEDED, "the deadline has passed").build()
            : ErrorReply.of(Code.CANCELLED, "the caller gave up").build());
  }

  /** The messages of the request, each read by the thread that takes it. */
  <T> MessageSource<T> source(Function<byte[], T> read) {
    return new MessageSource<>() {
      @Override
      public @Nullable T next() throws InterruptedException {
        byte[] message = take();
        return message == null ? null : read.apply(message);
      }

      @Override
      public void close() {
        change(messages::clear);
      }
    };
  }
}
