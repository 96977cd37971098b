package io.kitgen.netty.server.exchange;

import io.kitgen.netty.server.body.AnswerBytes;
import io.kitgen.netty.server.body.BodyOutput;
import io.kitgen.netty.server.body.RequestInput;
import io.kitgen.runtime.CallContext;
import io.kitgen.runtime.Cancellation;
import io.kitgen.runtime.http.Headers;
import io.kitgen.runtime.http.HttpBody;
import io.kitgen.runtime.http.HttpRequest;
import io.kitgen.runtime.http.HttpResponse;
import io.kitgen.runtime.http.h1.HttpDate;
import io.netty.buffer.Unpooled;
import io.netty.channel.Channel;
import io.netty.channel.ChannelFuture;
import io.netty.handler.codec.http2.DefaultHttp2DataFrame;
import io.netty.handler.codec.http2.DefaultHttp2Headers;
import io.netty.handler.codec.http2.DefaultHttp2HeadersFrame;
import io.netty.handler.codec.http2.DefaultHttp2ResetFrame;
import io.netty.handler.codec.http2.Http2Error;
import io.netty.handler.codec.http2.Http2Headers;
import io.netty.util.concurrent.Future;
import java.io.IOException;
import java.util.Locale;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/** One exchange over a stream of HTTP/2. */
final class H2Exchange extends Exchange {

  private final Cancellation cancellation = new Cancellation(); // a stream is one caller

  /** Fields that speak of a connection, which a stream is not (RFC 9113, section 8.2.2). */
  private static final Set<String> OF_CONNECTIONS =
      Set.of(
          "connection",
          "keep-alive",
          "proxy-connection",
          "transfer-encoding",
          "upgrade",
          "content-length");

  private final boolean withoutBody;
  private final boolean expectsContinue;
  private @Nullable Future<?> alarm;

  H2Exchange(
      Connection connection,
      Channel stream,
      HttpRequest.Builder head,
      long length,
      boolean expectsContinue,
      boolean withoutBody) {
    super(connection, stream, head, length);
    this.expectsContinue = expectsContinue;
    this.withoutBody = withoutBody;
  }

  @Override
  Cancellation cancellation() {
    return cancellation;
  }

  @Override
  CallContext context() {
    return connection.onThread().withCancellation(cancellation);
  }

  @Override
  public void ask() {
    if (expectsContinue) {
      channel.writeAndFlush(new DefaultHttp2HeadersFrame(status(100)));
    }
  }

  private static Http2Headers status(int status) {
    return new DefaultHttp2Headers(false, 8).status(Integer.toString(status));
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
    reset(Http2Error.CANCEL);
  }

  @Override
  void abort() {
    reset(Http2Error.INTERNAL_ERROR);
  }

  private void reset(Http2Error error) {
    channel.writeAndFlush(new DefaultHttp2ResetFrame(error));
  }

  @Override
  void write(HttpResponse response) throws IOException {
    int status = response.status();
    HttpBody body = response.body();
    boolean none = status == 204 || status == 304;
    boolean headAlone = none || withoutBody || body.length() == 0;
    Http2Headers head = head(response, none);
    if (headAlone) {
      answer(() -> finish(channel.write(new DefaultHttp2HeadersFrame(head, true)), 0));
    } else if (isSmall(body)) {
      AnswerBytes bytes = new AnswerBytes((int) body.length());
      body.writeTo(bytes);
      if (bytes.length() != body.length()) {
        throw new IOException("the body is not as long as it said");
      }
      answer(
          () -> {
            channel.write(new DefaultHttp2HeadersFrame(head));
            finish(channel.write(new DefaultHttp2DataFrame(bytes.done(), true)), bytes.length());
          });
    } else {
      stream(head, body);
    }
  }

  private void stream(Http2Headers head, HttpBody body) throws IOException {
    channel.writeAndFlush(new DefaultHttp2HeadersFrame(head));
    BodyOutput out = new BodyOutput(connection.bounds(), body.length(), this::sendPart);
    body.writeTo(out);
    out.end();
    Headers trailers = body.trailers();
    // Behind the parts: what crosses with others may get there first.
    channel
        .eventLoop()
        .execute(
            () ->
                finish(
                    channel.write(
                        trailers.size() == 0
                            ? new DefaultHttp2DataFrame(true)
                            : new DefaultHttp2HeadersFrame(
                                add(new DefaultHttp2Headers(false), trailers), true)),
                    0));
  }

  private ChannelFuture sendPart(byte[] bytes, int offset, int count) {
    return channel.writeAndFlush(
        new DefaultHttp2DataFrame(Unpooled.wrappedBuffer(bytes, offset, count)));
  }

  private Http2Headers head(HttpResponse response, boolean none) {
    Headers fields = response.headers();
    Http2Headers head = add(status(response.status()), fields);
    if (!head.contains("date")) {
      head.add("date", HttpDate.now());
    }
    String told = withoutBody ? fields.first("Content-Length") : null;
    long length = response.body().length();
    if (told != null) {
      head.add("content-length", told);
    } else if (!none && length >= 0) {
      head.add("content-length", Long.toString(length));
    }
    return head;
  }

  private static Http2Headers add(Http2Headers to, Headers fields) {
    for (int i = 0; i < fields.size(); i++) {
      String name = fields.name(i).toLowerCase(Locale.ROOT);
      if (!OF_CONNECTIONS.contains(name)) {
        to.add(name, fields.value(i));
      }
    }
    return to;
  }

  /** The last part is written: what the client still sends is not wanted. */
  private void finish(ChannelFuture last, int bytes) {
    channel.flush();
    RequestInput input = streamed();
    if (input != null && !input.hasEnded()) {
      last.addListener(future -> reset(Http2Error.NO_ERROR));
    }
    if (!last.isDone()) { // the client leaves no room for it
      Future<?> late =
          channel
              .eventLoop()
              .schedule(this::cancel, connection.bounds().time(bytes), TimeUnit.NANOSECONDS);
      last.addListener(future -> late.cancel(false));
    }
  }
}
