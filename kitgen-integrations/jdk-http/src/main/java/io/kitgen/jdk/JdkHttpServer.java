package io.kitgen.jdk;

import com.sun.net.httpserver.HttpServer;
import io.kitgen.runtime.http.HttpHandler;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetSocketAddress;
import java.time.Duration;
import java.util.Objects;
import java.util.concurrent.Executor;
import java.util.concurrent.atomic.AtomicBoolean;
import org.jspecify.annotations.Nullable;

/**
 * Serves a handler over HTTP/1.1 with the JDK's own server. Each request runs on a thread of this
 * engine, a virtual one of its own where the JVM has them, else one of a bounded pool. What the
 * JDK's server decides before a handler sees the request is listed in {@code docs/known-limits.md}.
 */
public final class JdkHttpServer implements AutoCloseable {

  // The JDK sends head and body in two packets; with Nagle's algorithm on, the second waits for the
  // client's delayed acknowledgement: 40 ms a call. There is no other way to turn it off, and the
  // property is read once, when the first server of the process is made.
  private static final String NO_DELAY = "sun.net.httpserver.nodelay";

  static {
    if (System.getProperty(NO_DELAY) == null) {
      System.setProperty(NO_DELAY, "true");
    }
  }

  private final HttpServer server;
  private final ServerThreads threads;
  private final RunningCalls running;
  private final Duration drain;
  private final AtomicBoolean closed = new AtomicBoolean();

  private JdkHttpServer(
      HttpServer server, ServerThreads threads, RunningCalls running, Duration drain) {
    this.server = server;
    this.threads = threads;
    this.running = running;
    this.drain = drain;
  }

  /**
   * Serves {@code handler} on every address of this machine.
   *
   * @param port where, or 0 for a free one
   * @throws UncheckedIOException when the port cannot be had
   */
  public static JdkHttpServer start(int port, HttpHandler handler) {
    return builder().port(port).start(handler);
  }

  /**
   * Serves {@code handler} at {@code address}.
   *
   * @throws UncheckedIOException when the address cannot be had
   */
  public static JdkHttpServer start(InetSocketAddress address, HttpHandler handler) {
    return builder().address(address).start(handler);
  }

  /** Starts with the defaults. */
  public static Builder builder() {
    return new Builder();
  }

  /** Where it listens. */
  public InetSocketAddress address() {
    return server.getAddress();
  }

  /** The port on which it listens. */
  public int port() {
    return address().getPort();
  }

  /**
   * Takes no further request (one that still comes is answered with 503), waits for those that run,
   * as long as the drain timeout allows, and stops. Closing twice is closing once.
   */
  @Override
  public void close() {
    if (!closed.compareAndSet(false, true)) {
      return;
    }
    running.drain(drain);
    server.stop(0);
    threads.shutdown();
  }

  /** Collects the settings; not thread-safe. */
  public static final class Builder {

    private @Nullable String host;
    private int port;
    private @Nullable InetSocketAddress address;
    private int backlog;
    private Duration drain = Duration.ofSeconds(10);
    private int threads = 200;
    private int queue = 1000;
    private @Nullable Executor executor;

    private Builder() {}

    /** The address to listen at; every address of this machine unless said. */
    public Builder host(String host) {
      this.host = host;
      return this;
    }

    /** The port to listen on; 0, which is a free one, unless said. */
    public Builder port(int port) {
      this.port = port;
      return this;
    }

    /** Host and port in one. */
    public Builder address(InetSocketAddress address) {
      this.address = address;
      return this;
    }

    /** How many connections may wait to be accepted; the system's default unless said. */
    public Builder backlog(int backlog) {
      this.backlog = backlog;
      return this;
    }

    /** How long closing waits for requests that run; 10 seconds unless said. */
    public Builder drain(Duration timeout) {
      this.drain = Objects.requireNonNull(timeout, "timeout");
      return this;
    }

    /**
     * How many requests run at once, and how many wait for a thread, where there are no virtual
     * threads; what is beyond both is answered with 503. 200 and 1000 unless said.
     */
    public Builder threads(int running, int waiting) {
      this.threads = running;
      this.queue = waiting;
      return this;
    }

    /** Where requests run, in place of the engine's own threads; it is not shut down. */
    public Builder executor(Executor executor) {
      this.executor = executor;
      return this;
    }

    /**
     * Serves {@code handler}.
     *
     * @throws UncheckedIOException when the address cannot be had
     */
    public JdkHttpServer start(HttpHandler handler) {
      Objects.requireNonNull(handler, "handler");
      InetSocketAddress where = where();
      ServerThreads own = ServerThreads.of(executor, threads, queue);
      try {
        HttpServer server = HttpServer.create(where, backlog);
        RunningCalls running = new RunningCalls();
        server.createContext("/", new ExchangeAdapter(handler, running, own));
        server.setExecutor(own);
        server.start();
        return new JdkHttpServer(server, own, running, drain);
      } catch (IOException e) {
        own.shutdown();
        throw new UncheckedIOException("cannot listen at " + where + ": " + e.getMessage(), e);
      }
    }

    private InetSocketAddress where() {
      if (address != null) {
        return address;
      }
      return host == null ? new InetSocketAddress(port) : new InetSocketAddress(host, port);
    }
  }
}
