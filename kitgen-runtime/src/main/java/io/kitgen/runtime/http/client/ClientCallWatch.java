package io.kitgen.runtime.http.client;

import io.kitgen.runtime.CallContext;
import io.kitgen.runtime.Cancellation;
import io.kitgen.runtime.Deadline;
import io.kitgen.runtime.Ticker;
import java.io.IOException;
import java.net.Socket;
import java.net.SocketTimeoutException;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;

/**
 * Ends an exchange from outside, by closing what it waits for: when its deadline passes, when it is
 * cancelled, when the client is closed.
 */
final class ClientCallWatch {

  /** In place of a reason: it has ended by itself, and nothing closes its connection any more. */
  private static final IOException ENDED = new IOException("the exchange has ended");

  private final AtomicReference<@Nullable IOException> reason = new AtomicReference<>();
  private volatile @Nullable Socket socket;
  private Ticker.@Nullable Scheduled alarm;
  private @Nullable Runnable takeBack;

  void start(CallContext ctx) {
    Deadline deadline = ctx.deadline();
    if (deadline != null) {
      alarm =
          deadline
              .ticker()
              .schedule(
                  deadline.remaining(),
                  () -> abort(new SocketTimeoutException("the deadline has passed")));
    }
    Cancellation cancellation = ctx.cancellation();
    if (cancellation != null) {
      takeBack = cancellation.onCancel(() -> abort(new IOException("the call was cancelled")));
    }
  }

  /** From here on it is {@code socket} that is to be closed. */
  void over(Socket socket) throws IOException {
    this.socket = socket;
    IOException already = reason.get(); // it may have missed the socket
    if (already != null) {
      socket.close();
      throw already;
    }
  }

  void abort(IOException why) {
    if (reason.compareAndSet(null, why)) {
      Socket open = socket;
      try {
        if (open != null) {
          open.close();
        }
      } catch (IOException e) {
        // It is gone either way.
      }
    }
  }

  /** Whether it was ended from outside. */
  boolean isAborted() {
    return aborted() != null || Thread.currentThread().isInterrupted();
  }

  /** Why it was ended from outside, or {@code otherwise} when it was not. */
  IOException reason(IOException otherwise) {
    IOException why = aborted();
    return why == null ? otherwise : why;
  }

  private @Nullable IOException aborted() {
    IOException why = reason.get();
    return why == ENDED ? null : why;
  }

  /** Ends it; whether its connection is unharmed, and stays so. */
  boolean end() {
    boolean unharmed = reason.compareAndSet(null, ENDED);
    if (alarm != null) {
      alarm.cancel();
    }
    if (takeBack != null) {
      takeBack.run();
    }
    return unharmed;
  }
}
