package io.kitgen.runtime.http.client;

import io.kitgen.runtime.CallContext;
import io.kitgen.runtime.Cancellation;
import io.kitgen.runtime.Deadline;
import io.kitgen.runtime.Ticker;
import java.io.Closeable;
import java.io.IOException;
import java.net.SocketTimeoutException;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;

/**
 * Ends an exchange from outside, by closing what it waits for: when its deadline passes or when it
 * is cancelled.
 */
final class ClientCallWatch {

  /** It has ended by itself, and nothing closes its connection any more. */
  private static final End BY_ITSELF = new End(null);

  private final AtomicReference<@Nullable End> end = new AtomicReference<>();
  private volatile @Nullable Closeable open;
  private Ticker.@Nullable Scheduled alarm;
  private @Nullable Runnable takeBack;

  /** Begins to watch; null where there is nothing to watch for. */
  static @Nullable ClientCallWatch start(CallContext ctx) {
    Deadline deadline = ctx.deadline();
    Cancellation cancellation = ctx.cancellation();
    if (deadline == null && cancellation == null) {
      return null;
    }
    ClientCallWatch watch = new ClientCallWatch();
    if (deadline != null) {
      watch.alarm = deadline.ticker().schedule(deadline.remaining(), watch::ring);
    }
    if (cancellation != null) {
      watch.takeBack = cancellation.onCancel(watch::cancel);
    }
    return watch;
  }

  private void ring() {
    abort(new SocketTimeoutException("the deadline has passed"));
  }

  private void cancel() {
    abort(new IOException("the call was cancelled"));
  }

  /** From here on it is {@code open} that is to be closed. */
  void over(Closeable open) throws IOException {
    this.open = open;
    IOException already = aborted(); // it may have missed this one
    if (already != null) {
      open.close();
      throw already;
    }
  }

  private void abort(IOException why) {
    if (end.compareAndSet(null, new End(why))) {
      Closeable last = open;
      try {
        if (last != null) {
          last.close();
        }
      } catch (IOException e) {
        // It is gone either way.
      }
    }
  }

  /** Whether it was ended from outside. */
  boolean isAborted() {
    return aborted() != null;
  }

  /** Why it was ended from outside, or {@code otherwise} when it was not. */
  IOException reason(IOException otherwise) {
    IOException why = aborted();
    return why == null ? otherwise : why;
  }

  private @Nullable IOException aborted() {
    End end = this.end.get();
    return end == null ? null : end.why;
  }

  /** Ends it; whether its connection is unharmed, and stays so. */
  boolean end() {
    boolean unharmed = end.compareAndSet(null, BY_ITSELF);
    if (alarm != null) {
      alarm.cancel();
    }
    if (takeBack != null) {
      takeBack.run();
    }
    return unharmed;
  }

  /** How it ended: from outside, if there is a reason. */
  private record End(@Nullable IOException why) {}
}
