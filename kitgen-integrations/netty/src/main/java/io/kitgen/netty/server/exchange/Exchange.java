package io.kitgen.netty.server.exchange;

import io.kitgen.netty.server.body.RequestInput;
import io.kitgen.netty.server.call.Calls;
import io.kitgen.runtime.CallContext;
import io.kitgen.runtime.Cancellation;
import io.kitgen.runtime.http.Headers;
import io.kitgen.runtime.http.HttpBody;
import io.kitgen.runtime.http.HttpRequest;
import io.kitgen.runtime.http.HttpResponse;
import io.netty.buffer.ByteBuf;
import io.netty.buffer.ByteBufUtil;
import io.netty.channel.Channel;
import java.io.IOException;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * One request and its answer. The body is gathered while it is small, so that the handler finds it
 * whole; of a larger one the handler reads while it comes. A call that never waits stays on the
 * event loop, when it has its whole body; any other goes to a thread, and comes back as bytes.
 */
abstract class Exchange implements Runnable, RequestInput.Source {

  /** A body up to this is waited for before a thread is taken. */
  static final int WHOLE = 16 * 1024;

  /** A body that nobody has read, up to this, is dropped to keep the connection. */
  static final long MOST_DROPPED = 64 * 1024;

  /** An answer up to this leaves in one piece. */
  static final int SMALL = 64 * 1024;

  final Connection connection;
  final Channel channel;
  final HttpRequest.Builder head;
  private final long length;
  private @Nullable HttpRequest request;
  private @Nullable RequestInput input;
  private @Nullable Thread thread; // of the call; guarded by this
  private boolean called;
  private boolean waiting;

  /**
   * An exchange whose body still has to come.
   *
   * @param length how long the body will be; -1 when that is not known
   */
  Exchange(Connection connection, HttpRequest.Builder head, long length) {
    this.connection = connection;
    this.channel = connection.channel();
    this.head = head;
    this.length = length;
  }

  /** Writes the answer: by a thread that may wait, or on the loop when it is small and at hand. */
  abstract void write(HttpResponse response) throws IOException;

  /** The answer cannot be ended as it was begun. */
  abstract void abort();

  /** The call begins: from now on its own time counts. */
  abstract void begun();

  /** No more of the body is to come until there is room again. */
  abstract void pause();

  /** Whether messages are exchanged, which come and are taken when there are any. */
  abstract boolean isPatient();

  /** The rest of a small body must have come after so many nanoseconds. */
  abstract void await(long nanos);

  /** Takes a part of the body. On the loop, as all that follows but for {@link #run}. */
  final void content(ByteBuf data, boolean last, Headers trailers) {
    if (input == null && last && trailers.size() == 0) {
      call(HttpBody.of(ByteBufUtil.getBytes(data)), true);
      return;
    }
    RequestInput in = input();
    if (in.add(ByteBufUtil.getBytes(data)) && called && !last) {
      pause();
    }
    if (last) {
      in.end(trailers);
    }
    if (!called && (last || in.received() > WHOLE)) {
      call(stream(in), last);
    }
  }

  /** Nothing more has come for now. */
  final void paused() {
    if (called || waiting) {
      return;
    }
    if (length < 0 || length > WHOLE) {
      stream();
    } else {
      waiting = true;
      await(connection.bounds().time(length));
    }
  }

  /** Calls the handler now, which reads the body as it comes. */
  final void stream() {
    call(stream(input()), false);
  }

  private HttpBody stream(RequestInput in) {
    return HttpBody.stream(in, length, in::trailers);
  }

  private RequestInput input() {
    if (input == null) {
      input = new RequestInput(connection.bounds(), isPatient(), this);
    }
    return input;
  }

  /** The body as a stream; null when it was whole. */
  final @Nullable RequestInput streamed() {
    return input;
  }

  final boolean wasCalled() {
    return called;
  }

  /** The client has gone away, or what it sends is no body. */
  final void fail(IOException cause) {
    if (input != null) {
      input.fail(cause);
    }
  }

  /** What the call is cancelled by when the client goes away. */
  Cancellation cancellation() {
    return connection.cancellation();
  }

  /** What the call begins with, on a thread of its own. */
  CallContext context() {
    return connection.onThread();
  }

  /** The client has gone away: the call is cancelled, and its thread interrupted. */
  final void gone(IOException cause) {
    fail(cause);
    cancellation().cancel();
    synchronized (this) {
      if (thread != null) {
        thread.interrupt();
      }
    }
  }

  private synchronized void runsOn(@Nullable Thread thread) {
    this.thread = thread;
  }

  private void call(HttpBody body, boolean whole) {
    called = true;
    HttpRequest asked = head.body(body).build();
    head.body(HttpBody.empty()); // the head may be kept
    request = asked;
    begun();
    Calls calls = connection.calls();
    if (whole && !calls.blocks(asked)) {
      HttpResponse response;
      try {
        response = calls.answer(connection.onLoop(), asked);
      } catch (Throwable fatal) {
        abort();
        throw fatal;
      }
      respondHere(response);
    } else if (!connection.relay().call(this)) {
      respondHere(Calls.tooMany());
    }
  }

  private void respondHere(HttpResponse response) {
    HttpBody body = response.body();
    if (isAtHand(body)) {
      respond(response);
      return;
    }
    Runnable answering =
        () -> {
          try {
            respond(response);
          } finally {
            connection.calls().ended();
          }
        };
    if (!connection.relay().call(answering)) {
      response.close();
      respond(Calls.tooMany());
    }
  }

  /** Runs {@code answer}, which is all of it, on the loop: with others where it may overtake. */
  final void answer(Runnable answer) {
    if (input == null) {
      connection.relay().answer(answer);
    } else {
      channel.eventLoop().execute(answer);
    }
  }

  /** Whether {@code body} can be written without waiting. */
  boolean isAtHand(HttpBody body) {
    return body.replayable() && isSmall(body);
  }

  static boolean isSmall(HttpBody body) {
    return body.length() >= 0 && body.length() <= SMALL;
  }

  /** The call, on a thread that may wait. */
  @Override
  public final void run() {
    Calls calls = connection.calls();
    try {
      HttpResponse response;
      runsOn(Thread.currentThread());
      try {
        response = calls.answer(context(), Objects.requireNonNull(request, "request"));
      } catch (Throwable fatal) {
        abort();
        throw fatal;
      }
      Thread.interrupted(); // the call's own; it would end the writing
      if (response.body().length() < 0) {
        flow(response);
      } else {
        respond(response);
      }
    } finally {
      runsOn(null);
      Thread.interrupted(); // the thread may go on with others
      calls.ended();
    }
  }

  /** Writes an answer that is made meanwhile, and may take long: that is a part of the call. */
  private void flow(HttpResponse response) {
    runsOn(Thread.currentThread());
    try {
      respond(response);
    } finally {
      runsOn(null);
      Thread.interrupted();
    }
  }

  final void respond(HttpResponse response) {
    try (response) {
      write(response);
    } catch (IOException | RuntimeException e) {
      abort(); // half an answer must not look whole, and there is nobody else to tell
    } catch (Error e) {
      abort();
      throw e;
    }
  }
}
