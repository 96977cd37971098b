package io.kitgen.netty.server.exchange;

import io.kitgen.netty.server.body.AnswerBytes;
import io.kitgen.netty.server.body.BodyOutput;
import io.kitgen.netty.server.body.RequestInput;
import io.kitgen.runtime.http.Headers;
import io.kitgen.runtime.http.HttpBody;
import io.kitgen.runtime.http.HttpRequest;
import io.kitgen.runtime.http.HttpResponse;
import io.kitgen.runtime.http.h1.HttpDate;
import io.kitgen.runtime.http.syntax.Reasons;
import io.netty.buffer.ByteBuf;
import io.netty.buffer.Unpooled;
import io.netty.channel.ChannelFuture;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/** One exchange over HTTP/1: the engine frames the answer, whatever its fields say of that. */
final class H1Exchange extends Exchange {

  private static final int HEAD = 256;
  private static final byte[] LINE = {'\r', '\n'};
  private static final ByteBuf CONTINUE =
      Unpooled.unreleasableBuffer(
          Unpooled.wrappedBuffer(
              "HTTP/1.1 100 Continue\r\n\r\n".getBytes(StandardCharsets.US_ASCII)));

  private final H1Connection line;
  private final @Nullable H1Head request;
  private final boolean withoutBody;

  /**
   * An exchange.
   *
   * @param request what is answered; null when it could not be read
   */
  H1Exchange(H1Connection line, Connection connection, @Nullable H1Head request) {
    super(
        connection,
        request == null ? HttpRequest.of("", "*") : request.request(connection),
        length(request));
    this.line = line;
    this.request = request;
    this.withoutBody = request != null && request.method().equals("HEAD");
  }

  private static long length(@Nullable H1Head request) {
    return request == null ? 0 : request.length();
  }

  @Override
  public void ask() {
    if (request != null && request.expectsContinue()) {
      channel.writeAndFlush(CONTINUE.duplicate());
    }
  }

  @Override
  void begun() {
    connection.expireNever();
  }

  @Override
  void await(long nanos) {
    connection.expireIn(nanos);
  }

  @Override
  void abort() {
    channel.close();
  }

  @Override
  boolean isPatient() {
    return false;
  }

  @Override
  void pause() {
    channel.config().setAutoRead(false);
  }

  @Override
  public void resume() {
    channel.eventLoop().execute(() -> channel.config().setAutoRead(true));
  }

  @Override
  void write(HttpResponse response) throws IOException {
    int status = response.status();
    HttpBody body = response.body();
    long length = body.length();
    boolean none = status == 204 || status == 304;
    boolean old = request != null && request.isOld();
    boolean untilEnd = old && !none && !withoutBody && length < 0;
    boolean keep = keeps() && !untilEnd && !asksToClose(response.headers());
    boolean whole = none || withoutBody || isSmall(body);
    AnswerBytes out = new AnswerBytes(HEAD + (whole ? (int) Math.max(0, length) : 0));
    out.text("HTTP/1.1 ").number(status).text(" ").text(Reasons.phrase(status)).line();
    fields(out, response.headers());
    if (!keep) {
      out.text("Connection: close\r\n");
    } else if (old) {
      out.text("Connection: keep-alive\r\n");
    }
    framing(out, response, none, untilEnd);
    out.line();
    if (whole) {
      if (!none && !withoutBody) {
        copy(body, out);
      }
      ByteBuf all = out.done();
      answer(() -> line.end(this, all, keep));
    } else {
      channel.writeAndFlush(out.done());
      stream(body, untilEnd, keep);
    }
  }

  /** Whether the request was understood. */
  boolean isRead() {
    return request != null;
  }

  private boolean keeps() {
    return request != null && request.keepsAlive() && !connection.isDraining() && !isLost();
  }

  /** Whether nobody can tell, or waits to see, where the next request begins. */
  private boolean isLost() {
    RequestInput in = streamed();
    if (in == null) {
      return false;
    }
    boolean unasked = request != null && request.expectsContinue() && !in.hasBegun();
    boolean much = !in.hasEnded() && length(request) - in.received() > MOST_DROPPED;
    return unasked || much || in.isBroken();
  }

  private void framing(AnswerBytes out, HttpResponse response, boolean none, boolean untilEnd) {
    long length = response.body().length();
    String told = withoutBody ? response.headers().first("Content-Length") : null;
    if (none || untilEnd) {
      return;
    }
    if (told != null) {
      out.field("Content-Length", told);
    } else if (length >= 0) {
      out.text("Content-Length: ").number(length).line();
    } else if (!withoutBody) {
      out.text("Transfer-Encoding: chunked\r\n");
    }
  }

  private static void fields(AnswerBytes out, Headers headers) {
    boolean dated = false;
    for (int i = 0; i < headers.size(); i++) {
      String name = headers.name(i);
      if (!isOurs(name)) {
        out.field(name, headers.value(i));
        dated |= name.equalsIgnoreCase("Date");
      }
    }
    if (!dated) {
      out.text("Date: ").text(HttpDate.now()).line();
    }
  }

  private static boolean isOurs(String name) {
    return switch (name.length()) {
      case 10 -> name.equalsIgnoreCase("Connection") || name.equalsIgnoreCase("Keep-Alive");
      case 14 -> name.equalsIgnoreCase("Content-Length");
      case 17 -> name.equalsIgnoreCase("Transfer-Encoding");
      default -> false;
    };
  }

  private static boolean asksToClose(Headers headers) {
    String connection = headers.first("Connection");
    return connection != null && connection.equalsIgnoreCase("close");
  }

  private static void copy(HttpBody body, AnswerBytes out) throws IOException {
    int begin = out.length();
    body.writeTo(out);
    if (out.length() - begin != body.length()) {
      throw new IOException("the body is not as long as it said");
    }
  }

  private void stream(HttpBody body, boolean untilEnd, boolean keep) throws IOException {
    boolean chunked = body.length() < 0 && !untilEnd;
    BodyOutput out =
        new BodyOutput(
            connection.bounds(), false, body.length(), chunked ? this::sendChunk : this::sendPart);
    body.writeTo(out);
    out.end();
    AnswerBytes end = new AnswerBytes(16);
    if (chunked) {
      end.text("0").line();
      Headers trailers = body.trailers();
      for (int i = 0; i < trailers.size(); i++) {
        end.field(trailers.name(i), trailers.value(i));
      }
      end.line();
    }
    // Behind the parts: what crosses with others may get there first.
    channel.eventLoop().execute(() -> line.end(this, end.done(), keep));
  }

  private ChannelFuture sendPart(byte[] bytes, int offset, int count) {
    return channel.writeAndFlush(Unpooled.wrappedBuffer(bytes, offset, count));
  }

  private ChannelFuture sendChunk(byte[] bytes, int offset, int count) {
    byte[] size = (Integer.toHexString(count) + "\r\n").getBytes(StandardCharsets.US_ASCII);
    return channel.writeAndFlush(
        Unpooled.wrappedBuffer(
            Unpooled.wrappedBuffer(size),
            Unpooled.wrappedBuffer(bytes, offset, count),
            Unpooled.wrappedBuffer(LINE)));
  }
}
