package io.kitgen.netty.client.exchange;

import io.kitgen.runtime.CallContext;
import io.kitgen.runtime.http.Headers;
import io.kitgen.runtime.http.HttpBody;
import io.kitgen.runtime.http.HttpRequest;
import io.kitgen.runtime.http.HttpResponse;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.ConnectException;
import java.nio.channels.ClosedByInterruptException;
import java.util.Objects;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;
import org.jspecify.annotations.Nullable;

/**
 * One request and its answer over one connection. Its caller waits here, on its own thread; as a
 * task of the event loop it begins.
 */
public final class Exchange implements Runnable {

  /** What of a request's body may be on its way to the socket. */
  private static final int MOST_UNSENT = 128 * 1024;

  /** It has ended well, and nothing ends it any more. */
  private static final End WELL = new End(null, false);

  private final Line line;
  private final HttpRequest request;
  private final byte @Nullable [] payload;
  private final Inflow answer;
  private final Watch watch;
  private final long connectBy;
  private final AtomicReference<@Nullable End> end = new AtomicReference<>();
  private final AtomicInteger unsent = new AtomicInteger();
  private volatile @Nullable Carrier carrier;
  private volatile @Nullable Thread waiter;
  private volatile boolean begun;
  private volatile boolean unwanted;
  private volatile boolean answering;
  private final int tellAt;
  private boolean bodyRead;
  private int untold;
  private int stream;
  private int interims;
  private boolean news;
  private long beganAt;

  /**
   * One that waits in {@code line}.
   *
   * @param payload the request's body, where it is small; null when it has to be streamed
   * @param connectNanos how long to wait for a carrier
   * @param readAhead how much of the answer to take before somebody reads it
   */
  public Exchange(
      Line line,
      CallContext ctx,
      HttpRequest request,
      byte @Nullable [] payload,
      long connectNanos,
      int readAhead) {
    this.line = line;
    this.watch = new Watch(ctx, this::abort);
    this.request = request;
    this.payload = payload;
    this.answer = new Inflow(readAhead);
    this.connectBy = System.nanoTime() + connectNanos;
    this.tellAt = Math.max(1, readAhead / 4);
  }

  /** What is sent. */
  public HttpRequest request() {
    return request;
  }

  /** Its body; null when that is streamed. */
  public byte @Nullable [] payload() {
    return payload;
  }

  /** What has come. */
  public Inflow answer() {
    return answer;
  }

  /**
   * Sends the request, and waits for the answer's head.
   *
   * @throws java.net.SocketTimeoutException when the deadline passes
   */
  public HttpResponse call() throws IOException, InterruptedException {
    watch.start();
    try {
      if (watch.isLate()) {
        throw Watch.late(); // an answer may be faster than the look at the time
      }
      if (end.get() == null) {
        line.submit(this);
      }
      if (payload == null) {
        sendBody();
      }
      await(() -> answering);
      return response();
    } catch (ClosedByInterruptException e) {
      finish();
      Thread.interrupted();
      InterruptedException interrupted = new InterruptedException("the call was interrupted");
      interrupted.initCause(e);
      throw interrupted;
    } catch (IOException | RuntimeException | Error e) {
      finish();
      throw e;
    }
  }

  /** Whether it may be sent again after it failed. */
  public boolean mayRepeat() {
    End how = end.get();
    return how != null
        && how.repeatable
        && (payload != null || !bodyRead || request.body().replayable());
  }

  private void sendBody() throws IOException {
    await(() -> begun);
    Carrier over = Objects.requireNonNull(carrier);
    HttpBody body = request.body();
    bodyRead = true;
    try (Outflow out = new Outflow(this, over, body.length())) {
      body.writeTo(out);
      out.end(body);
    } catch (Outflow.UnwantedException e) {
      // The answer is there, or it will not come.
    } catch (IOException | RuntimeException | Error e) {
      abort(new IOException("the request's body cannot be sent", e));
      throw e;
    }
  }

  private HttpResponse response() {
    int status = answer.status();
    Headers headers = answer.headers();
    if (end.get() == null) {
      Carrier over = carrier;
      if (over != null) {
        watch.overBody(over.loop());
      }
      long length = answer.length();
      AnswerBody body = new AnswerBody(this);
      return new HttpResponse(status, headers, HttpBody.stream(body, length, answer::trailers));
    }
    finish();
    byte[] all = answer.all();
    HttpBody body =
        answer.trailers().size() == 0
            ? HttpBody.of(all)
            : HttpBody.stream(new ByteArrayInputStream(all), all.length, answer::trailers);
    return new HttpResponse(status, headers, body);
  }

  // What the caller waits for

