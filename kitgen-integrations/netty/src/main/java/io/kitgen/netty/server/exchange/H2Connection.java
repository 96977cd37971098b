package io.kitgen.netty.server.exchange;

import io.kitgen.netty.server.wire.AnswerHeads;
import io.kitgen.netty.server.wire.Output;
import io.kitgen.runtime.http.Headers;
import io.netty.buffer.ByteBuf;
import io.netty.buffer.Unpooled;
import io.netty.channel.Channel;
import io.netty.channel.ChannelFuture;
import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.ChannelPromise;
import io.netty.handler.codec.http2.DefaultHttp2Headers;
import io.netty.handler.codec.http2.Http2CodecUtil;
import io.netty.handler.codec.http2.Http2ConnectionDecoder;
import io.netty.handler.codec.http2.Http2ConnectionEncoder;
import io.netty.handler.codec.http2.Http2ConnectionHandler;
import io.netty.handler.codec.http2.Http2Error;
import io.netty.handler.codec.http2.Http2Exception;
import io.netty.handler.codec.http2.Http2RemoteFlowController;
import io.netty.handler.codec.http2.Http2Settings;
import io.netty.handler.codec.http2.Http2Stream;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A connection with HTTP/2 and its streams, each of which is one exchange. A small answer, which
 * the client has room for, is gathered with others; what is larger, or has to wait, goes the way of
 * Netty, which keeps the windows. Runs on the event loop.
 */
public final class H2Connection extends Http2ConnectionHandler {

  /** Heads that the client does not take, beyond which it is no client. */
  private static final long MOST_BEHIND = 1024 * 1024;

  private final Connection connection;
  private final Channel channel;
  private final Output output;
  private final List<H2Exchange> incomplete = new ArrayList<>();
  private final Runnable flush = this::flushNow;
  private @Nullable ChannelHandlerContext context;
  private boolean reading;
  private boolean flushing;
  private boolean busy;
  private boolean heard; // something, since it was last looked at
  private boolean asked; // whether anybody is there

  H2Connection(
      Http2ConnectionDecoder decoder,
      Http2ConnectionEncoder encoder,
      Http2Settings settings,
      Connection connection,
      Output output) {
    super(decoder, encoder, settings);
    this.connection = connection;
    this.channel = connection.channel();
    this.output = output;
  }

  Connection line() {
    return connection;
  }

  @Override
  public void handlerAdded(ChannelHandlerContext ctx) throws Exception {
    context = ctx;
    connection.whenLate(this::look);
    super.handlerAdded(ctx);
  }

  private ChannelHandlerContext context() {
    ChannelHandlerContext there = context;
    if (there == null) {
      throw new IllegalStateException("not in a pipeline");
    }
    return there;
  }

  @Override
  public void channelRead(ChannelHandlerContext ctx, Object message) throws Exception {
    reading = true;
    heard = true;
    super.channelRead(ctx, message);
  }

  @Override
  public void channelReadComplete(ChannelHandlerContext ctx) throws Exception {
    for (int i = 0; i < incomplete.size(); i++) {
      incomplete.get(i).paused();
    }
    incomplete.clear();
    super.channelReadComplete(ctx); // which flushes
    reading = false;
    settle();
  }

  /** An exchange has begun, and more of it is to come. */
  void awaits(H2Exchange exchange) {
    incomplete.add(exchange);
  }

  void streamBegins() {
    if (!busy) {
      busy = true;
      asked = false;
      connection.expireIn(connection.bounds().idle());
    }
  }

  /** Streams may rest for long: whether the client is there is asked when nothing comes at all. */
  private void look() {
    if (heard) {
      heard = false;
      asked = false;
      connection.expireIn(connection.bounds().idle());
    } else if (!asked) {
      asked = true;
      encoder().writePing(context(), false, System.nanoTime(), newPromise());
      flushSoon();
      connection.expireIn(connection.bounds().head());
    } else {
      connection.cut();
    }
  }

  void streamEnds() {
    if (!reading) {
      settle();
    }
  }

  private void settle() {
    if (busy && connection().numActiveStreams() == 0) {
      busy = false;
      connection.rest();
    }
  }

  /** Whether the client still waits for something on {@code stream}. */
  static boolean isOpen(Http2Stream stream) {
    return switch (stream.state()) {
      case OPEN, HALF_CLOSED_REMOTE -> !stream.isResetSent();
      default -> false;
    };
  }

