package io.kitgen.netty.server;

import static org.assertj.core.api.Assertions.assertThat;

import io.netty.bootstrap.Bootstrap;
import io.netty.buffer.ByteBuf;
import io.netty.buffer.ByteBufUtil;
import io.netty.buffer.Unpooled;
import io.netty.channel.Channel;
import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.ChannelInitializer;
import io.netty.channel.EventLoopGroup;
import io.netty.channel.MultiThreadIoEventLoopGroup;
import io.netty.channel.nio.NioIoHandler;
import io.netty.channel.socket.nio.NioSocketChannel;
import io.netty.handler.codec.http2.AbstractHttp2ConnectionHandlerBuilder;
import io.netty.handler.codec.http2.DefaultHttp2Headers;
import io.netty.handler.codec.http2.Http2ConnectionDecoder;
import io.netty.handler.codec.http2.Http2ConnectionEncoder;
import io.netty.handler.codec.http2.Http2ConnectionHandler;
import io.netty.handler.codec.http2.Http2FrameAdapter;
import io.netty.handler.codec.http2.Http2Headers;
import io.netty.handler.codec.http2.Http2Settings;
import io.netty.handler.codec.http2.Http2Stream;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.Callable;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;

/** A client that speaks HTTP/2 frame by frame, and reads only as much as it is told to. */
final class H2Peer implements AutoCloseable {

  /** Something that came; {@code fields} of heads alone, {@code bytes} of data alone. */
  @SuppressWarnings("ArrayRecordComponent") // compared by nobody
  record Event(String kind, int stream, Map<String, String> fields, byte[] bytes, boolean last) {

    String text() {
      return new String(bytes, StandardCharsets.UTF_8);
    }
  }

  private final EventLoopGroup loop = new MultiThreadIoEventLoopGroup(1, NioIoHandler.newFactory());
  private final BlockingQueue<Event> events = new LinkedBlockingQueue<>();
  private final Http2ConnectionHandler handler;
  private final Channel channel;
  private volatile ChannelHandlerContext context;
  private final boolean takes;
  private int next = 1;

  /**
   * Connects.
   *
   * @param window what each stream of the server's may send
   * @param takes whether it gives room again for what has come
   * @param answersPings whether it says that it is there
   */
  H2Peer(int port, int window, boolean takes, boolean answersPings) throws Exception {
    this.takes = takes;
    this.handler = new Builder(window, answersPings).build();
    this.channel =
        new Bootstrap()
            .group(loop)
            .channel(NioSocketChannel.class)
            .handler(
                new ChannelInitializer<Channel>() {
                  @Override
                  protected void initChannel(Channel channel) {
                    channel.pipeline().addLast(handler);
                  }
                })
            .connect("127.0.0.1", port)
            .sync()
            .channel();
    channel.closeFuture().addListener(closed -> event("closed", 0, Map.of(), new byte[0], true));
    next("settings");
  }

  H2Peer(int port) throws Exception {
    this(port, 65_535, true, true);
  }

  private void event(
      String kind, int stream, Map<String, String> fields, byte[] bytes, boolean last) {
    events.add(new Event(kind, stream, fields, bytes, last));
  }

  private <T> T on(Callable<T> task) throws Exception {
    return loop.next().submit(task).get(20, TimeUnit.SECONDS);
  }

  /** Begins a request; the number of its stream. */
  int head(String method, String path, boolean last, String... fields) throws Exception {
    int stream = next;
    next += 2;
    Http2Headers head =
        new DefaultHttp2Headers().method(method).path(path).scheme("http").authority("localhost");
    for (int i = 0; i < fields.length; i += 2) {
      head.add(fields[i], fields[i + 1]);
    }
    on(() -> handler.encoder().writeHeaders(context, stream, head, 0, last, context.newPromise()));
    flush();
    return stream;
  }

  void trailers(int stream, String... fields) throws Exception {
    Http2Headers trailers = new DefaultHttp2Headers();
    for (int i = 0; i < fields.length; i += 2) {
      trailers.add(fields[i], fields[i + 1]);
    }
    on(
        () ->
            handler
                .encoder()
                .writeHeaders(context, stream, trailers, 0, true, context.newPromise()));
    flush();
  }

  void data(int stream, byte[] bytes, boolean last) throws Exception {
    ByteBuf data = Unpooled.wrappedBuffer(bytes);
    on(() -> handler.encoder().writeData(context, stream, data, 0, last, context.newPromise()));
    flush();
  }

