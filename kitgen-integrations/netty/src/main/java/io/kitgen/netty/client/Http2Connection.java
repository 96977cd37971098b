package io.kitgen.netty.client;

import io.kitgen.netty.client.exchange.Exchange;
import io.kitgen.netty.client.exchange.Outflow;
import io.kitgen.netty.client.wire.Http2Text;
import io.netty.buffer.ByteBuf;
import io.netty.buffer.Unpooled;
import io.netty.channel.Channel;
import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.ChannelPromise;
import io.netty.handler.codec.http2.Http2Connection.PropertyKey;
import io.netty.handler.codec.http2.Http2ConnectionHandler;
import io.netty.handler.codec.http2.Http2Error;
import io.netty.handler.codec.http2.Http2Exception;
import io.netty.handler.codec.http2.Http2Stream;
import io.netty.handler.flush.FlushConsolidationHandler;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** A connection of HTTP/2: many exchanges at once, each a stream. */
final class Http2Connection extends Connection {

  private static final int MOST_FLUSHES_IN_ONE = 256;

  /** How long a connection may be silent after it was asked whether it is there. */
  private static final long PROBE_SECONDS = 5;

  private final Http2ConnectionHandler http2;
  private final ChannelHandlerContext out;
  private final PropertyKey exchanges;
  private final List<Exchange> touched = new ArrayList<>();
  private final Consumer<Connection> whenReady;
  private final Consumer<Throwable> whenNot;
  private boolean announced;
  private boolean probing;
  private long readAt = System.nanoTime();
  private volatile int most;

  /**
   * @param whenReady told when the other side has said how many streams it takes
   * @param whenNot told why it is closed before that
   */
  Http2Connection(
      Channel channel,
      OriginPool pool,
      Settings settings,
      Consumer<Connection> whenReady,
      Consumer<Throwable> whenNot) {
    super(channel, pool);
    this.whenReady = whenReady;
    this.whenNot = whenNot;
    Http2Frames frames = new Http2Frames(this, settings);
    this.http2 = frames.handler();
    this.exchanges = http2.connection().newKey();
    channel
        .pipeline()
        .addLast(new FlushConsolidationHandler(MOST_FLUSHES_IN_ONE, true), http2, this);
    this.out = channel.pipeline().context(http2);
  }

  @Override
  int capacity() {
    return most;
  }

  @Override
  boolean multiplexes() {
    return true;
  }

  // Out

  @Override
  public void send(Exchange exchange) {
    io.netty.handler.codec.http2.Http2Connection h2 = http2.connection();
    if (!channel.isActive() || h2.goAwayReceived() || !h2.local().canOpenStream()) {
      pool.giveBack(this, exchange);
      return;
    }
    if (exchange.isOver()) {
      pool.release(this);
      return;
    }
    int id = h2.local().incrementAndGetNextStreamId();
    if (id < 0) {
      pool.retire(this); // it has had all streams that a connection can have
      pool.giveBack(this, exchange);
      return;
    }
    exchange.stream(id);
    exchange.began();
    byte[] payload = exchange.payload();
    boolean whole = payload != null && payload.length == 0;
    ChannelPromise promise = out.newPromise();
    http2.encoder().writeHeaders(out, id, Http2Text.request(exchange.request()), 0, whole, promise);
    Http2Stream stream = h2.stream(id);
    if (stream == null) {
      exchange.fail(new IOException("no stream can be opened", promise.cause()), false);
      pool.release(this);
      return;
    }
    stream.setProperty(exchanges, exchange);
    if (payload != null && !whole) {
      http2
          .encoder()
          .writeData(out, id, Unpooled.wrappedBuffer(payload), 0, true, out.newPromise());
    }
    http2.flush(out);
  }

