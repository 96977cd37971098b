package io.kitgen.netty.client;

import io.kitgen.netty.client.wire.ClientTls;
import io.kitgen.runtime.http.client.Origin;
import io.netty.bootstrap.Bootstrap;
import io.netty.channel.Channel;
import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.ChannelInboundHandlerAdapter;
import io.netty.channel.ChannelInitializer;
import io.netty.channel.ChannelOption;
import io.netty.channel.EventLoopGroup;
import io.netty.handler.codec.DecoderException;
import io.netty.handler.proxy.HttpProxyHandler;
import io.netty.handler.proxy.ProxyConnectException;
import io.netty.handler.ssl.ApplicationProtocolNames;
import io.netty.handler.ssl.SslHandler;
import io.netty.handler.ssl.SslHandshakeCompletionEvent;
import io.netty.resolver.NoopAddressResolverGroup;
import io.netty.util.concurrent.Future;
import java.io.IOException;
import java.net.ConnectException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.UnknownHostException;
import java.util.concurrent.Executor;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.TimeUnit;
import javax.net.ssl.SSLException;
import org.jspecify.annotations.Nullable;

/** Makes connections: finds the address, connects, goes through a proxy, secures, negotiates. */
final class Connector {

  private final Settings settings;
  private final EventLoopGroup loops;
  private final Bootstrap bootstrap;
  private final Executor lookups;
  private final ClientTls tls;

  /**
   * @param lookups where names are looked up, which blocks
   */
  Connector(
      Settings settings, EventLoopGroup loops, Class<? extends Channel> channel, Executor lookups) {
    this.settings = settings;
    this.loops = loops;
    this.lookups = lookups;
    this.tls =
        new ClientTls(
            settings.nettyTls(),
            settings.tls(),
            settings.tlsParameters(),
            settings.http2() != Settings.Http2.NEVER);
    this.bootstrap =
        new Bootstrap()
            .group(loops)
            .channel(channel)
            .resolver(NoopAddressResolverGroup.INSTANCE)
            .option(
                ChannelOption.CONNECT_TIMEOUT_MILLIS,
                (int) Math.min(Integer.MAX_VALUE, settings.connectTimeout().toMillis()))
            .option(ChannelOption.TCP_NODELAY, true)
            .option(ChannelOption.SO_KEEPALIVE, true)
            // What the other side has answered before a write failed is still to be read.
            .option(ChannelOption.AUTO_CLOSE, false);
  }

  /** Begins a connection for {@code pool}, which is told what became of it. */
  void connect(OriginPool pool) {
    InetSocketAddress proxy = settings.proxy();
    Origin origin = pool.origin();
    String host = proxy == null ? origin.host() : proxy.getHostString();
    int port = proxy == null ? origin.port() : proxy.getPort();
    try {
      lookups.execute(
          () -> {
            try {
              connect(pool, InetAddress.getAllByName(host), port, 0);
            } catch (UnknownHostException | RuntimeException e) {
              pool.failed(e);
            }
          });
    } catch (RejectedExecutionException e) {
      pool.failed(e);
    }
  }

  /** To the first of {@code addresses} that answers, from {@code index} on. */
  private void connect(OriginPool pool, InetAddress[] addresses, int port, int index) {
    if (loops.isShuttingDown()) {
      pool.failed(new IOException("the event loops end"));
      return;
    }
    InetSocketAddress address = new InetSocketAddress(addresses[index], port);
    Origin origin = pool.origin();
    boolean tunnel = settings.proxy() != null && (origin.secure() || speaksHttp2InClear());
    Setup setup = new Setup(pool);
    InetSocketAddress to =
        tunnel ? InetSocketAddress.createUnresolved(origin.host(), origin.port()) : address;
    bootstrap
        .clone()
        .handler(pipeline(origin, tunnel ? address : null, setup))
        .connect(to)
        .addListener(
            (Future<Void> done) -> {
              if (!done.isSuccess()) {
                if (index + 1 < addresses.length && done.cause() instanceof ConnectException) {
                  connect(pool, addresses, port, index + 1);
                } else {
                  setup.failed(done.cause());
                }
              }
            });
  }

