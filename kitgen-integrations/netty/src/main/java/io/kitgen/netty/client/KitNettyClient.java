package io.kitgen.netty.client;

import io.kitgen.netty.client.Settings.Http2;
import io.kitgen.netty.client.exchange.Exchange;
import io.kitgen.netty.client.wire.RequestLine;
import io.kitgen.runtime.CallContext;
import io.kitgen.runtime.http.HttpBody;
import io.kitgen.runtime.http.HttpHandler;
import io.kitgen.runtime.http.HttpRequest;
import io.kitgen.runtime.http.HttpResponse;
import io.netty.channel.EventLoopGroup;
import io.netty.handler.ssl.SslContext;
import io.netty.util.concurrent.Future;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.ConnectException;
import java.net.InetSocketAddress;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.locks.LockSupport;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLParameters;
import org.jspecify.annotations.Nullable;

/**
 * Sends requests over HTTP/1.1 and HTTP/2, in clear or with TLS, on Netty's event loops; the thread
 * of the caller, virtual or not, waits. With TLS the other side chooses the protocol.
 *
 * <p>Connections are kept for the next call to the same origin. Of HTTP/2 one is enough until it
 * has as many streams as the other side takes; an answer that nobody reads holds up no other one. A
 * call ends when its context does: the deadline holds for waiting, connecting, sending and reading,
 * the body included, and cancelling the context cancels it. Redirects are not followed.
 *
 * <p>A request is sent a second time, if its body can be read again, where the other side says that
 * it has not looked at it (HTTP/2: behind the last stream of a GOAWAY, or refused), and where a
 * kept connection turns out to be closed before anything of an answer came and its method is
 * idempotent (RFC 9110, section 9.2.2).
 *
 * <pre>{@code
 * try (KitNettyClient http = KitNettyClient.create()) {
 *   Shop shop = ShopHttp.client(http, URI.create("https://shop.example"));
 * }
 * }</pre>
 *
 * <p>Thread-safe.
 */
public final class KitNettyClient implements HttpHandler, AutoCloseable {

  private static final int MOST_ATTEMPTS = 3;

  /** A body up to this leaves with the head. */
  private static final int SMALL = 64 * 1024;

  private static final Duration POLL = Duration.ofMillis(5);

  private final Settings settings;
  private final Duration drain;
  private final Loops loops;
  private final ExecutorService lookups;
  private final Pools pools;
  private final Future<?> watch;
  private final AtomicBoolean closed = new AtomicBoolean();

  private KitNettyClient(Settings settings, Duration drain, Loops loops) {
    this.settings = settings;
    this.drain = drain;
    this.loops = loops;
    this.lookups = Loops.lookups();
    Connector connector = new Connector(settings, loops.group(), loops.channel(), lookups);
    this.pools = new Pools(settings, connector::connect);
    this.watch = loops.group().next().scheduleAtFixedRate(pools::expire, 1, 1, TimeUnit.SECONDS);
  }

  /** A client with the defaults. */
  public static KitNettyClient create() {
    return builder().build();
  }

  /** Starts with the defaults. */
  public static Builder builder() {
    return new Builder();
  }

  /**
   * Sends {@code request} and waits for the head of the answer.
   *
   * @throws ConnectException when nothing was sent: the other side cannot be reached, TLS fails
   *     with it, no connection becomes free in time, or too many wait
   * @throws java.net.SocketTimeoutException when the deadline passes
   * @throws IOException when the other side goes away or speaks no HTTP, the call is cancelled, or
   *     this client is closed
   * @throws InterruptedException when this thread is interrupted while it waits
   * @throws IllegalArgumentException when the request does not say where it goes
   * @throws IllegalStateException when called on an event loop of this client, which must not wait
   */
  @Override
  public HttpResponse handle(CallContext ctx, HttpRequest request)
      throws IOException, InterruptedException {
    if (loops.isHere()) {
      throw new IllegalStateException("a call that waits, on the event loop that it waits for");
    }
    RequestLine.check(request);
    byte[] payload = payload(request.body());
    IOException before = null;
    for (int attempt = 1; ; attempt++) {
      Exchange exchange =
          new Exchange(
              pools,
              ctx,
              request,
              payload,
              settings.connectTimeout().toNanos(),
              settings.readAhead());
      try {
        return exchange.call();
      } catch (IOException e) {
        if (before != null && e instanceof ConnectException) {
          before.addSuppressed(e); // which would say that nothing was sent
          throw before;
        }
        if (attempt == MOST_ATTEMPTS || !exchange.mayRepeat()) {
          throw e;
        }
        before = e;
        pools.repeats(request);
      }
    }
  }

