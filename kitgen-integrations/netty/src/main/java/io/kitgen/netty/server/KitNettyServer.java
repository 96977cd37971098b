package io.kitgen.netty.server;

import io.kitgen.netty.server.call.Calls;
import io.kitgen.runtime.http.HttpHandler;
import io.kitgen.runtime.http.h1.Bounds;
import io.netty.bootstrap.ServerBootstrap;
import io.netty.channel.Channel;
import io.netty.channel.ChannelFuture;
import io.netty.channel.ChannelOption;
import io.netty.channel.EventLoopGroup;
import io.netty.channel.MultiThreadIoEventLoopGroup;
import io.netty.handler.ssl.SslContext;
import io.netty.util.concurrent.DefaultThreadFactory;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetSocketAddress;
import java.time.Duration;
import java.util.Objects;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLParameters;
import org.jspecify.annotations.Nullable;

/**
 * Serves a handler over HTTP/1.1 and HTTP/2 on Netty, in clear or with TLS. Event loops read and
 * write; a call runs on a thread of its own, a virtual one where the JVM has them (21 and later),
 * else one of a pool; one that is {@code @NonBlocking} runs on the event loop itself when its body
 * is there. Everything that the other side decides has a bound; what is malformed is refused.
 *
 * <pre>{@code
 * try (KitNettyServer server = KitNettyServer.start(8080, ShopHttp.handler(endpoints))) {
 *   …
 * }
 * }</pre>
 *
 * <p>Over TLS, {@link io.kitgen.runtime.http.server.KitHttpServer#TLS} is bound in the context of
 * calls. Thread-safe.
 */
public final class KitNettyServer implements AutoCloseable {

  private static final long LOOK_EVERY_MILLIS = 200;

  private final Channel listener;
  private final EventLoopGroup loops;
  private final Connections connections;
  private final Calls calls;
  private final Duration drain;
  private final AtomicBoolean closed = new AtomicBoolean();

  private KitNettyServer(
      Channel listener,
      EventLoopGroup loops,
      Connections connections,
      Calls calls,
      Duration drain) {
    this.listener = listener;
    this.loops = loops;
    this.connections = connections;
    this.calls = calls;
    this.drain = drain;
  }

  /**
   * Serves {@code handler} on every address of this machine.
   *
   * @param port where, or 0 for a free one
   * @throws UncheckedIOException when the port cannot be had
   */
  public static KitNettyServer start(int port, HttpHandler handler) {
    return builder().port(port).start(handler);
  }

  /**
   * Serves {@code handler} at {@code address}.
   *
   * @throws UncheckedIOException when the address cannot be had
   */
  public static KitNettyServer start(InetSocketAddress address, HttpHandler handler) {
    return builder().address(address).start(handler);
  }

  /** Starts with the defaults. */
  public static Builder builder() {
    return new Builder();
  }

  /** Where it listens. */
  public InetSocketAddress address() {
    return (InetSocketAddress) listener.localAddress();
  }

  /** The port on which it listens. */
  public int port() {
    return address().getPort();
  }

  /**
   * Takes no further connection, lets the exchanges that run end, as long as the drain timeout
   * allows, and ends what is left. Clients are told: by {@code Connection: close} in each last
   * answer, and by GOAWAY over HTTP/2. Not to be called on an event loop. Closing twice is closing
   * once.
   */
  @Override
  public void close() {
    if (!closed.compareAndSet(false, true)) {
      return;
    }
    connections.sayGoodbye();
    listener.close().syncUninterruptibly();
    connections.drain(drain);
    calls.shutdown();
    loops.shutdownGracefully(0, 1, TimeUnit.SECONDS).syncUninterruptibly();
  }

  /** Collects the settings; not thread-safe. */
  public static final class Builder {

    private InetSocketAddress address = new InetSocketAddress(0);
    private int backlog = 1024;
    private int loops = Runtime.getRuntime().availableProcessors();
    private int connections = 10_000;
    private int streams = 100;
    private int calls = 20_000;
    private int threads = 200;
    private int waiting = 1000;
    private Duration drain = Duration.ofSeconds(10);
    private Bounds bounds = Bounds.DEFAULT;
    private @Nullable Tls tls;
    private boolean proxied;

    private Builder() {}

    /**
     * The port to listen on, at every address of this machine; 0, which is a free one, unless said.
     */
    public Builder port(int port) {
      return address(new InetSocketAddress(port));
    }

    /** Where to listen. */
    public Builder address(InetSocketAddress address) {
      this.address = Objects.requireNonNull(address, "address");
      return this;
    }

    /** How many connections may wait to be accepted; 1024 unless said. */
    public Builder backlog(int backlog) {
      this.backlog = backlog;
      return this;
    }

    /** How many event loops there are, each with a thread; one for each processor unless said. */
    public Builder loops(int count) {
      this.loops = positive(count);
      return this;
    }

    /**
     * How many connections there may be. Beyond that the one that is idle is closed for the next;
     * when none is, the next has to wait. 10,000 unless said.
     */
    public Builder connections(int most) {
      this.connections = positive(most);
      return this;
    }

