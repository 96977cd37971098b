package io.kitgen.runtime.http.server;

import io.kitgen.runtime.Cancellation;
import io.kitgen.runtime.http.h1.BodyInput;
import io.kitgen.runtime.http.h1.Wire;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;

/**
 * Notices that the caller of a long call has gone away, cancels the call and interrupts its thread.
 * As Go's server does: the end of what a caller sends is the end of its interest.
 *
 * <p>Nobody else can read while a call runs, so that a look costs what it costs, and calls that are
 * over before the watch has come twice cost two writes. One cancellation does for a connection: who
 * has gone makes no further call by it.
 */
final class CallerWatch {

  private static final int RESTING = 0;
  private static final int CALLING = 1;
  private static final int LOOKING = 2;
  private static final int GONE = 3;

  private final Wire wire;
  private final Cancellation cancellation = new Cancellation();
  private final AtomicInteger state = new AtomicInteger();
  private @Nullable BodyInput body; // this and what follows are published by the state
  private @Nullable Thread thread;
  private int calls;
  private int seen; // of the watch alone

  CallerWatch(Wire wire) {
    this.wire = wire;
  }

  Cancellation cancellation() {
    return cancellation;
  }

  /** A call begins on this thread. */
  void begin(BodyInput body) {
    this.body = body;
    this.thread = Thread.currentThread();
    this.calls++;
    state.set(CALLING);
  }

  /** The call has ended; from here on this thread reads again, and no interrupt is on its way. */
  @SuppressWarnings("ThreadPriorityCheck") // by this alone a virtual thread gives its carrier away
  void end() {
    while (!state.compareAndSet(CALLING, RESTING) && state.get() != GONE) {
      Thread.yield(); // a look takes a millisecond
    }
    wire.takeBack();
  }

  /** Whether the call was there when this was asked last, and its request is read to the end. */
  boolean isLong() {
    if (state.get() != CALLING || body == null || body.state() != BodyInput.State.ENDED) {
      return false;
    }
    boolean again = seen == calls;
    seen = calls;
    return again;
  }

  /** Looks whether the caller is still there. */
  void look() {
    if (!state.compareAndSet(CALLING, LOOKING)) {
      return;
    }
    Thread caller = thread;
    boolean gone = caller != null && wire.isGone();
    if (caller != null && gone) {
      cancellation.cancel();
      caller.interrupt();
    }
    state.set(gone ? GONE : CALLING);
  }
}
