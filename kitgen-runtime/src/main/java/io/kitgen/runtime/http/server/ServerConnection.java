package io.kitgen.runtime.http.server;

import io.kitgen.Code;
import io.kitgen.runtime.CallContext;
import io.kitgen.runtime.error.ErrorReply;
import io.kitgen.runtime.http.ErrorBody;
import io.kitgen.runtime.http.HttpBody;
import io.kitgen.runtime.http.HttpHandler;
import io.kitgen.runtime.http.HttpRequest;
import io.kitgen.runtime.http.HttpResponse;
import io.kitgen.runtime.http.h1.BodyInput;
import io.kitgen.runtime.http.h1.BodyInput.Continue;
import io.kitgen.runtime.http.h1.Bounds;
import io.kitgen.runtime.http.h1.Head;
import io.kitgen.runtime.http.h1.HeadReader;
import io.kitgen.runtime.http.h1.Output;
import io.kitgen.runtime.http.h1.SyntaxException;
import io.kitgen.runtime.http.h1.Target;
import io.kitgen.runtime.http.h1.Wire;
import io.kitgen.runtime.thread.VirtualThreads;
import java.io.IOException;
import java.net.SocketAddress;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;

/** One connection of a server: its exchanges, one after the other, on one thread. */
final class ServerConnection {

  /** A body that nobody has read, up to this, is dropped to keep the connection. */
  private static final long MOST_DROPPED = 64 * 1024;

  private static final long MOST_LINGERING_BYTES = 64 * 1024 * 1024;
  private static final long LONGEST_LINGERING = TimeUnit.SECONDS.toNanos(2);

  private final HttpHandler handler;
  private final Bounds bounds;
  private final @Nullable ServerTls tls;
  private final SocketAddress peer;
  private final Connections connections;
  private final Wire wire;
  private final Output out;
  private final HeadReader heads;
  private final Answers answers;
  private final CallerWatch caller;
  private CallContext context;
  private final AtomicReference<State> state = new AtomicReference<>(State.IDLE);

  private enum State {
    /** No byte of a request has come: it may be closed without loss. */
    IDLE,
    BUSY,
    CLOSED
  }

  ServerConnection(
      HttpHandler handler,
      Bounds bounds,
      CallContext context,
      @Nullable ServerTls tls,
      Connections connections,
      Wire wire) {
    this.handler = handler;
    this.bounds = bounds;
    this.tls = tls;
    this.peer = wire.socket().getRemoteSocketAddress();
    this.connections = connections;
    this.wire = wire;
    this.out = new Output(wire, bounds);
    this.heads = new HeadReader(wire, bounds);
    this.answers = new Answers(out);
    this.caller = new CallerWatch(wire);
    this.context = context.withCancellation(caller.cancellation());
  }

  /** Serves until either side ends it. */
  void serve() {
    try {
      wire.expireIn(bounds.head().toNanos());
      if (tls != null) {
        context = context.with(KitHttpServer.TLS, tls.over(wire));
      }
      boolean goesOn = awaitRequest();
      while (goesOn && exchange()) {
        goesOn = wire.hasInput() || rest();
      }
    } catch (SyntaxException e) {
      refuse(e);
    } catch (IOException e) {
      // The other side is gone, or was cut off: there is nobody to tell.
    } finally {
      wire.close();
    }
  }

  /** Ends it unless a request is on its way; whether it has. */
  boolean closeIfIdle() {
    boolean idle = state.compareAndSet(State.IDLE, State.CLOSED);
    if (idle) {
      wire.abort();
    }
    return idle;
  }

  /** In how many nanoseconds it is closed as idle; the largest number for one that is busy. */
  long idleFor(long now) {
    return state.get() == State.IDLE ? wire.left(now) : Long.MAX_VALUE;
  }

  CallerWatch caller() {
    return caller;
  }

  boolean isOf(Object peer) {
    return peer.equals(Peers.of(wire.socket().getInetAddress()));
  }

  void expire(long now) {
    wire.expire(now);
  }

  void abort() {
    wire.abort();
  }

