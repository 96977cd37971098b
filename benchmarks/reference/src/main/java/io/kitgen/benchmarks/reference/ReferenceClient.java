package io.kitgen.benchmarks.reference;

import com.fasterxml.jackson.core.JsonParser;
import io.kitgen.benchmarks.reference.Wire.Profile;
import io.netty.bootstrap.Bootstrap;
import io.netty.buffer.ByteBuf;
import io.netty.channel.Channel;
import io.netty.channel.ChannelInitializer;
import io.netty.channel.ChannelOption;
import io.netty.channel.EventLoopGroup;
import io.netty.channel.MultiThreadIoEventLoopGroup;
import io.netty.channel.nio.NioIoHandler;
import io.netty.channel.socket.nio.NioSocketChannel;
import io.netty.handler.codec.http.DefaultFullHttpRequest;
import io.netty.handler.codec.http.DefaultHttpHeadersFactory;
import io.netty.handler.codec.http.HttpClientCodec;
import io.netty.handler.codec.http.HttpHeaderNames;
import io.netty.handler.codec.http.HttpHeaders;
import io.netty.handler.codec.http.HttpMethod;
import io.netty.handler.codec.http.HttpVersion;
import io.netty.util.AsciiString;
import java.io.IOException;
import java.net.InetAddress;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentLinkedDeque;

/**
 * Calls the work by Netty's HTTP codec, by hand: one call at a time on a connection, connections
 * kept for ever. Futures complete on the event loop. Thread-safe.
 */
@SuppressWarnings("FutureReturnValueIgnored") // what fails closes the channel
public final class ReferenceClient implements AutoCloseable {
  private static final DefaultHttpHeadersFactory HEADERS =
      DefaultHttpHeadersFactory.headersFactory().withValidation(false);
  private static final AsciiString JSON = AsciiString.cached("application/json");

  private final EventLoopGroup loop = new MultiThreadIoEventLoopGroup(1, NioIoHandler.newFactory());
  private final ConcurrentLinkedDeque<Channel> idle = new ConcurrentLinkedDeque<>();
  private final Bootstrap bootstrap;
  private final AsciiString authority;

  /** A client of the server at {@code port} of this machine. */
  public ReferenceClient(int port) {
    InetAddress host = InetAddress.getLoopbackAddress();
    authority = new AsciiString(host.getHostAddress() + ":" + port);
    bootstrap =
        new Bootstrap()
            .group(loop)
            .channel(NioSocketChannel.class)
            .option(ChannelOption.TCP_NODELAY, true)
            .remoteAddress(host, port)
            .handler(new Connection());
  }

  /** The sum of two numbers. */
  public CompletableFuture<Long> sum(long a, long b) throws IOException {
    Channel channel = channel();
    ByteBuf body = channel.alloc().buffer(64);
    JsonOutput.sumRequest(a, b, body);
    return call(channel, HttpMethod.POST, "/sum", body, JsonInput::v);
  }

  /** Stores a profile, and gets it back. */
  public CompletableFuture<Profile> put(Profile profile) throws IOException {
    Channel channel = channel();
    ByteBuf body = channel.alloc().buffer(2048);
    JsonOutput.profile(profile, body);
    return call(channel, HttpMethod.PUT, "/profiles/" + profile.id(), body, JsonInput::profile);
  }

  private Channel channel() {
    Channel kept = idle.poll();
    return kept != null ? kept : bootstrap.connect().syncUninterruptibly().channel();
  }

  private <T> CompletableFuture<T> call(
      Channel channel, HttpMethod method, String path, ByteBuf body, Exchange.Reader<T> reader) {
    DefaultFullHttpRequest request =
        new DefaultFullHttpRequest(HttpVersion.HTTP_1_1, method, path, body, HEADERS, HEADERS);
    HttpHeaders headers = request.headers();
    headers.set(HttpHeaderNames.HOST, authority);
    headers.set(HttpHeaderNames.CONTENT_TYPE, JSON);
    headers.set(HttpHeaderNames.ACCEPT, JSON);
    headers.setInt(HttpHeaderNames.CONTENT_LENGTH, body.readableBytes());
    Exchange<T> exchange = new Exchange<>(reader);
    channel.pipeline().get(ResponseHandler.class).expect(exchange);
    channel.writeAndFlush(request, channel.voidPromise());
    return exchange.answer();
  }

  /** Lets all connections go. */
  @Override
  public void close() {
    loop.shutdownGracefully().syncUninterruptibly();
  }

  private final class Connection extends ChannelInitializer<Channel> {
    @Override
    protected void initChannel(Channel channel) {
      channel.pipeline().addLast(new HttpClientCodec(), new ResponseHandler(idle));
    }
  }

  /** A call that waits for its answer. */
  record Exchange<T>(Reader<T> reader, CompletableFuture<T> answer) {

    Exchange(Reader<T> reader) {
      this(reader, new CompletableFuture<>());
    }

    T read(ByteBuf body) throws IOException {
      try (JsonParser in = JsonInput.open(body)) {
        return reader.read(in);
      }
    }

    void fail(Throwable cause) {
      answer.completeExceptionally(cause);
    }

    /** Reads a value. */
    interface Reader<T> {
      T read(JsonParser in) throws IOException;
    }
  }
}
