package io.kitgen.netty.client;

import io.kitgen.netty.client.exchange.Exchange;
import io.kitgen.netty.client.exchange.Outflow;
import io.kitgen.netty.client.wire.Http1Decoder;
import io.kitgen.netty.client.wire.Http1Text;
import io.netty.buffer.ByteBuf;
import io.netty.channel.Channel;
import io.netty.channel.ChannelHandlerContext;
import io.netty.handler.codec.http.HttpContent;
import io.netty.handler.codec.http.HttpResponse;
import io.netty.handler.codec.http.HttpUtil;
import io.netty.handler.codec.http.LastHttpContent;
import io.netty.util.ReferenceCountUtil;
import java.io.IOException;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/** A connection of HTTP/1.1: one exchange at a time. */
final class Http1Connection extends Connection {

  /** Those that may be sent again without asking (RFC 9110, section 9.2.2). */
  private static final Set<String> IDEMPOTENT =
      Set.of("GET", "HEAD", "PUT", "DELETE", "OPTIONS", "TRACE");

  /** An answer that nobody reads, up to this, is dropped to keep the connection, if it is quick. */
  private static final long MOST_DROPPED = 64 * 1024;

  private static final long LONGEST_DROPPED_SECONDS = 1;

  private final Settings settings;
  private final boolean viaProxy;
  private final Http1Decoder decoder;
  private @Nullable Exchange current;
  private boolean again;
  private boolean sent;
  private boolean interim;
  private boolean ended;
  private boolean keeps;

  /**
   * @param viaProxy whether targets are absolute, since a proxy has to read them
   */
  Http1Connection(Channel channel, OriginPool pool, Settings settings, boolean viaProxy) {
    super(channel, pool);
    this.settings = settings;
    this.viaProxy = viaProxy;
    this.decoder = new Http1Decoder(settings.fieldBytes());
    channel.pipeline().addLast(decoder, this);
  }

  @Override
  int capacity() {
    return 1;
  }

  @Override
  boolean multiplexes() {
    return false;
  }

  // Out

  @Override
  public void send(Exchange exchange) {
    if (!channel.isActive()) {
      pool.giveBack(this, exchange);
      return;
    }
    if (exchange.isOver()) {
      pool.release(this);
      return;
    }
    current = exchange;
    sent = exchange.payload() != null;
    interim = false;
    ended = false;
    decoder.expect(exchange.request().method());
    exchange.began();
    ByteBuf out = Http1Text.request(channel.alloc(), exchange, viaProxy);
    channel.writeAndFlush(out, channel.voidPromise());
  }

  @Override
  public void send(Outflow.Part part) {
    if (current != part.exchange()) {
      return;
    }
    sent = part.last();
    boolean chunked = part.exchange().request().body().length() < 0;
    ByteBuf out = Http1Text.part(channel.alloc(), part, chunked);
    channel.writeAndFlush(out).addListener(part);
  }

  @Override
  public void consumed(Exchange exchange, int bytes) {
    if (current == exchange && exchange.answer().buffered() <= settings.readAhead() / 2) {
      channel.config().setAutoRead(true);
    }
  }

  @Override
  public void leave(Exchange exchange) {
    if (current != exchange) {
      return;
    }
    if (exchange.answer().length() > MOST_DROPPED) {
      close(null);
    } else {
      channel.config().setAutoRead(true);
      loop().schedule(() -> cancel(exchange), LONGEST_DROPPED_SECONDS, TimeUnit.SECONDS);
    }
  }

  @Override
  public void cancel(Exchange exchange) {
    if (current == exchange) {
      close(null);
    }
  }

  // In

  @Override
  public void channelRead(ChannelHandlerContext ctx, Object message) {
    try {
      if (current == null || ended) {
        close(new IOException("the other side says what nobody asked for"));
        return;
      }
      if (message instanceof HttpResponse head) {
        head(current, head);
      }
      if (message instanceof HttpContent content) {
        content(current, content);
      }
    } catch (RefusedException e) {
      refuse(e);
    } finally {
      ReferenceCountUtil.release(message);
    }
  }