  /**
   * @param tunnel the proxy that makes one; null for none
   */
  private ChannelInitializer<Channel> pipeline(
      Origin origin, @Nullable InetSocketAddress tunnel, Setup setup) {
    return new ChannelInitializer<>() {
      @Override
      protected void initChannel(Channel channel) throws SSLException {
        if (tunnel != null) {
          HttpProxyHandler proxy = new HttpProxyHandler(tunnel);
          proxy.setConnectTimeoutMillis(settings.connectTimeout().toMillis());
          channel.pipeline().addLast(proxy);
        }
        if (origin.secure()) {
          SslHandler secured = tls.handler(channel, origin);
          secured.setHandshakeTimeoutMillis(settings.connectTimeout().toMillis());
          channel.pipeline().addLast(secured);
        }
        channel.pipeline().addLast(setup);
      }
    };
  }

  private boolean speaksHttp2InClear() {
    return settings.http2() == Settings.Http2.ALSO_IN_CLEAR;
  }

  /** Waits until a channel can be spoken over, and makes it a connection. */
  private final class Setup extends ChannelInboundHandlerAdapter {

    private final OriginPool pool;
    private @Nullable Future<?> alarm;
    private boolean done;

    private Setup(OriginPool pool) {
      this.pool = pool;
    }

    @Override
    public void handlerAdded(ChannelHandlerContext ctx) {
      Channel channel = ctx.channel();
      alarm =
          channel
              .eventLoop()
              .schedule(
                  () -> {
                    failed(new ConnectException("not connected in time"));
                    channel.close();
                  },
                  settings.connectTimeout().toNanos(),
                  TimeUnit.NANOSECONDS);
    }

    @Override
    public void channelActive(ChannelHandlerContext ctx) {
      if (!pool.origin().secure()) {
        install(ctx, speaksHttp2InClear());
      }
    }

    @Override
    public void userEventTriggered(ChannelHandlerContext ctx, Object event) {
      if (event instanceof SslHandshakeCompletionEvent handshake) {
        if (handshake.isSuccess()) {
          SslHandler secured = ctx.pipeline().get(SslHandler.class);
          install(ctx, ApplicationProtocolNames.HTTP_2.equals(secured.applicationProtocol()));
        } else {
          failed(handshake.cause());
          ctx.close();
        }
      }
    }

    private void install(ChannelHandlerContext ctx, boolean http2) {
      ctx.pipeline().remove(this);
      if (http2) {
        new Http2Connection(ctx.channel(), pool, settings, this::connected, this::failed);
      } else {
        boolean viaProxy = settings.proxy() != null && !pool.origin().secure();
        connected(new Http1Connection(ctx.channel(), pool, settings, viaProxy));
      }
    }

    private void connected(Connection connection) {
      if (end()) {
        pool.connected(connection);
      }
    }

    private void failed(Throwable why) {
      if (end()) {
        pool.failed(reason(why));
      }
    }

    /** What a proxy says comes as a failure of TLS, and that as one of the decoder. */
    private static Throwable reason(Throwable why) {
      Throwable reason =
          why instanceof DecoderException && why.getCause() != null ? why.getCause() : why;
      for (Throwable cause = why; cause != null; cause = cause.getCause()) {
        reason = cause instanceof ProxyConnectException ? cause : reason;
      }
      return reason;
    }

    private boolean end() {
      boolean first = !done;
      done = true;
      if (alarm != null) {
        alarm.cancel(false);
      }
      return first;
    }

    @Override
    public void channelInactive(ChannelHandlerContext ctx) {
      failed(new IOException("the connection was closed before it was ready"));
    }

    @Override
    public void exceptionCaught(ChannelHandlerContext ctx, Throwable cause) {
      failed(cause);
      ctx.close();
    }
  }
}