  @Override
  public void send(Outflow.Part part) {
    Http2Stream stream = streamOf(part.exchange());
    if (stream == null || !stream.state().localSideOpen()) {
      part.exchange().sendsNoMore();
      return;
    }
    boolean trailers = part.last() && part.trailers().size() > 0;
    http2
        .encoder()
        .writeData(
            out,
            stream.id(),
            Unpooled.wrappedBuffer(part.bytes()),
            0,
            part.last() && !trailers,
            out.newPromise())
        .addListener(part);
    if (trailers) {
      http2
          .encoder()
          .writeHeaders(
              out, stream.id(), Http2Text.trailers(part.trailers()), 0, true, out.newPromise());
    }
    http2.flush(out);
  }

  @Override
  public void consumed(Exchange exchange, int bytes) {
    Http2Stream stream = streamOf(exchange);
    try {
      if (stream != null && http2.decoder().flowController().consumeBytes(stream, bytes)) {
        http2.flush(out);
      }
    } catch (Http2Exception e) {
      http2.onError(out, true, e);
    }
  }

  @Override
  public void leave(Exchange exchange) {
    cancel(exchange);
  }

  @Override
  public void cancel(Exchange exchange) {
    Http2Stream stream = streamOf(exchange);
    if (stream != null) {
      http2.resetStream(out, stream.id(), Http2Error.CANCEL.code(), out.newPromise());
      http2.flush(out);
      if (readAt - exchange.beganAt() < 0) {
        probe();
      }
    }
  }

  /** Nothing has come since a call began that has ended now: the other side may be gone. */
  private void probe() {
    if (probing) {
      return;
    }
    probing = true;
    long before = readAt;
    http2.encoder().writePing(out, false, before, out.newPromise());
    http2.flush(out);
    loop()
        .schedule(
            () -> {
              probing = false;
              if (readAt == before) {
                close(new IOException("the other side is silent"));
              }
            },
            PROBE_SECONDS,
            TimeUnit.SECONDS);
  }

  private @Nullable Http2Stream streamOf(Exchange exchange) {
    Http2Stream stream = http2.connection().stream(exchange.stream());
    return stream != null && stream.getProperty(exchanges) == exchange ? stream : null;
  }

  // In

  @Nullable Exchange exchangeOf(@Nullable Http2Stream stream) {
    return stream == null ? null : stream.getProperty(exchanges);
  }

  @Nullable Exchange exchangeOf(int stream) {
    return exchangeOf(http2.connection().stream(stream));
  }

  /** It is told when all that has come at once is read. */
  void touch(Exchange exchange) {
    if (exchange.isNews()) {
      touched.add(exchange);
    }
  }

  /** The other side has said how many streams it takes. */
  void takes(int streams) {
    most = streams;
    if (!announced) {
      announced = true;
      whenReady.accept(this);
    } else {
      pool.relist(this);
    }
  }

  /** The answer is whole, but the request is not: nobody needs the rest of it. */
  void stop(int stream) {
    http2.resetStream(out, stream, Http2Error.CANCEL.code(), out.newPromise());
  }

  /** The exchange over a stream has ended; {@code failure} is null when it ended well. */
  void ended(Exchange exchange, @Nullable IOException failure, boolean repeatable) {
    pool.release(this); // first, so that the caller's next call finds room
    if (failure == null) {
      exchange.complete();
    } else {
      exchange.fail(failure, repeatable);
    }
  }

  @Override
  public void channelRead(ChannelHandlerContext ctx, Object message) {
    if (message instanceof ByteBuf left) {
      left.release(); // no frame of a stream
    }
  }

  @Override
  public void channelReadComplete(ChannelHandlerContext ctx) {
    readAt = System.nanoTime();
    touched.forEach(Exchange::more);
    touched.clear();
  }

  @Override
  public void channelInactive(ChannelHandlerContext ctx) {
    if (announced) {
      pool.closed(this);
    } else {
      whenNot.accept(closed("the connection was closed before it spoke HTTP/2"));
    }
  }

  @Override
  public void exceptionCaught(ChannelHandlerContext ctx, Throwable cause) {
    close(cause);
  }
}
