package io.kitgen.runtime.http.client;

import io.kitgen.runtime.CallContext;
import io.kitgen.runtime.http.HttpHandler;
import io.kitgen.runtime.http.HttpRequest;
import io.kitgen.runtime.http.HttpResponse;
import io.kitgen.runtime.http.h1.Bounds;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.time.Duration;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLParameters;
import org.jspecify.annotations.Nullable;

/**
 * Sends requests over HTTP/1.1, in clear or with TLS, with nothing but the JDK, on the thread of
 * the caller. Connections are kept for the next call to the same origin; of those there are so many
 * at most, for which calls wait in turn. A call ends when its context does: the deadline holds for
 * waiting, connecting, sending and reading, the body included, and cancelling the context cancels
 * it. Redirects are not followed.
 *
 * <p>A request is sent a second time only where a kept connection turns out to be closed before
 * anything of an answer came, its method is idempotent and its body can be read again (RFC 9110,
 * section 9.2.2).
 *
 * <pre>{@code
 * try (KitHttpClient http = KitHttpClient.create()) {
 *   Shop shop = ShopHttp.client(http, URI.create("http://localhost:8080"));
 * }
 * }</pre>
 *
 * <p>Thread-safe.
 */
public final class KitHttpClient implements HttpHandler, AutoCloseable {

  private static final long LOOK_EVERY = TimeUnit.SECONDS.toNanos(1);

  private final Connector connector;
  private final int connections;
  private final Duration idle;
  private final long longestWait;
  private final Map<Origin, Pool> pools = new ConcurrentHashMap<>();
  private final Set<ClientCall> running = ConcurrentHashMap.newKeySet();
  private final Thread watch = new Thread(this::watch, "kitgen-http-idle");
  private volatile boolean closed;

  private KitHttpClient(Builder builder) {
    this.connector =
        new Connector(
            builder.connectTimeout, builder.bounds, builder.tls, builder.parameters, builder.proxy);
    this.connections = builder.connections;
    this.idle = builder.idle;
    this.longestWait = builder.connectTimeout.toNanos();
    watch.setDaemon(true);
    watch.start();
  }

  /** A client with the defaults. */
  public static KitHttpClient create() {
    return builder().build();
  }

  /** Starts with the defaults. */
  public static Builder builder() {
    return new Builder();
  }

  /**
   * Sends {@code request} and waits for the head of the answer.
   *
   * @throws java.net.SocketTimeoutException when the deadline passes, or no connection becomes free
   * @throws IOException when the other side cannot be reached, goes away or speaks no HTTP, the
   *     call is cancelled, or this client is closed
   * @throws InterruptedException when this thread is interrupted while it waits for a connection
   * @throws IllegalArgumentException when the request does not say where it goes
   */
  @Override
  public HttpResponse handle(CallContext ctx, HttpRequest request)
      throws IOException, InterruptedException {
    Origin origin = Origin.of(request);
    Pool pool = pools.computeIfAbsent(origin, key -> new Pool(connections));
    pool.enter(ctx, longestWait);
    ClientCall call = new ClientCall(origin, pool, connector, running);
    if (closed) {
      call.abort(new IOException("the client is closed"));
    }
    return call.begin(ctx, request);
  }

  private void watch() {
    while (!closed) {
      LockSupport.parkNanos(LOOK_EVERY);
      long now = System.nanoTime();
      pools.values().forEach(pool -> pool.expire(now, idle.toNanos()));
    }
  }

  /** Ends what runs, and lets the connections go. Closing twice is closing once. */
  @Override
  public void close() {
    closed = true;
    running.forEach(call -> call.abort(new IOException("the client is closed")));
    pools.values().forEach(Pool::close);
    LockSupport.unpark(watch);
  }

  /** Collects the settings; not thread-safe. */
  public static final class Builder {

    private Duration connectTimeout = Duration.ofSeconds(10);
    private Duration idle = Duration.ofSeconds(30);
    private int connections = 256;
    private Bounds bounds = Bounds.DEFAULT;
    private @Nullable SSLContext tls;
    private @Nullable SSLParameters parameters;
    private @Nullable InetSocketAddress proxy;

    private Builder() {}

    /**
     * How long to wait for a connection, be it that one becomes free or that one is made; 10
     * seconds unless said.
     */
    public Builder connectTimeout(Duration longest) {
      this.connectTimeout = Objects.requireNonNull(longest, "longest");
      return this;
    }

    /** How many connections there may be to one origin; 256 unless said. */
    public Builder connections(int most) {
      if (most <= 0) {
        throw new IllegalArgumentException("expected more than 0, got " + most);
      }
      this.connections = most;
      return this;
    }

    /** How long a connection is kept without a call; 30 seconds unless said. */
    public Builder idle(Duration longest) {
      this.idle = Objects.requireNonNull(longest, "longest");
      return this;
    }

    /** How many header fields an answer may have, and how many bytes in all; 128 and 32 KiB. */
    public Builder headers(int count, int bytes) {
      this.bounds = bounds.withFields(count, bytes);
      return this;
    }

    /** The certificates to trust and to show; the JVM's own unless said. */
    public Builder tls(SSLContext context) {
      this.tls = Objects.requireNonNull(context, "context");
      return this;
    }

    /** Protocols and ciphers; that the name of the server is verified cannot be turned off here. */
    public Builder tls(SSLContext context, SSLParameters parameters) {
      this.parameters = Objects.requireNonNull(parameters, "parameters");
      return tls(context);
    }

    /** Goes through an HTTP proxy: by absolute targets in clear, by a tunnel with TLS. */
    public Builder proxy(InetSocketAddress proxy) {
      this.proxy = Objects.requireNonNull(proxy, "proxy");
      return this;
    }

    /** The client. */
    public KitHttpClient build() {
      return new KitHttpClient(this);
    }
  }
}