    /** How many requests one connection may have open at once over HTTP/2; 100 unless said. */
    public Builder streams(int most) {
      this.streams = positive(most);
      return this;
    }

    /**
     * How many calls may run at once on virtual threads; what is beyond is answered with 503.
     * 20,000 unless said.
     */
    public Builder calls(int most) {
      this.calls = positive(most);
      return this;
    }

    /**
     * How many calls run at once, and how many wait for a thread, where there are no virtual
     * threads; what is beyond both is answered with 503. 200 and 1000 unless said.
     */
    public Builder threads(int running, int waiting) {
      this.threads = positive(running);
      this.waiting = positive(waiting);
      return this;
    }

    /** How long closing waits for exchanges that run; 10 seconds unless said. */
    public Builder drain(Duration timeout) {
      this.drain = Objects.requireNonNull(timeout, "timeout");
      return this;
    }

    /**
     * How many bytes a request line may have, beyond which the answer is 414; 8 KiB unless said.
     */
    public Builder requestLine(int bytes) {
      bounds = bounds.withLine(bytes);
      return this;
    }

    /**
     * How many header fields a request may have, and how many bytes in all, beyond which the answer
     * is 431; 128 and 32 KiB unless said.
     */
    public Builder headers(int count, int bytes) {
      bounds = bounds.withFields(count, bytes);
      return this;
    }

    /** How long a head may take from its first byte on; 10 seconds unless said. */
    public Builder headTime(Duration longest) {
      bounds = bounds.withHead(longest);
      return this;
    }

    /** How long a connection is kept without a request; 60 seconds unless said. */
    public Builder idle(Duration longest) {
      bounds = bounds.withIdle(longest);
      return this;
    }

    /**
     * How slowly a body may come or be taken: after {@code grace} at {@code bytes} a second, on the
     * whole. 10 seconds and 512 bytes a second unless said.
     */
    public Builder slowest(int bytes, Duration grace) {
      bounds = bounds.withSlowest(bytes, grace);
      return this;
    }

    /** Serves with the JDK's TLS; HTTP/2 with those who ask for it (ALPN). */
    public Builder tls(SSLContext context) {
      return tls(context, context.getDefaultSSLParameters());
    }

    /**
     * Serves with the JDK's TLS; {@code parameters} may ask for the client's certificate ({@code
     * setNeedClientAuth}), and choose protocols and ciphers.
     */
    public Builder tls(SSLContext context, SSLParameters parameters) {
      this.tls =
          Tls.of(
              Objects.requireNonNull(context, "context"),
              Objects.requireNonNull(parameters, "parameters"));
      return this;
    }

    /**
     * Serves with Netty's TLS, as {@code context} is set up: OpenSSL where netty-tcnative is there.
     * For HTTP/2 it has to offer {@code h2} by ALPN.
     */
    public Builder tls(SslContext context) {
      this.tls = Tls.of(Objects.requireNonNull(context, "context"));
      return this;
    }

    /**
     * Whether each connection begins with the header of the PROXY protocol, version 1 or 2, which
     * says who is behind the proxy; one without it is closed. False unless said: who can connect
     * without that proxy could claim to be anybody.
     */
    public Builder proxyProtocol(boolean expected) {
      this.proxied = expected;
      return this;
    }

    private static int positive(int number) {
      if (number <= 0) {
        throw new IllegalArgumentException("expected more than 0, got " + number);
      }
      return number;
    }

    /**
     * Serves {@code handler}.
     *
     * @throws UncheckedIOException when the address cannot be had
     */
    public KitNettyServer start(HttpHandler handler) {
      Objects.requireNonNull(handler, "handler");
      Transport transport = Transport.best();
      EventLoopGroup group =
          new MultiThreadIoEventLoopGroup(
              loops, new DefaultThreadFactory("kitgen-netty-loop"), transport.loops());
      Calls run = Calls.of(handler, calls, threads, waiting);
      Connections all = new Connections(connections);
      ChannelFuture bound =
          new ServerBootstrap()
              .group(group)
              .channel(transport.listener())
              .option(ChannelOption.SO_BACKLOG, backlog)
              .option(ChannelOption.SO_REUSEADDR, true)
              .childOption(ChannelOption.TCP_NODELAY, true)
              .childHandler(new Pipeline(all, run, bounds, streams, drain, tls, proxied))
              .bind(address)
              .awaitUninterruptibly();
      if (!bound.isSuccess()) {
        run.shutdown();
        group.shutdownGracefully(0, 1, TimeUnit.SECONDS);
        throw new UncheckedIOException(
            new IOException(
                "cannot listen at " + address + ": " + bound.cause().getMessage(), bound.cause()));
      }
      group.scheduleAtFixedRate(
          all::look, LOOK_EVERY_MILLIS, LOOK_EVERY_MILLIS, TimeUnit.MILLISECONDS);
      return new KitNettyServer(bound.channel(), group, all, run, drain);
    }
  }
}
