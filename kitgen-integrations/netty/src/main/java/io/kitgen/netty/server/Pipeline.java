package io.kitgen.netty.server;

import io.kitgen.netty.server.call.Calls;
import io.kitgen.netty.server.call.Relay;
import io.kitgen.netty.server.exchange.Connection;
import io.kitgen.netty.server.exchange.H1Connection;
import io.kitgen.netty.server.exchange.H1Decoder;
import io.kitgen.netty.server.exchange.H2Builder;
import io.kitgen.runtime.http.h1.Bounds;
import io.netty.channel.Channel;
import io.netty.channel.ChannelInitializer;
import io.netty.channel.ChannelOption;
import io.netty.channel.ChannelPipeline;
import io.netty.channel.EventLoop;
import io.netty.handler.codec.haproxy.HAProxyMessageDecoder;
import io.netty.handler.ssl.SslHandler;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/** Sets connections up: what a proxy says, TLS, and which HTTP it is. */
final class Pipeline extends ChannelInitializer<Channel> {

  private final Map<EventLoop, Relay> relays = new ConcurrentHashMap<>();
  private final Connections connections;
  private final Calls calls;
  private final Bounds bounds;
  private final int streams;
  private final Duration drain;
  private final @Nullable Tls tls;
  private final boolean proxied;

  /**
   * A pipeline.
   *
   * @param streams how many requests one connection may have open at once over HTTP/2
   * @param proxied whether each connection begins with the header of the PROXY protocol
   */
  Pipeline(
      Connections connections,
      Calls calls,
      Bounds bounds,
      int streams,
      Duration drain,
      @Nullable Tls tls,
      boolean proxied) {
    this.connections = connections;
    this.calls = calls;
    this.bounds = bounds;
    this.streams = streams;
    this.drain = drain;
    this.tls = tls;
    this.proxied = proxied;
  }

  @Override
  protected void initChannel(Channel channel) {
    Connection connection =
        new Connection(
            channel,
            bounds,
            calls,
            relays.computeIfAbsent(channel.eventLoop(), loop -> new Relay(loop, calls)));
    connections.add(connection);
    ChannelPipeline handlers = channel.pipeline();
    if (proxied) {
      handlers.addLast(new HAProxyMessageDecoder(), new ProxyHeader(connection));
    }
    if (tls == null) {
      handlers.addLast(new FirstBytes(this, connection));
    } else {
      SslHandler layer = tls.layer(channel.alloc());
      layer.setHandshakeTimeoutMillis(bounds.head().toMillis());
      handlers.addLast(layer, new Negotiated(this, connection));
    }
  }

  void http1(Connection connection) {
    Channel channel = connection.channel();
    // Who has sent all it has to send may still want an answer.
    channel.config().setOption(ChannelOption.ALLOW_HALF_CLOSURE, true);
    H1Connection line = new H1Connection(connection);
    channel.pipeline().addLast(new H1Decoder(connection, line), line);
  }

  void http2(Connection connection) {
    connection.multiplexed();
    new H2Builder(connection, streams, drain).addTo(connection.channel().pipeline());
  }
}