  /**
   * Writes a whole answer, as Netty or at once.
   *
   * @return when all of it has left; null when that is soon
   */
  @Nullable ChannelFuture answer(
      Http2Stream stream,
      int status,
      Headers fields,
      @Nullable String length,
      ByteBuffer body,
      Headers trailers) {
    if (channel.bytesBeforeWritable() > MOST_BEHIND) {
      connection.cut();
      return null;
    }
    try {
      int size = body.remaining();
      if (hasRoom(stream, size)
          && output.answer(stream.id(), status, fields, length, body, trailers)) {
        if (size > 0) {
          Http2RemoteFlowController windows = encoder().flowController();
          windows.incrementWindowSize(stream, -size);
          windows.incrementWindowSize(connection().connectionStream(), -size);
        }
        stream.headersSent(false);
        closeStreamLocal(stream, context().newSucceededFuture());
        return null;
      }
    } catch (Http2Exception e) {
      onError(context(), true, e);
      return null;
    }
    boolean headAlone = !body.hasRemaining() && trailers.size() == 0;
    ChannelFuture last = head(stream, status, fields, length, headAlone);
    if (body.hasRemaining()) {
      last = data(stream, Unpooled.copiedBuffer(body), trailers.size() == 0, newPromise());
    }
    return trailers.size() == 0 ? last : trailers(stream, trailers);
  }

  private boolean hasRoom(Http2Stream stream, int size) {
    Http2RemoteFlowController windows = encoder().flowController();
    return channel.isWritable()
        && size <= Output.LARGEST_FRAME
        && !windows.hasFlowControlled(stream)
        && windows.windowSize(stream) >= size
        && windows.windowSize(connection().connectionStream()) >= size
        && !connection().goAwaySent(); // closing counts what has left
  }

  ChannelPromise newPromise() {
    return context().newPromise();
  }

  /** The client is to send its body. */
  void goOn(Http2Stream stream) {
    encoder()
        .writeHeaders(
            context(),
            stream.id(),
            new DefaultHttp2Headers(false, 1).status("100"),
            0,
            false,
            newPromise());
  }

  ChannelFuture head(
      Http2Stream stream, int status, Headers fields, @Nullable String length, boolean last) {
    return encoder()
        .writeHeaders(
            context(),
            stream.id(),
            AnswerHeads.head(status, fields, length),
            0,
            last,
            newPromise());
  }

  ChannelFuture data(Http2Stream stream, ByteBuf data, boolean last, ChannelPromise promise) {
    return encoder().writeData(context(), stream.id(), data, 0, last, promise);
  }

  ChannelFuture trailers(Http2Stream stream, Headers trailers) {
    return encoder()
        .writeHeaders(
            context(), stream.id(), AnswerHeads.trailers(trailers), 0, true, newPromise());
  }

  /** Ends {@code stream} as it is. */
  void reset(Http2Stream stream, Http2Error error) {
    if (stream.state() != Http2Stream.State.CLOSED) {
      encoder().writeRstStream(context(), stream.id(), error.code(), newPromise());
      flushSoon();
    }
  }

  /** Those who read have taken {@code bytes}. */
  void consumed(Http2Stream stream, int bytes) {
    try {
      if (decoder().flowController().consumeBytes(stream, bytes)) {
        flushSoon();
      }
    } catch (Http2Exception e) {
      onError(context(), true, e);
    }
  }

  /** Sends what is gathered, with what others are about to add. */
  void flushSoon() {
    if (!reading && !flushing) {
      flushing = true;
      connection.relay().behind(flush);
    }
  }

  void flushNow() {
    flushing = false;
    flush(context());
  }

  /** Who takes nothing may not wait for long. */
  @Override
  public void channelWritabilityChanged(ChannelHandlerContext ctx) throws Exception {
    connection.stuckFor(
        channel.isWritable() ? 0 : connection.bounds().time(channel.bytesBeforeWritable()));
    super.channelWritabilityChanged(ctx);
  }

  /** The connection is broken, or what comes over it: there is nobody to tell. */
  @Override
  public void exceptionCaught(ChannelHandlerContext ctx, Throwable cause) throws Exception {
    if (Http2CodecUtil.getEmbeddedHttp2Exception(cause) != null) {
      super.exceptionCaught(ctx, cause);
    } else {
      connection.cut();
    }
  }
}
