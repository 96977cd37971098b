package io.kitgen.runtime.http.server;

import io.kitgen.runtime.CallContext;
import io.kitgen.runtime.http.HttpHandler;
import io.kitgen.runtime.http.h1.Bounds;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.time.Duration;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicBoolean;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLParameters;
import javax.net.ssl.SSLSession;
import org.jspecify.annotations.Nullable;

/**
 * Serves a handler over HTTP/1.1, in clear or with TLS, with nothing but the JDK. Each connection
 * has a thread of its own, a virtual one where the JVM has them (21 and later), which reads a
 * request, calls the handler and writes the answer. Everything that the other side decides has a
 * bound; what is malformed, or could be understood in two ways, is refused (RFC 9112).
 *
 * <pre>{@code
 * try (KitHttpServer server = KitHttpServer.start(8080, ShopHttp.handler(endpoints))) {
 *   …
 * }
 * }</pre>
 *
 * <p>Thread-safe.
 */
public final class KitHttpServer implements AutoCloseable {

  /**
   * Bound in the context of calls that come over TLS: the session, with the client's certificates.
   */
  public static final CallContext.Key<SSLSession> TLS =
      CallContext.Key.local("tls-session", SSLSession.class);

  private final Acceptor acceptor;
  private final Duration drain;
  private final AtomicBoolean closed = new AtomicBoolean();

  private KitHttpServer(Acceptor acceptor, Duration drain) {
    this.acceptor = acceptor;
    this.drain = drain;
  }

  /**
   * Serves {@code handler} on every address of this machine.
   *
   * @param port where, or 0 for a free one
   * @throws UncheckedIOException when the port cannot be had
   */
  public static KitHttpServer start(int port, HttpHandler handler) {
    return builder().port(port).start(handler);
  }

  /**
   * Serves {@code handler} at {@code address}.
   *
   * @throws UncheckedIOException when the address cannot be had
   */
  public static KitHttpServer start(InetSocketAddress address, HttpHandler handler) {
    return builder().address(address).start(handler);
  }

  /** Starts with the defaults. */
  public static Builder builder() {
    return new Builder();
  }

  /** Where it listens. */
  public InetSocketAddress address() {
    return acceptor.address();
  }

  /** The port on which it listens. */
  public int port() {
    return address().getPort();
  }

  /**
   * Takes no further connection, lets the exchanges that run end, as long as the drain timeout
   * allows, and ends what is left. Each last answer says that its connection closes. Closing twice
   * is closing once.
   */
  @Override
  public void close() {
    if (closed.compareAndSet(false, true)) {
      acceptor.close(drain);
    }
  }

  /** Collects the settings; not thread-safe. */
  public static final class Builder {

    private InetSocketAddress address = new InetSocketAddress(0);
    private int backlog = 1024;
    private int connections = 10_000;
    private int threads = 512;
    private int perPeer;
    private Duration drain = Duration.ofSeconds(10);
    private Bounds bounds = Bounds.DEFAULT;
    private @Nullable SSLContext tls;
    private @Nullable SSLParameters tlsParameters;

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

    /**
     * How many connections there may be. Beyond that the one that is idle is closed for the next;
     * when none is, the next has to wait. 10,000 unless said; {@link #threads} bounds it too where
     * there are no virtual threads.
     */
    public Builder connections(int most) {
      this.connections = positive(most);
      return this;
    }

    /**
     * How many connections one address may have, or one network of 64 bits with IPv6. Beyond that
     * the one of them that is idle for longest is closed for the next; when none is, the next is
     * closed at once. Nine tenths of all unless said: a proxy in front is one address.
     */
    public Builder connectionsPerPeer(int most) {
      this.perPeer = positive(most);
      return this;
    }

    /** How many threads serve connections where there are no virtual ones; 512 unless said. */
    public Builder threads(int most) {
      this.threads = positive(most);
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

    /** Serves with TLS. */
    public Builder tls(SSLContext context) {
      return tls(context, context.getDefaultSSLParameters());
    }

    /**
     * Serves with TLS; {@code parameters} may ask for the client's certificate ({@code
     * setNeedClientAuth}), and choose protocols and ciphers.
     */
    public Builder tls(SSLContext context, SSLParameters parameters) {
      this.tls = Objects.requireNonNull(context, "context");
      this.tlsParameters = Objects.requireNonNull(parameters, "parameters");
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
    public KitHttpServer start(HttpHandler handler) {
      Objects.requireNonNull(handler, "handler");
      ServerTls layer =
          tls == null || tlsParameters == null ? null : new ServerTls(tls, tlsParameters);
      try {
        ServerSocket listener = new ServerSocket();
        listener.setReuseAddress(true);
        listener.bind(address, backlog);
        Acceptor acceptor =
            new Acceptor(
                listener, Workers.of(threads, connections, perPeer), handler, bounds, layer);
        acceptor.start();
        return new KitHttpServer(acceptor, drain);
      } catch (IOException e) {
        throw new UncheckedIOException("cannot listen at " + address + ": " + e.getMessage(), e);
      }
    }
  }
}