  /** Waits for the next request; whether there is one. */
  private boolean rest() throws IOException {
    wire.rest();
    wire.expireIn(bounds.idle().toNanos());
    state.set(State.IDLE);
    VirtualThreads.giveWay();
    return awaitRequest();
  }

  private boolean awaitRequest() throws IOException {
    boolean came = !connections.areDraining() && wire.fill(bounds.line() + bounds.fields());
    if (came && state.compareAndSet(State.IDLE, State.BUSY)) {
      wire.expireNever();
      return true;
    }
    return false;
  }

  /** Answers one request; whether there can be another. */
  private boolean exchange() throws IOException {
    Head head = heads.request();
    Target target = Target.of(head);
    boolean asked = head.framing().expectsContinue();
    BodyInput body =
        BodyInput.framed(
            wire, bounds, head.framing(), asked ? this::sendContinue : Continue.NOTHING);
    try (HttpResponse response = answer(head, target, body)) {
      Thread.interrupted(); // the call's own; it would close the connection
      boolean flows = response.body().length() < 0;
      if (flows && asked) {
        body.begin(); // what is read while the answer is written cannot be asked for then
      }
      boolean open = body.state() == BodyInput.State.OPEN;
      // Who was not told to go on may send the body, or not: what comes next cannot be known.
      boolean lost = open && ((asked && !body.begun()) || body.left() > MOST_DROPPED);
      boolean keep =
          head.keepsAlive()
              && !lost
              && body.state() != BodyInput.State.BROKEN
              && !connections.areDraining();
      keep = flows ? flow(response, head, body, keep) : answers.write(response, head, keep);
      out.flush();
      out.rest();
      return finish(body, keep);
    }
  }

  /** Writes an answer that is made meanwhile, and may take long: that is a part of the call. */
  private boolean flow(HttpResponse response, Head head, BodyInput body, boolean keep)
      throws IOException {
    caller.begin(body);
    try {
      return answers.write(response, head, keep);
    } finally {
      caller.end();
      Thread.interrupted();
    }
  }

  private void sendContinue() throws IOException {
    out.text("HTTP/1.1 100 Continue").line().line();
    out.flush();
  }

  private boolean finish(BodyInput body, boolean keep) throws IOException {
    if (body.state() == BodyInput.State.ENDED) {
      return keep;
    }
    if (body.state() == BodyInput.State.OPEN && keep && body.drain(MOST_DROPPED)) {
      return true;
    }
    wire.linger(MOST_LINGERING_BYTES, LONGEST_LINGERING);
    return false;
  }

  private HttpResponse answer(Head head, Target target, BodyInput body) {
    HttpRequest request =
        HttpRequest.of(head.first(), target.path())
            .headers(head.headers())
            .body(body(head, body))
            .to(tls == null ? "http" : "https", target.authority())
            .remoteAddress(peer)
            .build();
    caller.begin(body);
    try {
      return handler.handle(context, request);
    } catch (SyntaxException e) {
      return problem(e);
    } catch (Throwable e) {
      if (e instanceof VirtualMachineError fatal && !(e instanceof StackOverflowError)) {
        wire.abort();
        throw fatal;
      }
      return body.state() == BodyInput.State.BROKEN
          ? problem(new SyntaxException(400, "the body did not come whole"))
          : ErrorBody.problem().answer(ErrorReply.ofFault(e));
    } finally {
      caller.end();
    }
  }

  private static HttpBody body(Head head, BodyInput body) {
    return body.state() == BodyInput.State.ENDED
        ? HttpBody.empty()
        : HttpBody.stream(body, head.framing().length(), body::trailers);
  }

  /** Says what was wrong, as far as that still arrives. */
  private void refuse(SyntaxException e) {
    try (HttpResponse response = problem(e)) {
      answers.write(response, null, false);
      out.flush();
      wire.linger(MOST_LINGERING_BYTES, LONGEST_LINGERING);
    } catch (IOException gone) {
      // As above.
    }
  }

  private static HttpResponse problem(SyntaxException e) {
    Code code = e.status() == 501 || e.status() == 505 ? Code.UNIMPLEMENTED : Code.INVALID_ARGUMENT;
    return ErrorBody.problem()
        .answer(ErrorReply.of(code, e.getMessage()).httpStatus(e.status()).build());
  }
}
