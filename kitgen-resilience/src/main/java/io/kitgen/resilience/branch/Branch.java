package io.kitgen.resilience.branch;

import io.kitgen.Code;
import io.kitgen.runtime.CallContext;
import io.kitgen.runtime.Cancellation;
import io.kitgen.runtime.error.CallException;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;

/**
 * One of several pieces of work of a call: cancelled with the call, or alone when another one made
 * it useless. Thread-safe.
 */
public final class Branch {

  private final Cancellation cancellation = new Cancellation();
  private final CallContext ctx;
  private final Runnable takeBack;
  private @Nullable Thread thread;
  private boolean cancelled;

  /** A branch of the call that {@code parent} is the context of. */
  public Branch(CallContext parent) {
    Cancellation whole = parent.cancellation();
    this.ctx = parent.withCancellation(cancellation);
    this.takeBack = whole == null ? () -> {} : whole.onCancel(this::cancel);
  }

  /** The context of this branch. */
  public CallContext context() {
    return ctx;
  }

  /**
   * Runs {@code body} on this thread, which is interrupted when the branch is cancelled.
   *
   * @param its this branch's context, or one made of it, which is the current one meanwhile
   */
  public <T extends @Nullable Object> T run(CallContext its, Callable<T> body) throws Exception {
    synchronized (cancellation) {
      if (cancelled) {
        throw CallException.of(Code.CANCELLED, "cancelled before it began").build();
      }
      thread = Thread.currentThread();
    }
    try {
      return its.call(body);
    } finally {
      leave();
    }
  }

  private void leave() {
    synchronized (cancellation) {
      thread = null;
      if (cancelled) {
        Thread.interrupted(); // it was meant for this work, and the thread has other work to do
      }
    }
  }

  /** Cancels it; without effect on what it has done. */
  public void cancel() {
    synchronized (cancellation) {
      cancelled = true;
      if (thread != null) {
        thread.interrupt();
      }
    }
    cancellation.cancel();
  }

  /** It is done, and the call's cancellation need not be told to it any more. */
  public void end() {
    takeBack.run();
  }
}
