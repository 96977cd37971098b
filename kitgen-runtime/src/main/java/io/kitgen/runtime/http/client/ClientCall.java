package io.kitgen.runtime.http.client;

import io.kitgen.runtime.CallContext;
import io.kitgen.runtime.http.HttpBody;
import io.kitgen.runtime.http.HttpRequest;
import io.kitgen.runtime.http.HttpResponse;
import io.kitgen.runtime.http.h1.BodyInput;
import io.kitgen.runtime.http.h1.Head;
import java.io.FilterInputStream;
import java.io.IOException;
import java.net.ConnectException;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import org.jspecify.annotations.Nullable;

/** One exchange of a client, up to the end of the answer's body. */
final class ClientCall {

  /** Those that may be sent again without asking (RFC 9110, section 9.2.2). */
  private static final Set<String> IDEMPOTENT =
      Set.of("GET", "HEAD", "PUT", "DELETE", "OPTIONS", "TRACE");

  /** An answer that nobody reads, up to this, is dropped to keep the connection. */
  private static final long MOST_DROPPED = 64 * 1024;

  private static final long LONGEST_DROPPING = TimeUnit.MILLISECONDS.toNanos(200);

  private final Connections connections;
  private final Pool pool;
  private final @Nullable ClientCallWatch watch;
  private final long silence; // in nanoseconds; 0 where the deadline bounds it

  /** A call that has entered {@code pool}. */
  ClientCall(Connections connections, Pool pool, CallContext ctx, long silence) {
    this.connections = connections;
    this.pool = pool;
    this.watch = ClientCallWatch.start(ctx);
    this.silence = ctx.deadline() == null ? silence : 0;
  }

  HttpResponse begin(CallContext ctx, HttpRequest request)
      throws IOException, InterruptedException {
    try {
      return exchange(ctx, request);
    } catch (IOException e) {
      end(null);
      if (Thread.interrupted()) { // which has closed what it waited for
        InterruptedException interrupted = new InterruptedException("the call was interrupted");
        interrupted.initCause(e);
        throw interrupted;
      }
      throw reason(e);
    } catch (InterruptedException | RuntimeException | Error e) {
      end(null);
      throw e;
    }
  }

  private HttpResponse exchange(CallContext ctx, HttpRequest request)
      throws IOException, InterruptedException {
    ClientConnection kept = pool.take();
    IOException before = null;
    if (kept != null) {
      try {
        return exchange(kept, request);
      } catch (IOException e) {
        // Closed just as it was taken?
        if (kept.hasHeard() || kept.isLate() || isAborted() || !mayRepeat(request)) {
          throw e;
        }
        before = e;
      }
    }
    return exchange(connected(ctx, before), request);
  }

  /** A connection that is new; if {@code before} is why another one failed, something was sent. */
  private ClientConnection connected(CallContext ctx, @Nullable IOException before)
      throws IOException, InterruptedException {
    try {
      return connections.connect(pool.origin(), ctx, watch);
    } catch (ConnectException e) {
      if (before == null) {
        throw e;
      }
      before.addSuppressed(e);
      throw before;
    }
  }

  private boolean isAborted() {
    return (watch != null && watch.isAborted()) || Thread.currentThread().isInterrupted();
  }

  private static boolean mayRepeat(HttpRequest request) {
    return IDEMPOTENT.contains(request.method()) && request.body().replayable();
  }

  private HttpResponse exchange(ClientConnection connection, HttpRequest request)
      throws IOException {
    try {
      if (watch != null) {
        watch.over(connection.socket());
      }
      connection.send(request);
      if (silence != 0) {
        connection.expireIn(silence);
      }
      return response(connection, request, connection.answer());
    } catch (IOException e) {
      connection.abort();
      throw connection.reason(e);
    } catch (RuntimeException | Error e) {
      connection.abort();
      throw e;
    }
  }

  private HttpResponse response(ClientConnection connection, HttpRequest request, Head head) {
    int status = Integer.parseInt(head.first());
    byte[] atHand = connection.bodyAtHand(request, head);
    if (atHand != null) {
      release(connection, head.keepsAlive());
      return new HttpResponse(status, head.headers(), HttpBody.of(atHand));
    }
    connection.expireNever();
    Body body = new Body(connection.body(request, head), connection, head.keepsAlive());
    long length = head.framing().chunked() ? -1 : head.framing().length();
    return new HttpResponse(
        status, head.headers(), HttpBody.stream(body, length, body.body::trailers));
  }

  private void release(ClientConnection connection, boolean keeps) {
    if (!keeps) {
      connection.abort();
    }
    end(keeps ? connection : null);
  }

  /** Ends it, once; {@code kept} is free for the next. */
  private void end(@Nullable ClientConnection kept) {
    boolean unharmed = watch == null || watch.end();
    if (kept != null && !unharmed) {
      kept.abort();
    }
    connections.leave(pool, unharmed ? kept : null);
  }

  private IOException reason(IOException e) {
    return watch == null ? connections.reason(e) : watch.reason(connections.reason(e));
  }

  /** The answer's body: who reads it to its end, or closes it, ends the exchange. */
  private final class Body extends FilterInputStream {

    private final BodyInput body;
    private final ClientConnection connection;
    private final boolean keeps;
    private final AtomicBoolean ended = new AtomicBoolean();

    private Body(BodyInput body, ClientConnection connection, boolean keeps) {
      super(body);
      this.body = body;
      this.connection = connection;
      this.keeps = keeps;
    }

    @Override
    public int read() throws IOException {
      byte[] one = new byte[1];
      return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
    }

    @Override
    public int read(byte[] into, int offset, int length) throws IOException {
      try {
        if (silence != 0) {
          connection.expireIn(silence);
        }
        int count = body.read(into, offset, length);
        connection.expireNever(); // from here on it is the caller who takes the time
        if (body.state() == BodyInput.State.ENDED) {
          finish(keeps);
        }
        return count;
      } catch (IOException e) {
        finish(false);
        throw reason(connection.reason(e));
      }
    }

    private void finish(boolean kept) {
      if (ended.compareAndSet(false, true)) {
        release(connection, kept);
      }
    }

    @Override
    public void close() {
      if (ended.get()) {
        return;
      }
      try {
        // Only what is small and already on its way: a stream may never end.
        connection.expireIn(LONGEST_DROPPING);
        finish(keeps && body.left() <= MOST_DROPPED && body.drain(MOST_DROPPED));
      } catch (IOException e) {
        finish(false);
      }
    }
  }
}