  private void head(Exchange exchange, HttpResponse head) throws RefusedException {
    int status = head.status().code();
    if (head.decoderResult().isFailure()) {
      throw new RefusedException("the answer is malformed", head.decoderResult().cause());
    }
    if (!head.protocolVersion().protocolName().equals("HTTP")
        || head.protocolVersion().majorVersion() != 1
        || status < 100
        || status > 999) {
      throw new RefusedException("the other side speaks no HTTP/1", null);
    }
    if (status == 101) {
      throw new RefusedException(
          "the other side changes the protocol, which nobody asked for", null);
    }
    interim = status < 200;
    if (interim) {
      if (exchange.interim() > MOST_INTERIM) {
        throw new RefusedException("too many interim answers", null);
      }
      return;
    }
    if (head.headers().size() > settings.fieldCount()) {
      throw new RefusedException("the answer has too many header fields", null);
    }
    keeps = HttpUtil.isKeepAlive(head);
    exchange
        .answer()
        .head(status, Http1Text.headers(head.headers()), HttpUtil.getContentLength(head, -1L));
    if (!keeps && !sent) {
      exchange.sendsNoMore();
    }
  }

  private void content(Exchange exchange, HttpContent content) throws RefusedException {
    if (content.decoderResult().isFailure()) {
      throw new RefusedException("the answer is malformed", content.decoderResult().cause());
    }
    if (interim) {
      return; // behind its head there is nothing
    }
    if (exchange.answer().add(content.content())) {
      channel.config().setAutoRead(false);
    }
    if (exchange.answer().dropped() > MOST_DROPPED) {
      close(null);
    }
    if (content instanceof LastHttpContent last) {
      if (!last.trailingHeaders().isEmpty()) {
        exchange.answer().trailers(Http1Text.headers(last.trailingHeaders()));
      }
      ended = true;
    }
  }

  /** Only here is it sure that behind an answer nothing follows that nobody asked for. */
  @Override
  public void channelReadComplete(ChannelHandlerContext ctx) {
    Exchange exchange = current;
    if (exchange == null) {
      return;
    }
    if (ended) {
      end(exchange);
    } else {
      exchange.more();
    }
  }

  private void end(Exchange exchange) {
    current = null;
    ended = false;
    again = true;
    if (keeps && sent && channel.isActive() && !decoder.hasRest()) {
      channel.config().setAutoRead(true);
      pool.release(this); // first, so that the caller's next call finds it
    } else {
      close(null);
    }
    exchange.complete();
  }

  private void refuse(RefusedException why) {
    Exchange exchange = Objects.requireNonNull(current);
    current = null;
    exchange.fail(why, false);
    close(why);
  }

  @Override
  public void channelInactive(ChannelHandlerContext ctx) {
    Exchange exchange = current;
    if (exchange != null && ended) {
      end(exchange);
    } else if (exchange != null) {
      current = null;
      boolean untouched = !decoder.hasBegun();
      exchange.fail(
          closed(
              untouched
                  ? "the connection was closed without an answer"
                  : "the connection was closed within the answer"),
          again && untouched && IDEMPOTENT.contains(exchange.request().method()));
    }
    pool.closed(this);
  }

  /** A failed write closes nothing: the other side may have answered before it took all. */
  @Override
  public void exceptionCaught(ChannelHandlerContext ctx, Throwable cause) {
    breaks(cause);
    if (current != null) {
      current.sendsNoMore();
    }
    if (!(cause instanceof IOException)) {
      close(cause);
    }
  }

  /** What comes is no answer. */
  private static final class RefusedException extends IOException {
    private static final long serialVersionUID = 1;

    RefusedException(String what, @Nullable Throwable cause) {
      super(what, cause);
    }
  }
}