  /** Waits until there is room for {@code bytes} more on their way to the socket. */
  void awaitRoom(int bytes) throws IOException {
    await(() -> unwanted || unsent.get() == 0 || unsent.get() + bytes <= MOST_UNSENT);
    if (unwanted || end.get() != null) {
      throw new Outflow.UnwantedException();
    }
    unsent.addAndGet(bytes);
  }

  /** Reads of the body; 0 at its end. */
  int read(byte[] into, int offset, int length) throws IOException {
    int count = answer.take(into, offset, length);
    if (count == 0) {
      await(() -> answer.buffered() > 0);
      count = answer.take(into, offset, length);
    } else {
      failed();
    }
    Carrier over = carrier;
    untold += count;
    if (over != null && untold >= tellAt && end.get() == null) {
      int bytes = untold;
      untold = 0;
      onLoop(over, () -> over.consumed(this, bytes));
    }
    return count;
  }

  private void await(BooleanSupplier what) throws IOException {
    waiter = Thread.currentThread();
    try {
      while (!what.getAsBoolean() && end.get() == null) {
        long nanos = left();
        if (nanos <= 0) {
          abort(late());
        } else if (nanos == Watch.NEVER) {
          LockSupport.park(this);
        } else {
          LockSupport.parkNanos(this, nanos);
        }
        if (Thread.currentThread().isInterrupted()) {
          abort(new ClosedByInterruptException());
        }
      }
    } finally {
      waiter = null;
    }
    failed();
  }

  private void failed() throws IOException {
    End how = end.get();
    if (how != null && how.why != null) {
      throw how.why;
    }
  }

  private long left() {
    long nanos = watch.nanosLeft();
    return carrier == null ? Math.min(nanos, connectBy - System.nanoTime()) : nanos;
  }

  private IOException late() {
    return watch.isLate()
        ? Watch.late()
        : new ConnectException("no connection became free in time");
  }

  // How it ends

  /** Ends it from outside; from any thread. */
  void abort(IOException why) {
    if (!fail(why, false)) {
      return;
    }
    Carrier over = carrier;
    if (over != null) {
      onLoop(over, () -> over.cancel(this));
    } else {
      line.withdraw(this);
    }
  }

  /** Ends it; whether it had not ended before. */
  public boolean fail(IOException why, boolean repeatable) {
    boolean first = end.compareAndSet(null, new End(why, repeatable));
    if (first) {
      signal();
    }
    return first;
  }

  /** Nobody reads the answer to its end: a small rest may come, to keep the connection. */
  void leave() {
    finish();
    Carrier over = carrier;
    if (end.get() == null && over != null) {
      answer.drop();
      onLoop(over, () -> over.leave(this));
    }
  }

  void finish() {
    watch.end();
  }

  public boolean isOver() {
    return end.get() != null;
  }

  // What the pool and the event loop tell

  /** What it goes over; null when that could not take it. */
  public void over(@Nullable Carrier carrier) {
    this.carrier = carrier;
  }

  @Override
  public void run() {
    Carrier over = carrier;
    if (over != null) {
      over.send(this);
    }
  }

  /** Its number, for a carrier of many. */
  public int stream() {
    return stream;
  }

  public void stream(int number) {
    this.stream = number;
  }

  /** Counts one more interim answer; how many there have been. */
  public int interim() {
    return ++interims;
  }

  /** Whether it is the first time since {@link #more} that something has come. */
  public boolean isNews() {
    boolean first = !news;
    news = true;
    return first;
  }

  /** When it was sent, as {@link System#nanoTime} has it. */
  public long beganAt() {
    return beganAt;
  }

  /** The head has left. */
  public void began() {
    beganAt = System.nanoTime();
    begun = true;
    if (payload == null) {
      signal();
    }
  }

  /** Bytes of the body have left. */
  void left(int bytes) {
    unsent.addAndGet(-bytes);
    signal();
  }

  public void sendsNoMore() {
    unwanted = true;
    signal();
  }

  /** Something of the answer has come. */
  public void more() {
    news = false;
    answering = answering || answer.hasHead();
    signal();
  }

  /** The answer is there to its end. */
  public void complete() {
    unwanted = true;
    answering = true;
    end.compareAndSet(null, WELL);
    signal();
  }

  private void signal() {
    Thread thread = waiter;
    if (thread != null) {
      LockSupport.unpark(thread);
    }
  }

  void onLoop(Carrier over, Runnable task) {
    try {
      over.loop().execute(task);
    } catch (RejectedExecutionException e) {
      fail(new IOException("the event loop has ended", e), false);
    }
  }

  private record End(@Nullable IOException why, boolean repeatable) {}
}