  void reset(int stream) throws Exception {
    on(() -> handler.encoder().writeRstStream(context, stream, 8, context.newPromise()));
    flush();
  }

  private void flush() throws Exception {
    on(
        () -> {
          handler.flush(context);
          return true;
        });
  }

  /** How much the server has been sent of what was to be sent. */
  boolean isSent(int stream) throws Exception {
    return on(
        () -> {
          Http2Stream there = handler.connection().stream(stream);
          return there == null || !handler.encoder().flowController().hasFlowControlled(there);
        });
  }

  /** Gives room for so many bytes. */
  void room(int stream, int bytes) throws Exception {
    on(
        () ->
            handler
                .decoder()
                .flowController()
                .consumeBytes(handler.connection().stream(stream), bytes));
    flush();
  }

  /** Other settings, which the server is told of. */
  void settings(Http2Settings settings) throws Exception {
    on(() -> handler.encoder().writeSettings(context, settings, context.newPromise()));
    flush();
  }

  /** The next thing that came, which must be this. */
  Event next(String kind) throws Exception {
    Event event = events.poll(20, TimeUnit.SECONDS);
    assertThat(event).as(kind).isNotNull();
    assertThat(event.kind()).as(event.toString()).isEqualTo(kind);
    return event;
  }

  /** The next thing that came, whatever it is. */
  Event next() throws Exception {
    Event event = events.poll(20, TimeUnit.SECONDS);
    assertThat(event).isNotNull();
    return event;
  }

  boolean isQuiet() {
    return events.isEmpty();
  }

  void stopReading() {
    channel.config().setAutoRead(false);
  }

  /** Goes without a word. */
  void vanish() {
    loop.submit(() -> channel.unsafe().close(channel.newPromise())).awaitUninterruptibly();
  }

  @Override
  public void close() {
    vanish();
    loop.shutdownGracefully(0, 1, TimeUnit.SECONDS);
  }

  private final class Builder
      extends AbstractHttp2ConnectionHandlerBuilder<Http2ConnectionHandler, Builder> {

    Builder(int window, boolean answersPings) {
      server(false);
      initialSettings(Http2Settings.defaultSettings().initialWindowSize(window));
      autoAckPingFrame(answersPings);
      frameListener(new Frames());
    }

    @Override
    protected Http2ConnectionHandler build() {
      return super.build();
    }

    @Override
    protected Http2ConnectionHandler build(
        Http2ConnectionDecoder decoder, Http2ConnectionEncoder encoder, Http2Settings settings) {
      return new Http2ConnectionHandler(decoder, encoder, settings) {
        @Override
        public void handlerAdded(ChannelHandlerContext ctx) throws Exception {
          context = ctx;
          super.handlerAdded(ctx);
        }
      };
    }
  }

  private final class Frames extends Http2FrameAdapter {

    @Override
    public void onSettingsRead(ChannelHandlerContext ctx, Http2Settings settings) {
      event("settings", 0, Map.of(), new byte[0], false);
    }

    @Override
    public void onHeadersRead(
        ChannelHandlerContext ctx,
        int stream,
        Http2Headers headers,
        int dependency,
        short weight,
        boolean exclusive,
        int padding,
        boolean last) {
      onHeadersRead(ctx, stream, headers, padding, last);
    }

    @Override
    public void onHeadersRead(
        ChannelHandlerContext ctx, int stream, Http2Headers headers, int padding, boolean last) {
      Map<String, String> fields = new LinkedHashMap<>();
      headers.forEach(field -> fields.put(field.getKey() + "", field.getValue() + ""));
      event("head", stream, fields, new byte[0], last);
    }

    @Override
    public int onDataRead(
        ChannelHandlerContext ctx, int stream, ByteBuf data, int padding, boolean last) {
      event("data", stream, Map.of(), ByteBufUtil.getBytes(data), last);
      return takes ? data.readableBytes() + padding : 0;
    }

    @Override
    public void onRstStreamRead(ChannelHandlerContext ctx, int stream, long error) {
      event("reset " + error, stream, Map.of(), new byte[0], true);
    }

    @Override
    public void onPingRead(ChannelHandlerContext ctx, long data) {
      event("ping", 0, Map.of(), new byte[0], false);
    }

    @Override
    public void onGoAwayRead(ChannelHandlerContext ctx, int stream, long error, ByteBuf text) {
      event("goaway " + error, stream, Map.of(), new byte[0], false);
    }
  }
}
