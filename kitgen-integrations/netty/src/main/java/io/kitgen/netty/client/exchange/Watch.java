package io.kitgen.netty.client.exchange;

import io.kitgen.runtime.CallContext;
import io.kitgen.runtime.Cancellation;
import io.kitgen.runtime.Deadline;
import io.kitgen.runtime.Ticker;
import io.netty.channel.EventLoop;
import java.io.IOException;
import java.net.SocketTimeoutException;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** What a call's context says of its end: when it is late, and that nobody wants it. */
final class Watch {

  static final long NEVER = Long.MAX_VALUE;

  private final @Nullable Deadline deadline;
  private final @Nullable Cancellation cancellation;
  private final Consumer<IOException> abort;
  private Ticker.@Nullable Scheduled alarm;
  private @Nullable Runnable takeBack;

  /**
   * @param abort ends the call
   */
  Watch(CallContext ctx, Consumer<IOException> abort) {
    this.deadline = ctx.deadline();
    this.cancellation = ctx.cancellation();
    this.abort = abort;
  }

  /** The deadline of the system's clock needs no alarm as long as the caller waits with it. */
  void start() {
    if (deadline != null && deadline.ticker() != Ticker.system()) {
      alarm = deadline.ticker().schedule(deadline.remaining(), () -> abort.accept(late()));
    }
    if (cancellation != null) {
      takeBack =
          cancellation.onCancel(() -> abort.accept(new IOException("the call was cancelled")));
    }
  }

  /** From here on nobody waits all the time. */
  void overBody(EventLoop loop) {
    if (deadline != null && alarm == null) {
      Future<?> timer =
          loop.schedule(
              () -> abort.accept(late()), deadline.remainingNanos(), TimeUnit.NANOSECONDS);
      alarm = () -> timer.cancel(false);
    }
  }

  /** {@link #NEVER} without a deadline. */
  long nanosLeft() {
    return deadline == null ? NEVER : deadline.remainingNanos();
  }

  boolean isLate() {
    return deadline != null && deadline.isExpired();
  }

  static SocketTimeoutException late() {
    return new SocketTimeoutException("the deadline has passed");
  }

  void end() {
    if (alarm != null) {
      alarm.cancel();
    }
    if (takeBack != null) {
      takeBack.run();
    }
  }
}
