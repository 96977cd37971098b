package io.kitgen.runtime.http.client;

import io.kitgen.runtime.CallContext;
import io.kitgen.runtime.Deadline;
import io.kitgen.runtime.http.HttpBody;
import io.kitgen.runtime.http.HttpRequest;
import io.kitgen.runtime.http.HttpResponse;
import io.kitgen.runtime.http.h1.BodyInput;
import io.kitgen.runtime.http.h1.Head;
import java.io.FilterInputStream;
import java.io.IOException;
import java.net.Socket;
import java.net.SocketException;
import java.nio.channels.ClosedChannelException;
import java.util.Set;
import java.util.concurrent.atomic.AtomicBoolean;
import org.jspecify.annotations.Nullable;

/** One exchange of a client, up to the end of the answer's body. */
final class ClientCall {

  /** Those that may be sent again without asking (RFC 9110, section 9.2.2). */
  private static final Set<String> IDEMPOTENT =
      Set.of("GET", "HEAD", "PUT", "DELETE", "OPTIONS", "TRACE");

  /** An answer that nobody reads, up to this, is dropped to keep the connection. */
  private static final long MOST_DROPPED = 64 * 1024;

  private final Origin origin;
  private final Pool pool;
  private final Connector connector;
  private final Set<ClientCall> running;
  private final ClientCallWatch watch = new ClientCallWatch();
  private final AtomicBoolean ended = new AtomicBoolean();

  ClientCall(Origin origin, Pool pool, Connector connector, Set<ClientCall> running) {
    this.origin = origin;
    this.pool = pool;
    this.connector = connector;
    this.running = running;
  }

  void abort(IOException why) {
    watch.abort(why);
  }

  HttpResponse begin(CallContext ctx, HttpRequest request)
      throws IOException, InterruptedException {
    running.add(this);
    watch.start(ctx);
    try {
      return exchange(ctx, request);
    } catch (IOException e) {
      end(null);
      if (Thread.interrupted()) { // which has closed what it waited for
        InterruptedException interrupted = new InterruptedException("the call was interrupted");
        interrupted.initCause(e);
        throw interrupted;
      }
      throw watch.reason(e);
    } catch (RuntimeException | Error e) {
      end(null);
      throw e;
    }
  }

  private HttpResponse exchange(CallContext ctx, HttpRequest request) throws IOException {
    ClientConnection kept = pool.take();
    if (kept != null) {
      try {
        return exchange(kept, request);
      } catch (ClientConnection.NoAnswerException | SocketException | ClosedChannelException e) {
        // Closed just as it was taken. Nothing of an answer has come.
        if (!mayRepeat(request) || watch.isAborted()) {
          throw e;
        }
      }
    }
    Socket socket = Connector.socket();
    watch.over(socket);
    Deadline deadline = ctx.deadline();
    long nanos = deadline == null ? Long.MAX_VALUE : deadline.remainingNanos();
    return exchange(connector.connect(socket, origin, nanos), request);
  }

  private static boolean mayRepeat(HttpRequest request) {
    return IDEMPOTENT.contains(request.method()) && request.body().replayable();
  }

  private HttpResponse exchange(ClientConnection connection, HttpRequest request)
      throws IOException {
    try {
      watch.over(connection.socket());
      Head head = connection.exchange(request);
      BodyInput body = connection.body(request, head);
      boolean keeps = head.keepsAlive();
      int status = Integer.parseInt(head.first());
      if (body.state() == BodyInput.State.ENDED) {
        end(keeps ? connection : null);
        if (!keeps) {
          connection.abort();
        }
        return new HttpResponse(status, head.headers(), HttpBody.empty());
      }
      long length = head.framing().chunked() ? -1 : head.framing().length();
      return new HttpResponse(
          status,
          head.headers(),
          HttpBody.stream(new Body(body, connection, keeps), length, body::trailers));
    } catch (IOException | RuntimeException e) {
      connection.abort();
      throw e;
    }
  }

  /** Ends it once; {@code kept} is free for the next. */
  private void end(@Nullable ClientConnection kept) {
    if (ended.compareAndSet(false, true)) {
      boolean unharmed = watch.end();
      running.remove(this);
      if (kept != null && unharmed) {
        kept.rest();
        pool.keep(kept);
      }
      pool.leave();
    }
  }

  /** The answer's body: who reads it to its end, or closes it, ends the exchange. */
  private final class Body extends FilterInputStream {

    private final BodyInput body;
    private final ClientConnection connection;
    private final boolean keeps;

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
        int count = body.read(into, offset, length);
        if (body.state() == BodyInput.State.ENDED) {
          release();
        }
        return count;
      } catch (IOException e) {
        connection.abort();
        end(null);
        throw watch.reason(e);
      }
    }

    private void release() {
      if (keeps) {
        end(connection);
      } else {
        connection.abort();
        end(null);
      }
    }

    @Override
    public void close() {
      if (ended.get()) {
        return;
      }
      try {
        // Only what is small and already on its way: a stream may never end.
        boolean all = keeps && body.left() <= MOST_DROPPED && body.drain(MOST_DROPPED);
        if (!all) {
          connection.abort();
        }
        end(all ? connection : null);
      } catch (IOException e) {
        connection.abort();
        end(null);
      }
    }
  }
}
