package io.kitgen.netty.client;

import io.kitgen.runtime.thread.VirtualThreads;
import io.netty.channel.Channel;
import io.netty.channel.EventLoopGroup;
import io.netty.channel.IoEventLoopGroup;
import io.netty.channel.IoHandlerFactory;
import io.netty.channel.MultiThreadIoEventLoopGroup;
import io.netty.channel.epoll.Epoll;
import io.netty.channel.epoll.EpollIoHandler;
import io.netty.channel.epoll.EpollSocketChannel;
import io.netty.channel.nio.NioIoHandler;
import io.netty.channel.socket.nio.NioSocketChannel;
import io.netty.channel.uring.IoUring;
import io.netty.channel.uring.IoUringIoHandler;
import io.netty.channel.uring.IoUringSocketChannel;
import io.netty.util.concurrent.DefaultThreadFactory;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;

/**
 * The event loops of a client.
 *
 * @param own whether they end with it
 */
record Loops(EventLoopGroup group, boolean own) {

  private static final int LOOKUPS = 4;

  /** Loops of its own, over the best of what the system has. */
  static Loops make() {
    IoHandlerFactory io =
        Epoll.isAvailable()
            ? EpollIoHandler.newFactory()
            : IoUring.isAvailable() ? IoUringIoHandler.newFactory() : NioIoHandler.newFactory();
    // Callers do the work: a loop moves bytes.
    int threads = Math.max(1, Runtime.getRuntime().availableProcessors() / 2);
    return new Loops(
        new MultiThreadIoEventLoopGroup(
            threads, new DefaultThreadFactory("kitgen-netty-client", true), io),
        true);
  }

  /** Where names are looked up. */
  static ExecutorService lookups() {
    ExecutorService virtual = VirtualThreads.newExecutor();
    if (virtual != null) {
      return virtual;
    }
    ThreadPoolExecutor few =
        new ThreadPoolExecutor(
            LOOKUPS,
            LOOKUPS,
            10,
            TimeUnit.SECONDS,
            new LinkedBlockingQueue<>(),
            new DefaultThreadFactory("kitgen-netty-lookup", true));
    few.allowCoreThreadTimeOut(true);
    return few;
  }

  /** Sockets as these loops want them. */
  Class<? extends Channel> channel() {
    if (group instanceof IoEventLoopGroup io) {
      if (io.isIoType(EpollIoHandler.class)) {
        return EpollSocketChannel.class;
      }
      if (io.isIoType(IoUringIoHandler.class)) {
        return IoUringSocketChannel.class;
      }
    }
    return NioSocketChannel.class;
  }

  /** Whether this thread is one of them, which must not wait for another. */
  boolean isHere() {
    for (io.netty.util.concurrent.EventExecutor loop : group) {
      if (loop.inEventLoop()) {
        return true;
      }
    }
    return false;
  }

  /** Ends them, if they are its own, when what they have to do is done. */
  void end() {
    if (own) {
      group.shutdownGracefully(0, 1, TimeUnit.SECONDS);
    }
  }
}
