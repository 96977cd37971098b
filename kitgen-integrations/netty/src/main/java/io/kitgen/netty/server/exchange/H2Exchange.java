package io.kitgen.netty.server.exchange;

import io.kitgen.netty.server.body.AnswerBytes;
import io.kitgen.netty.server.body.BodyOutput;
import io.kitgen.runtime.CallContext;
import io.kitgen.runtime.Cancellation;
import io.kitgen.runtime.http.Headers;
import io.kitgen.runtime.http.HttpBody;
import io.kitgen.runtime.http.HttpRequest;
import io.kitgen.runtime.http.HttpResponse;
import io.netty.buffer.ByteBuf;
import io.netty.buffer.Unpooled;
import io.netty.channel.ChannelFuture;
import io.netty.channel.ChannelPromise;
import io.netty.handler.codec.http2.Http2Error;
import io.netty.handler.codec.http2.Http2Stream;
import io.netty.util.concurrent.Future;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.ClosedChannelException;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/** One exchange over a stream of HTTP/2. */
final class H2Exchange extends Exchange {

  private static final ByteBuffer NOTHING = ByteBuffer.allocate(0);
  private static final int LONGEST_LENGTH = 18; // in digits

  private final Cancellation cancellation = new Cancellation(); // a stream is one caller
  private final H2Connection line;
  private final Http2Stream stream;
  private final boolean withoutBody;
  private final boolean expectsContinue;
  private final boolean patient;

  // On the loop.
  private boolean ended; // by the client
  private boolean done; // by us
  private boolean closed;
  private boolean paused;
  private int held; // bytes for which the client is given no more room yet
  private @Nullable Future<?> alarm;

  H2Exchange(
      H2Connection line,
      Http2Stream stream,
      HttpRequest.Builder request,
      @Nullable H2Head head,
      boolean last) {
    super(line.line(), request, last || head == null ? 0 : head.length());
    this.line = line;
    this.stream = stream;
    this.expectsContinue = head != null && head.expectsContinue();
    this.withoutBody = head != null && head.isHead();
    this.patient = head != null && head.isOfMessages();
  }

  @Override
  Cancellation cancellation() {
    return cancellation;
  }

  @Override
  CallContext context() {
    return connection.onThread().withCancellation(cancellation);
  }

  /** Takes what came; whether the client is to get no room for it for now. */
  boolean take(ByteBuf data, int bytes, boolean last, Headers trailers) {
    ended = last;
    content(data, last, trailers);
    if (paused && !last) {
      held += bytes;
      return false;
    }
    return true;
  }

  @Override
  boolean isPatient() {
    return patient;
  }

  @Override
  void pause() {
    paused = true;
  }

  @Override
  public void resume() {
    channel
        .eventLoop()
        .execute(
            () -> {
              paused = false;
              int bytes = held;
              held = 0;
              if (bytes > 0 && !closed) {
                line.consumed(stream, bytes);
              }
            });
  }

  @Override
  public void ask() {
    if (expectsContinue) {
      onLoop(
          () -> {
            if (!stream.isHeadersSent()) {
              line.goOn(stream);
            }
          });
    }
  }

  @Override
  void begun() {
    if (alarm != null) {
      alarm.cancel(false);
    }
  }

  @Override
  void await(long nanos) {
    alarm = channel.eventLoop().schedule(this::cancel, nanos, TimeUnit.NANOSECONDS);
  }

  private void cancel() {
    line.reset(stream, Http2Error.CANCEL);
  }

  @Override
  void abort() {
    onLoop(
        () -> {
          done = true;
          line.reset(stream, Http2Error.INTERNAL_ERROR);
        });
  }

  /** The stream has ended, before or behind its answer. */
  void closed(String why) {
    if (closed) {
      return;
    }
    closed = true;
    begun();
    if (!done) {
      gone(new IOException(why));
    } else if (streamed() != null) {
      fail(new IOException(why));
    }
  }

  /** Answers what is no request. */
  void refuse(HttpResponse response, boolean last) {
    ended = last;
    respond(response);
  }

  @Override
  boolean isAtHand(HttpBody body) {
    if (super.isAtHand(body)) {
      return true;
    }
    try {
      return body.replayable() && body.length() < 0 && small(body) != null;
    } catch (IOException e) {
      return false;
    }
  }

