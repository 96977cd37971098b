package io.kitgen.netty.server;

import io.netty.channel.IoHandlerFactory;
import io.netty.channel.ServerChannel;
import io.netty.channel.epoll.Epoll;
import io.netty.channel.epoll.EpollIoHandler;
import io.netty.channel.epoll.EpollServerSocketChannel;
import io.netty.channel.nio.NioIoHandler;
import io.netty.channel.socket.nio.NioServerSocketChannel;
import io.netty.channel.uring.IoUring;
import io.netty.channel.uring.IoUringIoHandler;
import io.netty.channel.uring.IoUringServerSocketChannel;

/**
 * How the system is asked for sockets and their events.
 *
 * @param loops makes what an event loop waits with
 * @param listener the channel that accepts connections
 */
record Transport(IoHandlerFactory loops, Class<? extends ServerChannel> listener) {

  /** The best whose native library is there; the JDK's else. */
  static Transport best() {
    if (Epoll.isAvailable()) {
      return new Transport(EpollIoHandler.newFactory(), EpollServerSocketChannel.class);
    }
    if (IoUring.isAvailable()) {
      return new Transport(IoUringIoHandler.newFactory(), IoUringServerSocketChannel.class);
    }
    return new Transport(NioIoHandler.newFactory(), NioServerSocketChannel.class);
  }
}
