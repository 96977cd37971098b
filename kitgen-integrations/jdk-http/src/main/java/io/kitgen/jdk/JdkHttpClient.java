package io.kitgen.jdk;

import io.kitgen.runtime.CallContext;
import io.kitgen.runtime.Faults;
import io.kitgen.runtime.http.Headers;
import io.kitgen.runtime.http.HttpBody;
import io.kitgen.runtime.http.HttpHandler;
import io.kitgen.runtime.http.HttpRequest;
import io.kitgen.runtime.http.HttpResponse;
import io.kitgen.runtime.thread.VirtualThreads;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ExecutorService;
import org.jspecify.annotations.Nullable;

/**
 * Sends requests with the JDK's own client. A call ends when its context does: the deadline holds
 * for the whole exchange, the body included, and cancelling the context cancels it. Redirects are
 * not followed. Without TLS it speaks HTTP/1.1, and does not try to change to HTTP/2, which sends
 * two requests' worth of header fields; with TLS what both sides can.
 */
public final class JdkHttpClient implements HttpHandler, AutoCloseable {

  // The JDK's client writes these itself and refuses to be told.
  private static final Set<String> OWN_HEADERS = ignoringCase();

  private static final int LARGEST_COPY = 1 << 20;

  private final HttpClient client;
  private final HttpClient.@Nullable Version version;
  private final @Nullable ExecutorService executor;
  private final RunningExchanges running = new RunningExchanges();

  private JdkHttpClient(
      HttpClient client, HttpClient.@Nullable Version version, @Nullable ExecutorService executor) {
    this.client = client;
    this.version = version;
    this.executor = executor;
  }

  private static Set<String> ignoringCase() {
    Set<String> names = new TreeSet<>(String.CASE_INSENSITIVE_ORDER);
    names.addAll(
        Set.of("Connection", "Content-Length", "Expect", "Host", "Transfer-Encoding", "Upgrade"));
    return names;
  }

  /** A client with the defaults. */
  public static JdkHttpClient create() {
    return builder().build();
  }

  /** Starts with the defaults. */
  public static Builder builder() {
    return new Builder();
  }

  /** A client over one that is set up elsewhere, with its proxy, certificates and executor. */
  public static JdkHttpClient over(HttpClient client) {
    return new JdkHttpClient(client, null, null);
  }

  /**
   * Sends {@code request} and waits for the head of the answer.
   *
   * @throws java.net.SocketTimeoutException when the deadline passes
   * @throws IOException when the other side cannot be reached or goes away, the call is cancelled,
   *     or this client is closed
   * @throws InterruptedException when this thread is interrupted; the exchange is cancelled then
   */
  @Override
  public HttpResponse handle(CallContext ctx, HttpRequest request)
      throws IOException, InterruptedException {
    ClientExchange exchange =
        new ClientExchange(
            client.sendAsync(convert(request), BodyHandlers.ofInputStream()), running);
    java.net.http.HttpResponse<InputStream> response = exchange.await(ctx);
    Headers.Builder headers = Headers.builder();
    response
        .headers()
        .map()
        .forEach(
            (name, values) -> {
              if (!name.startsWith(":")) {
                values.forEach(value -> headers.add(name, value));
              }
            });
    long length = response.headers().firstValueAsLong("Content-Length").orElse(-1);
    boolean none = request.method().equals("HEAD") || response.statusCode() == 204;
    return new HttpResponse(
        response.statusCode(),
        headers.build(),
        HttpBody.stream(exchange.body(response.body()), none ? 0 : length));
  }

  private java.net.http.HttpRequest convert(HttpRequest request) throws IOException {
    if (request.scheme() == null || request.authority() == null) {
      throw new IllegalArgumentException("a request without scheme and authority: " + request);
    }
    String query = request.query() == null ? "" : "?" + request.query();
    java.net.http.HttpRequest.Builder builder =
        java.net.http.HttpRequest.newBuilder(
                URI.create(request.scheme() + "://" + request.authority() + request.path() + query))
            .method(request.method(), publisher(request.body()));
    if (version != null) {
      builder.version(version);
    } else if (request.scheme().equals("http")) {
      builder.version(HttpClient.Version.HTTP_1_1);
    }
    request
        .headers()
        .forEach(
            (name, value) -> {
              if (!OWN_HEADERS.contains(name)) {
                builder.header(name, value);
              }
            });
    return builder.build();
  }

  private static BodyPublisher publisher(HttpBody body) throws IOException {
    long length = body.length();
    if (length == 0) {
      return BodyPublishers.noBody();
    }
    if (body.replayable() && length > 0 && length <= LARGEST_COPY) {
      return BodyPublishers.ofByteArray(body.open().readAllBytes());
    }
    BodyPublisher stream = BodyPublishers.ofInputStream(() -> open(body));
    return length < 0 ? stream : BodyPublishers.fromPublisher(stream, length);
  }

  private static InputStream open(HttpBody body) {
    try {
      return body.open();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Ends what runs, and lets the connections go. Closing twice is closing once. */
  @Override
  public void close() {
    running.close();
    Object own = executor == null ? null : client;
    if (own instanceof AutoCloseable closeable) { // from 21 on it is
      try {
        closeable.close();
      } catch (Exception e) {
        throw Faults.unchecked(e);
      }
    }
    if (executor != null) {
      executor.shutdown();
    }
  }

  /** Collects the settings; not thread-safe. */
  public static final class Builder {

    private Duration connectTimeout = Duration.ofSeconds(10);
    private HttpClient.@Nullable Version version;

    private Builder() {}

    /** How long to wait for a connection; 10 seconds unless said. */
    public Builder connectTimeout(Duration timeout) {
      this.connectTimeout = timeout;
      return this;
    }

    /** The version to try first, with TLS or without. */
    public Builder version(HttpClient.Version version) {
      this.version = version;
      return this;
    }

    /** The client. */
    public JdkHttpClient build() {
      HttpClient.Builder builder =
          HttpClient.newBuilder()
              .connectTimeout(connectTimeout)
              .followRedirects(HttpClient.Redirect.NEVER);
      ExecutorService executor = VirtualThreads.newExecutor();
      if (executor != null) {
        builder.executor(executor);
      }
      return new JdkHttpClient(builder.build(), version, executor);
    }
  }
}
