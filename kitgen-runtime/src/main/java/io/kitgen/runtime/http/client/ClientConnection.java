package io.kitgen.runtime.http.client;

import io.kitgen.runtime.http.HttpRequest;
import io.kitgen.runtime.http.h1.BodyInput;
import io.kitgen.runtime.http.h1.BodyInput.Continue;
import io.kitgen.runtime.http.h1.Bounds;
import io.kitgen.runtime.http.h1.Head;
import io.kitgen.runtime.http.h1.HeadReader;
import io.kitgen.runtime.http.h1.Output;
import io.kitgen.runtime.http.h1.SyntaxException;
import io.kitgen.runtime.http.h1.Wire;
import io.kitgen.runtime.thread.VirtualThreads;
import java.io.EOFException;
import java.io.IOException;
import java.net.Socket;
import java.net.SocketTimeoutException;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** One connection of a client, with one exchange at a time. */
final class ClientConnection {

  /** One that rested for less than this is taken to be alive without a look. */
  private static final long SURE_NANOS = TimeUnit.SECONDS.toNanos(1);

  private static final int MOST_INTERIM = 16;
  private static final byte[] NOTHING = {};

  /** How long it may be silent in a body is said by {@link #expireIn}. */
  private static final Duration FOREVER = Duration.ofDays(365);

  private final Consumer<ClientConnection> whenClosed;
  private final Bounds bounds;
  private final Bounds bodies;
  private final Wire wire;
  private final Output out;
  private final HeadReader heads;
  private final Requests requests;
  private final AtomicBoolean resting = new AtomicBoolean();
  private volatile long restedAt;
  private volatile long expires; // by System.nanoTime; 0 for never
  private volatile boolean late;
  private boolean heard;

  /**
   * @param proxy what is at its other end; null for the origin
   * @param whenClosed is told once or more
   */
  ClientConnection(
      Wire wire, Bounds bounds, @Nullable Proxy proxy, Consumer<ClientConnection> whenClosed) {
    this.whenClosed = whenClosed;
    this.bounds = bounds;
    this.bodies = bounds.withSlowest(1, FOREVER);
    this.wire = wire;
    this.out = new Output(wire, bounds);
    this.heads = new HeadReader(wire, bounds);
    this.requests = new Requests(out, proxy);
  }

  /** Agrees on what the origin wants before the first request, until then. */
  void secure(Connector connector, Origin origin, long until) throws IOException {
    if (origin.secure()) {
      expireAt(until);
      try {
        requests.direct();
        connector.secure(wire, out, heads, origin);
      } catch (IOException e) {
        throw reason(e);
      } finally {
        expireNever();
      }
    }
  }

  Socket socket() {
    return wire.socket();
  }

  void abort() {
    wire.abort();
    whenClosed.accept(this);
  }

  /** For how long it has rested; -1 when it does not. */
  long idleFor(long now) {
    return resting.get() ? Math.max(0, now - restedAt) : -1;
  }

  /** Between two exchanges. */
  void rest() {
    restedAt = System.nanoTime();
    expires = 0;
    wire.rest();
    out.rest();
    resting.set(true);
  }

  /** Takes it out of its rest; of several who do so one has it. */
  boolean wake() {
    return resting.compareAndSet(true, false);
  }

  /** Whether the other side has neither closed it nor sent what nobody asked for. */
  boolean isAlive(long now) {
    if (wire.hasInput()) {
      return false;
    }
    return now - restedAt < SURE_NANOS || wire.isSilent();
  }

  /** It is aborted when this much time goes by in silence. */
  void expireIn(long nanos) {
    expireAt(System.nanoTime() + nanos);
  }

  private void expireAt(long time) {
    expires = time == 0 ? 1 : time;
  }

  void expireNever() {
    expires = 0;
  }

  /** Aborts it when its time is over. */
  void expire(long now) {
    long at = expires;
    if ((at != 0 && now - at > 0) || wire.left(now) < 0) {
      late = true;
      abort();
    }
  }

  /** Why there was an {@code exception}. */
  IOException reason(IOException exception) {
    if (!late) {
      return exception;
    }
    IOException timeout = new SocketTimeoutException("the other side was silent for too long");
    timeout.initCause(exception);
    return timeout;
  }

  /** Whether it was too slow. */
  boolean isLate() {
    return late;
  }

  /** Whether anything of an answer has come. */
  boolean hasHeard() {
    return heard;
  }

  /** Sends {@code request}. */
  void send(HttpRequest request) throws IOException {
    heard = false;
    try {
      requests.write(request);
      out.flush();
    } catch (IOException e) {
      // The other side may have answered before it took all, and closed its ear.
      if (!wire.isBroken() || !hears()) {
        throw e;
      }
    }
  }

  private boolean hears() {
    try {
      return wire.fill(bounds.line() + bounds.fields());
    } catch (IOException e) {
      return false;
    }
  }

  /** Reads the head of the answer. */
  Head answer() throws IOException {
    VirtualThreads.giveWay();
    for (int i = 0; i < MOST_INTERIM; i++) {
      if (!wire.hasInput() && !wire.fill(bounds.line() + bounds.fields())) {
        throw new EOFException("the connection was closed without an answer");
      }
      heard = true;
      Head head = heads.response();
      if (!head.first().startsWith("1")) {
        return head;
      }
      if (head.first().equals("101")) {
        throw new SyntaxException(
            502, "the other side changes the protocol, which nobody asked for");
      }
    }
    throw new SyntaxException(502, "too many interim answers");
  }

  /** All bytes of the body of an answer, where they have come with its head; null otherwise. */
  byte @Nullable [] bodyAtHand(HttpRequest request, Head head) {
    if (!hasBody(request, head)) {
      return NOTHING;
    }
    return head.framing().chunked() ? null : wire.take(head.framing().length());
  }

  /** The body of an answer. */
  BodyInput body(HttpRequest request, Head head) {
    Head.Framing framing = head.framing();
    if (!hasBody(request, head)) {
      return BodyInput.none(wire, bodies);
    }
    return framing.chunked() || framing.length() >= 0
        ? BodyInput.framed(wire, bodies, framing, Continue.NOTHING)
        : BodyInput.untilEnd(wire, bodies);
  }

  private static boolean hasBody(HttpRequest request, Head head) {
    String status = head.first();
    return !request.method().equals("HEAD") && !status.equals("204") && !status.equals("304");
  }
}
