package io.kitgen.runtime.http.client;

import io.kitgen.runtime.CallContext;
import io.kitgen.runtime.http.HttpHandler;
import io.kitgen.runtime.http.HttpRequest;
import io.kitgen.runtime.http.HttpResponse;
import io.kitgen.runtime.http.h1.Bounds;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.time.Duration;
import java.util.Objects;
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

  private final Connections connections;
  private final long silence;

  private KitHttpClient(Builder builder) {
    Connector connector =
        new Connector(
            builder.connectTimeout, builder.bounds, builder.tls, builder.parameters, builder.proxy);
    this.connections =
        new Connections(connector, builder.connections, builder.connectionsInAll, builder.idle);
    this.silence = builder.silence.toNanos();
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
   * @throws java.net.ConnectException when nothing was sent: the other side cannot be reached, TLS
   *     fails with it, or there is no connection within {@link Builder#connectTimeout}
   * @throws java.net.SocketTimeoutException when the deadline passes, or the other side is silent
   *     for too long
   * @throws IOException when the other side goes away or speaks no HTTP, the call is cancelled, or
   *     this client is closed
   * @throws InterruptedException when this thread is interrupted while it waits for a connection
   * @throws IllegalArgumentException when the request does not say where it goes
   */
  @Override
  public HttpResponse handle(CallContext ctx, HttpRequest request)
      throws IOException, InterruptedException {
    Pool pool = connections.enter(ctx, request);
    return new ClientCall(connections, pool, ctx, silence).begin(ctx, request);
  }

  /** Ends what runs, and lets the connections go. Closing twice is closing once. */
  @Override
  public void close() {
    connections.close();
  }

  /** Collects the settings; not thread-safe. */
  public static final class Builder {

    private Duration connectTimeout = Duration.ofSeconds(10);
    private Duration idle = Duration.ofSeconds(30);
    private Duration silence = Duration.ofSeconds(60);
    private int connections = 256;
    private int connectionsInAll = 1024;
    private Bounds bounds = Bounds.DEFAULT;
    private @Nullable SSLContext tls;
    private @Nullable SSLParameters parameters;
    private @Nullable Proxy proxy;

    private Builder() {}

    /**
     * How long to wait for a connection, be it that one becomes free or that one is made, with the
     * lookup of its name, a proxy and TLS; 10 seconds unless said.
     */
    public Builder connectTimeout(Duration longest) {
      this.connectTimeout = Objects.requireNonNull(longest, "longest");
      return this;
    }

    /** How many connections there may be to one origin; 256 unless said. */
    public Builder connections(int most) {
      this.connections = positive(most);
      return this;
    }

    /**
     * How many connections there may be to all origins; 1,024 unless said. One that is idle makes
     * way for another.
     */
    public Builder connectionsInAll(int most) {
      this.connectionsInAll = positive(most);
      return this;
    }

    private static int positive(int number) {
      if (number <= 0) {
        throw new IllegalArgumentException("expected more than 0, got " + number);
      }
      return number;
    }

    /**
     * How long the other side may be silent in a call that has no deadline, before its answer and
     * between two parts of it; 60 seconds unless said.
     */
    public Builder silence(Duration longest) {
      this.silence = Objects.requireNonNull(longest, "longest");
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
      this.proxy = new Proxy(Objects.requireNonNull(proxy, "proxy"), null);
      return this;
    }

    /**
     * As {@link #proxy(InetSocketAddress)}, with what lets in: the name of a user, without a colon,
     * and a password, sent to the proxy alone.
     */
    public Builder proxy(InetSocketAddress proxy, String user, String password) {
      this.proxy = new Proxy(Objects.requireNonNull(proxy, "proxy"), Proxy.basic(user, password));
      return this;
    }

    /** The client. */
    public KitHttpClient build() {
      return new KitHttpClient(this);
    }
  }
}
