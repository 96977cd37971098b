package io.kitgen.runtime.server.deadline;

import io.kitgen.runtime.CallContext;
import io.kitgen.runtime.Deadline;
import io.kitgen.runtime.Ticker;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;

/**
 * Interrupts the thread that started it when a deadline passes, until it is ended. Ending it leaves
 * no interrupt of its own behind, however close the two come.
 */
public final class DeadlineWatch {

  private static final DeadlineWatch NONE = new DeadlineWatch(null);

  private static final int WATCHING = 0;
  private static final int INTERRUPTING = 1;
  private static final int INTERRUPTED = 2;
  private static final int ENDED = 3;

  private final @Nullable Thread thread;
  private final AtomicInteger state = new AtomicInteger(WATCHING);
  private Ticker.@Nullable Scheduled alarm;

  private DeadlineWatch(@Nullable Thread thread) {
    this.thread = thread;
  }

  /** Watches over this thread for as long as {@code ctx} allows, where it is an engine's. */
  public static DeadlineWatch start(CallContext ctx) {
    Deadline deadline = ctx.deadline();
    if (deadline == null || !Boolean.TRUE.equals(ctx.get(EngineThread.OWNED))) {
      return NONE;
    }
    DeadlineWatch watch = new DeadlineWatch(Thread.currentThread());
    watch.alarm = deadline.ticker().schedule(deadline.remaining(), watch::ring);
    return watch;
  }

  private void ring() {
    if (thread != null && state.compareAndSet(WATCHING, INTERRUPTING)) {
      thread.interrupt();
      state.set(INTERRUPTED);
    }
  }

  /** Ends the watch; to be called by the thread that started it. */
  public void end() {
    if (thread == null) {
      return;
    }
    if (alarm != null) {
      alarm.cancel();
    }
    if (state.compareAndSet(WATCHING, ENDED)) {
      return;
    }
    while (state.get() == INTERRUPTING) { // a few instructions long
      Thread.onSpinWait();
    }
    Thread.interrupted();
  }
}
