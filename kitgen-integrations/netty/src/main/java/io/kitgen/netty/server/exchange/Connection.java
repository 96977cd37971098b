package io.kitgen.netty.server.exchange;

import io.kitgen.netty.server.call.Calls;
import io.kitgen.netty.server.call.Relay;
import io.kitgen.runtime.CallContext;
import io.kitgen.runtime.Cancellation;
import io.kitgen.runtime.http.h1.Bounds;
import io.kitgen.runtime.http.server.KitHttpServer;
import io.kitgen.runtime.server.deadline.EngineThread;
import io.netty.channel.Channel;
import java.net.SocketAddress;
import java.time.Duration;
import javax.net.ssl.SSLSession;
import org.jspecify.annotations.Nullable;

/**
 * One connection, whatever is spoken over it: until when it may do what it does, and what all of
 * its requests have in common. Its time is looked at now and then, so that no request needs a
 * timer.
 */
public final class Connection {

  private static final long NEVER = Long.MAX_VALUE;

  // By System.nanoTime less this, so that times compare.
  private static final long ORIGIN = System.nanoTime();

  private final Channel channel;
  private final Bounds bounds;
  private final Calls calls;
  private final Relay relay;
  private SocketAddress peer;
  private final Cancellation cancellation = new Cancellation();
  private CallContext onLoop = CallContext.empty().withCancellation(cancellation);
  private CallContext onThread = onLoop.with(EngineThread.OWNED, true);
  private String scheme = "http";
  private volatile long expires;
  private volatile long stuckUntil = NEVER;
  private volatile long idleSince = NEVER;
  private volatile boolean fresh; // nothing of a request has come
  private volatile boolean draining;
  private volatile boolean multiplexed;
  private volatile @Nullable Runnable late;

  /** Begins with the time that a head may take. */
  public Connection(Channel channel, Bounds bounds, Calls calls, Relay relay) {
    this.channel = channel;
    this.bounds = bounds;
    this.calls = calls;
    this.relay = relay;
    this.peer = channel.remoteAddress();
    expireIn(bounds.head());
    fresh = true;
  }

  /** The channel. */
  public Channel channel() {
    return channel;
  }

  Bounds bounds() {
    return bounds;
  }

  Relay relay() {
    return relay;
  }

  Calls calls() {
    return calls;
  }

  /** Who is at the other end, as a proxy says. */
  public void peer(SocketAddress address) {
    this.peer = address;
  }

  SocketAddress peer() {
    return peer;
  }

  /** It is a connection with TLS. */
  public void secure(SSLSession session) {
    scheme = "https";
    onLoop = onLoop.with(KitHttpServer.TLS, session);
    onThread = onLoop.with(EngineThread.OWNED, true);
  }

  String scheme() {
    return scheme;
  }

  /** What all calls are cancelled by where one connection is one caller. */
  Cancellation cancellation() {
    return cancellation;
  }

  /** What calls begin with on an event loop, which nobody must interrupt. */
  CallContext onLoop() {
    return onLoop;
  }

  /** What calls begin with on a thread of their own. */
  CallContext onThread() {
    return onThread;
  }

  private static long now() {
    return System.nanoTime() - ORIGIN;
  }

  /** Something has begun that must have ended then. */
  void expireIn(Duration time) {
    expireIn(time.toNanos());
  }

  void expireIn(long nanos) {
    fresh = false;
    idleSince = NEVER;
    expires = now() + nanos;
  }

  /** What runs has a time limit of its own. */
  void expireNever() {
    fresh = false;
    idleSince = NEVER;
    expires = NEVER;
  }

  /** Nothing happens until the client begins something. */
  void rest() {
    if (draining) {
      channel.close();
    }
    long now = now();
    idleSince = now;
    expires = now + bounds.idle().toNanos();
  }

  boolean isResting() {
    return idleSince != NEVER;
  }

  /** Since when nothing happens, to compare with others; the largest while something does. */
  public long idleSince() {
    return idleSince;
  }

  /** Closes it when its time is over. */
  public void expire() {
    long now = now();
    if (now > stuckUntil) {
      stuckUntil = NEVER; // once is enough
      cut();
    } else if (now > expires) {
      expires = NEVER;
      Runnable look = late;
      if (look == null || isResting()) {
        channel.close();
      } else {
        channel.eventLoop().execute(look);
      }
    }
  }

  /** Closes it at once, without what the protocol would have to say. */
  public void cut() {
    channel.eventLoop().execute(() -> channel.unsafe().close(channel.newPromise()));
  }

  /** Closes it if nothing happens. */
  public void closeIfIdle() {
    channel
        .eventLoop()
        .execute(
            () -> {
              if (isResting() || (fresh && draining)) {
                channel.close();
              }
            });
  }

  /** From now on it carries streams. */
  public void multiplexed() {
    multiplexed = true;
    rest();
  }

  /** What is to be done on the loop, in place of closing it, when what it does takes too long. */
  void whenLate(Runnable look) {
    late = look;
  }

  /** The client takes nothing, and is to go on in {@code nanos}; 0 when it does again. */
  void stuckFor(long nanos) {
    stuckUntil = nanos == 0 ? NEVER : now() + nanos;
  }

  /** Each answer is the last one from now on, and who waits for a request is not given one. */
  public void drain() {
    draining = true;
    if (multiplexed) {
      channel.close(); // which says goodbye, and lets the streams end
    } else {
      closeIfIdle();
    }
  }

  boolean isDraining() {
    return draining;
  }
}
