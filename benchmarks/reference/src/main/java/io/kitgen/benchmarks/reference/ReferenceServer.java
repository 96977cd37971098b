package io.kitgen.benchmarks.reference;

import io.netty.bootstrap.ServerBootstrap;
import io.netty.channel.Channel;
import io.netty.channel.ChannelInitializer;
import io.netty.channel.ChannelOption;
import io.netty.channel.EventLoopGroup;
import io.netty.channel.IoHandlerFactory;
import io.netty.channel.MultiThreadIoEventLoopGroup;
import io.netty.channel.ServerChannel;
import io.netty.channel.epoll.Epoll;
import io.netty.channel.epoll.EpollIoHandler;
import io.netty.channel.epoll.EpollServerSocketChannel;
import io.netty.channel.nio.NioIoHandler;
import io.netty.channel.socket.nio.NioServerSocketChannel;
import io.netty.handler.codec.http.HttpRequestDecoder;
import io.netty.handler.codec.http.HttpResponseEncoder;
import java.net.InetAddress;
import java.util.concurrent.Executor;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/**
 * The work on Netty's HTTP codec, by hand: {@code java -jar reference.jar PORT [loop|pool]}. Calls
 * run on the event loop, or on a pool, as blocking ones would have to.
 */
public final class ReferenceServer {
  private static final int BLOCKING_CALLS = 64;

  private ReferenceServer() {}

  /** Starts. */
  public static void main(String[] args) throws InterruptedException {
    boolean pool = args.length > 1 && args[1].equals("pool");
    start(Integer.parseInt(args[0]), pool ? Executors.newFixedThreadPool(BLOCKING_CALLS) : null);
  }

  private static void start(int port, @Nullable Executor calls) throws InterruptedException {
    boolean epoll = Epoll.isAvailable();
    IoHandlerFactory io = epoll ? EpollIoHandler.newFactory() : NioIoHandler.newFactory();
    Class<? extends ServerChannel> type =
        epoll ? EpollServerSocketChannel.class : NioServerSocketChannel.class;
    EventLoopGroup acceptor = new MultiThreadIoEventLoopGroup(1, io);
    EventLoopGroup loops =
        new MultiThreadIoEventLoopGroup(Runtime.getRuntime().availableProcessors(), io);
    var unused = loops.scheduleAtFixedRate(Clock::tick, 1, 1, TimeUnit.SECONDS);
    new ServerBootstrap()
        .group(acceptor, loops)
        .channel(type)
        .option(ChannelOption.SO_BACKLOG, 1024)
        .childOption(ChannelOption.TCP_NODELAY, true)
        .childHandler(new Connection(calls))
        .bind(InetAddress.getLoopbackAddress(), port)
        .sync();
  }

  private static final class Connection extends ChannelInitializer<Channel> {
    private final @Nullable Executor calls;

    Connection(@Nullable Executor calls) {
      this.calls = calls;
    }

    @Override
    protected void initChannel(Channel channel) {
      channel
          .pipeline()
          .addLast(new HttpRequestDecoder(), new HttpResponseEncoder(), new WorkHandler(calls));
    }
  }
}
