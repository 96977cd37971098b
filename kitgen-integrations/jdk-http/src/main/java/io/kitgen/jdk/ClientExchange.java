package io.kitgen.jdk;

import io.kitgen.runtime.CallContext;
import io.kitgen.runtime.Cancellation;
import io.kitgen.runtime.Deadline;
import io.kitgen.runtime.Ticker;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.ConnectException;
import java.net.SocketTimeoutException;
import java.net.http.HttpConnectTimeoutException;
import java.net.http.HttpResponse;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;

/** One exchange of a client, from its sending to the end of the answer's body. */
final class ClientExchange {

  private final CompletableFuture<HttpResponse<InputStream>> future;
  private final RunningExchanges running;
  private final AtomicReference<@Nullable IOException> aborted = new AtomicReference<>();
  private volatile @Nullable InputStream body;
  private Ticker.Scheduled alarm = () -> {};
  private Runnable takeBack = () -> {};

  ClientExchange(CompletableFuture<HttpResponse<InputStream>> future, RunningExchanges running) {
    this.future = future;
    this.running = running;
  }

  /** Waits for the head of the answer; from here on the context can end the exchange. */
  HttpResponse<InputStream> await(CallContext ctx) throws IOException, InterruptedException {
    running.add(this);
    watch(ctx);
    try {
      return future.get();
    } catch (InterruptedException e) {
      future.cancel(true);
      end();
      throw e;
    } catch (CancellationException e) {
      end();
      throw reason(new IOException("the exchange was cancelled", e));
    } catch (ExecutionException e) {
      end();
      Throwable cause = e.getCause();
      throw reason(cause instanceof IOException io ? connecting(io) : new IOException(cause));
    }
  }

  /** Says by its class that nothing was sent. */
  private static IOException connecting(IOException why) {
    return why instanceof HttpConnectTimeoutException
        ? (IOException) new ConnectException(why.getMessage()).initCause(why)
        : why;
  }

  private void watch(CallContext ctx) {
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

  /** Ends the exchange from outside; who waits for it gets {@code reason}. */
  void abort(IOException reason) {
    if (!aborted.compareAndSet(null, reason)) {
      return;
    }
    future.cancel(true);
    InputStream open = body;
    if (open != null) {
      close(open);
    }
  }

  private void end() {
    alarm.cancel();
    takeBack.run();
    running.remove(this);
  }

  private IOException reason(IOException otherwise) {
    IOException reason = aborted.get();
    return reason == null ? otherwise : reason;
  }

  /** The answer's body; who reads it to its end, or closes it, ends the exchange. */
  InputStream body(InputStream stream) {
    body = stream;
    if (aborted.get() != null) { // aborting may have missed it
      close(stream);
    }
    return new FilterInputStream(stream) {
      @Override
      public int read() throws IOException {
        byte[] one = new byte[1];
        int count = read(one, 0, 1);
        return count < 0 ? -1 : one[0] & 0xff;
      }

      @Override
      public int read(byte[] bytes, int offset, int length) throws IOException {
        int count;
        try {
          count = in.read(bytes, offset, length);
        } catch (IOException e) {
          end();
          throw reason(e);
        }
        if (count < 0) {
          end();
          IOException reason = aborted.get();
          if (reason != null) { // what was closed under the reader may look like its end
            throw reason;
          }
        }
        return count;
      }

      @Override
      public void close() throws IOException {
        end();
        in.close();
      }
    };
  }

  private static void close(InputStream stream) {
    try {
      stream.close();
    } catch (IOException e) {
      // It is gone either way.
    }
  }
}