  @Override
  void write(HttpResponse response) throws IOException {
    int status = response.status();
    Headers fields = response.headers();
    HttpBody body = response.body();
    boolean none = status == 204 || status == 304;
    String length = length(fields, none ? -1 : body.length());
    if (none || withoutBody || body.length() == 0) {
      answer(status, fields, length, NOTHING, Headers.empty());
      return;
    }
    ByteBuffer bytes = small(body);
    if (bytes == null) {
      stream(status, fields, length, body);
    } else {
      answer(status, fields, length, bytes, body.trailers());
    }
  }

  private @Nullable String length(Headers fields, long length) {
    String told = withoutBody ? fields.first("Content-Length") : null;
    if (told != null && told.length() <= LONGEST_LENGTH) {
      return told;
    }
    return length < 0 ? null : Long.toString(length);
  }

  /**
   * The bytes of {@code body}, good until it is closed; null when it is large or comes bit by bit.
   */
  private static @Nullable ByteBuffer small(HttpBody body) throws IOException {
    boolean known = body.length() >= 0;
    if (known && !isSmall(body)) {
      return null;
    }
    ByteBuffer all = known || body.replayable() ? body.take() : null;
    if (all == null && known) {
      AnswerBytes bytes = new AnswerBytes((int) body.length());
      body.writeTo(bytes);
      all = bytes.buffer();
    }
    if (all != null && known && all.remaining() != body.length()) {
      throw new IOException("the body is not as long as it said");
    }
    return all != null && all.remaining() <= SMALL ? all : null;
  }

  private void answer(
      int status, Headers fields, @Nullable String length, ByteBuffer bytes, Headers trailers) {
    if (channel.eventLoop().inEventLoop()) {
      end(status, fields, length, bytes, trailers);
      return;
    }
    byte[] copy = new byte[bytes.remaining()]; // it may be somebody else's when this has crossed
    bytes.get(copy);
    connection.relay().answer(() -> end(status, fields, length, ByteBuffer.wrap(copy), trailers));
  }

  private void end(
      int status, Headers fields, @Nullable String length, ByteBuffer bytes, Headers trailers) {
    if (H2Connection.isOpen(stream)) {
      done = true;
      int count = bytes.remaining();
      finish(line.answer(stream, status, fields, length, bytes, trailers), count);
    }
  }

  private void stream(int status, Headers fields, @Nullable String length, HttpBody body)
      throws IOException {
    onLoop(() -> line.head(stream, status, fields, length, false));
    BodyOutput out = new BodyOutput(connection.bounds(), patient, body.length(), this::sendPart);
    body.writeTo(out);
    out.end();
    Headers trailers = body.trailers();
    onLoop(
        () -> {
          done = true;
          finish(
              trailers.size() == 0
                  ? line.data(stream, Unpooled.EMPTY_BUFFER, true, line.newPromise())
                  : line.trailers(stream, trailers),
              0);
        });
  }

  /** Runs {@code task} on the loop, behind what was sent, if anybody is still there. */
  private void onLoop(Runnable task) {
    connection
        .relay()
        .answer(
            () -> {
              if (H2Connection.isOpen(stream)) {
                task.run();
                line.flushSoon();
              }
            });
  }

  private ChannelFuture sendPart(byte[] bytes, int offset, int count) {
    ChannelPromise sent = channel.newPromise();
    connection
        .relay()
        .answer(
            () -> {
              if (H2Connection.isOpen(stream)) {
                line.data(stream, Unpooled.wrappedBuffer(bytes, offset, count), false, sent);
                line.flushSoon();
              } else {
                sent.setFailure(new ClosedChannelException());
              }
            });
    return sent;
  }

  /**
   * The last part is written: what the client still sends is not wanted.
   *
   * @param last when it has left; null when nothing is in its way
   */
  private void finish(@Nullable ChannelFuture last, int bytes) {
    if (last == null) {
      if (!ended) {
        line.reset(stream, Http2Error.NO_ERROR);
      }
      line.flushSoon();
      return;
    }
    if (!ended) {
      last.addListener(
          future -> {
            if (!ended) {
              line.reset(stream, Http2Error.NO_ERROR);
            }
          });
    }
    line.flushNow();
    if (!last.isDone() && !patient) { // the client leaves no room for it
      Future<?> late =
          channel
              .eventLoop()
              .schedule(this::cancel, connection.bounds().time(bytes), TimeUnit.NANOSECONDS);
      last.addListener(future -> late.cancel(false));
    }
  }
}
