package io.kitgen.netty.client;

import io.kitgen.netty.client.exchange.Carrier;
import io.netty.channel.Channel;
import io.netty.channel.ChannelInboundHandlerAdapter;
import io.netty.channel.EventLoop;
import java.io.IOException;
import org.jspecify.annotations.Nullable;

/**
 * One connection. It stands at the end of its channel's pipeline, and what it does there it does on
 * its event loop.
 */
abstract class Connection extends ChannelInboundHandlerAdapter implements Carrier {

  static final int MOST_INTERIM = 16;

  final Channel channel;
  private final EventLoop loop;
  final OriginPool pool;
  private volatile @Nullable Throwable broken;

  /** How many exchanges there are; the pool's, and so are the next four. */
  int active;

  /** Whether the pool has it among those that take another exchange. */
  boolean listed;

  /** Whether it takes no further exchange. */
  boolean retired;

  boolean used;
  long restedAt = System.nanoTime();

  Connection(Channel channel, OriginPool pool) {
    this.channel = channel;
    this.loop = channel.eventLoop();
    this.pool = pool;
  }

  /** How many exchanges it can have at once. */
  abstract int capacity();

  /** Whether these may be several. */
  abstract boolean multiplexes();

  @Override
  public final EventLoop loop() {
    return loop;
  }

  /** Closes it at once; from any thread. */
  final void close(@Nullable Throwable why) {
    if (why != null) {
      broken = why;
    }
    channel.close();
  }

  final void breaks(Throwable why) {
    broken = why;
  }

  /** Why an exchange has failed that was under way when it was closed. */
  final IOException closed(String otherwise) {
    Throwable why = broken;
    return why == null
        ? new IOException(otherwise)
        : new IOException(why.getMessage() == null ? why.toString() : why.getMessage(), why);
  }
}