  private static byte @Nullable [] payload(HttpBody body) throws IOException {
    long length = body.length();
    if (length < 0 || length > SMALL) {
      return null;
    }
    ByteArrayOutputStream bytes = new ByteArrayOutputStream((int) length);
    body.writeTo(bytes);
    if (bytes.size() != length) {
      throw new IOException("the body has " + bytes.size() + " bytes, and said " + length);
    }
    return bytes.toByteArray();
  }

  /** The connections to each origin, as they are now. */
  public List<OriginStats> stats() {
    return pools.stats();
  }

  /**
   * Takes no further call, waits for those that run, as long as the drain timeout allows, ends
   * them, and lets the connections go. Closing twice is closing once.
   */
  @Override
  public void close() {
    if (!closed.compareAndSet(false, true)) {
      return;
    }
    IOException why = new IOException("the client is closed");
    pools.shut(why);
    long until = System.nanoTime() + drain.toNanos();
    while (pools.isBusy() && System.nanoTime() - until < 0) {
      LockSupport.parkNanos(POLL.toNanos());
    }
    watch.cancel(false);
    pools.close(why);
    lookups.shutdownNow();
    loops.end();
  }

  /** Collects the settings; not thread-safe. */
  public static final class Builder {

    private Duration connectTimeout = Duration.ofSeconds(10);
    private Duration idle = Duration.ofSeconds(30);
    private Duration drain = Duration.ZERO;
    private int connections = 256;
    private int connectionsInAll = 4096;
    private int waiting = 10_000;
    private int fieldCount = 128;
    private int fieldBytes = 32 * 1024;
    private int readAhead = 256 * 1024;
    private Http2 http2 = Http2.NEGOTIATED;
    private @Nullable SSLContext tls;
    private @Nullable SSLParameters parameters;
    private @Nullable SslContext nettyTls;
    private @Nullable InetSocketAddress proxy;
    private @Nullable EventLoopGroup loops;

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
      this.connections = positive(most);
      return this;
    }

    /** How many connections there may be to all origins; 4096 unless said. */
    public Builder connectionsInAll(int most) {
      this.connectionsInAll = positive(most);
      return this;
    }

    /** How many calls may wait for a connection to one origin; 10,000 unless said. */
    public Builder waiting(int most) {
      this.waiting = positive(most);
      return this;
    }

    /** How long a connection is kept without a call; 30 seconds unless said. */
    public Builder idle(Duration longest) {
      this.idle = Objects.requireNonNull(longest, "longest");
      return this;
    }

    /** How long closing waits for calls that run; not at all unless said. */
    public Builder drain(Duration longest) {
      this.drain = Objects.requireNonNull(longest, "longest");
      return this;
    }

    /** How many header fields an answer may have, and how many bytes in all; 128 and 32 KiB. */
    public Builder headers(int count, int bytes) {
      this.fieldCount = positive(count);
      this.fieldBytes = positive(bytes);
      return this;
    }

    /** How much of an answer's body is taken before somebody reads it; 256 KiB unless said. */
    public Builder readAhead(int bytes) {
      this.readAhead = positive(bytes);
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

    /**
     * TLS as Netty has it, for a client, with OpenSSL for instance; the protocols that it
     * negotiates are its own.
     */
    public Builder tls(SslContext context) {
      this.nettyTls = Objects.requireNonNull(context, "context");
      return this;
    }

    /** Speaks HTTP/1.1 alone, with TLS too. */
    public Builder http1() {
      this.http2 = Http2.NEVER;
      return this;
    }

    /** Speaks HTTP/2 in clear as well, to servers that are known to understand it (h2c). */
    public Builder http2InClear() {
      this.http2 = Http2.ALSO_IN_CLEAR;
      return this;
    }

    /** Goes through an HTTP proxy: by absolute targets in clear, by a tunnel otherwise. */
    public Builder proxy(InetSocketAddress proxy) {
      this.proxy = Objects.requireNonNull(proxy, "proxy");
      return this;
    }

    /** Event loops that others use too; they are not ended with the client. */
    public Builder loops(EventLoopGroup loops) {
      this.loops = Objects.requireNonNull(loops, "loops");
      return this;
    }

    private static int positive(int number) {
      if (number <= 0) {
        throw new IllegalArgumentException("expected more than 0, got " + number);
      }
      return number;
    }

    /** The client. */
    public KitNettyClient build() {
      Settings settings =
          new Settings(
              connectTimeout,
              idle,
              connections,
              connectionsInAll,
              waiting,
              fieldCount,
              fieldBytes,
              readAhead,
              http2,
              tls,
              parameters,
              nettyTls,
              proxy);
      return new KitNettyClient(
          settings, drain, loops == null ? Loops.make() : new Loops(loops, false));
    }
  }
}
