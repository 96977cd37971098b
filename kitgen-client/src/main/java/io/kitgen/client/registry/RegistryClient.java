package io.kitgen.client.registry;

import io.kitgen.runtime.CallContext;
import io.kitgen.runtime.Cancellation;
import io.kitgen.runtime.http.Headers;
import io.kitgen.runtime.http.HttpBody;
import io.kitgen.runtime.http.HttpHandler;
import io.kitgen.runtime.http.HttpRequest;
import io.kitgen.runtime.http.HttpResponse;
import io.kitgen.runtime.http.client.KitHttpClient;
import io.kitgen.runtime.http.syntax.Percent;
import io.kitgen.runtime.http.syntax.ServiceAddress;
import java.io.IOException;
import java.io.InputStream;
import java.time.Duration;
import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * Asks the servers of a registry. Thread-safe; it has neither thread nor connection before it is
 * asked for the first time, and none once it is closed.
 */
public final class RegistryClient implements AutoCloseable {

  /** How many bytes an answer, or one line of it, may have: 16 MiB. */
  public static final int MOST_BYTES = 16 << 20;

  private static final String CLOSED = "the client of the registry is closed";

  private final RegistryServers servers;
  private final List<ServiceAddress> addresses;
  private final Cancellation closed = new Cancellation();
  private @Nullable HttpHandler http; // guarded by this
  private @Nullable KitHttpClient own; // guarded by this
  private volatile int answering;

  RegistryClient(RegistryServers servers) {
    this.servers = servers;
    this.addresses = servers.servers().stream().map(ServiceAddress::of).toList();
  }

  /** Reads a response, and says where it comes from when it is not as it should be. */
  private interface Reader<T> {
    T read(HttpResponse response, String asked) throws IOException;
  }

  /** Reads what is at {@code target}. */
  public RegistryAnswer get(String target) throws IOException, InterruptedException {
    return send("GET", target, HttpBody.empty(), servers.timeout());
  }

  /** As the other one, within the time that is set for one exchange. */
  public RegistryAnswer send(String method, String target, HttpBody body)
      throws IOException, InterruptedException {
    return send(method, target, body, servers.timeout());
  }

  /**
   * Asks one server after the other until one answers, with a status below 500; so it is for what
   * may be asked twice.
   *
   * @param target path below the server's, and query: {@code /v1/agent/service/register}
   * @param body JSON or nothing, to be sent more than once
   * @param longest how long each server may take
   * @throws IOException when none answers; it says what became of each
   */
  public RegistryAnswer send(String method, String target, HttpBody body, Duration longest)
      throws IOException, InterruptedException {
    return ask(method, target, body, longest, RegistryAnswer::read);
  }

  /**
   * As {@link #send} for an answer that is one JSON document a line: hands each over as it comes,
   * until there are no more. Once there is an answer no other server is asked.
   *
   * @param longest how long all of it may take
   * @throws IOException as well for another status than 200, and when the answer breaks off
   */
  public void stream(
      String method, String target, HttpBody body, Duration longest, Consumer<Fields> each)
      throws IOException, InterruptedException {
    try (HttpResponse response = ask(method, target, body, longest, RegistryClient::good);
        InputStream in = response.body().open()) {
      new JsonLines(in, MOST_BYTES).forEach(each);
    }
  }

  private static HttpResponse good(HttpResponse response, String asked) throws IOException {
    if (response.status() != 200) {
      RegistryAnswer.read(response, asked).expect(200);
    }
    return response;
  }

  private <T> T ask(String method, String target, HttpBody body, Duration longest, Reader<T> reader)
      throws IOException, InterruptedException {
    int count = addresses.size();
    int first = answering;
    IOException failed = null;
    for (int i = 0; i < count && !closed.isCancelled(); i++) {
      int server = (first + i) % count;
      try {
        T answer = exchange(addresses.get(server), method, target, body, longest, reader);
        answering = server;
        return answer;
      } catch (IOException e) {
        failed = failed == null ? e : and(failed, e);
      }
    }
    throw failed == null ? new IOException(CLOSED) : failed;
  }

  private static IOException and(IOException one, IOException other) {
    IOException both = new IOException(one.getMessage() + "; " + other.getMessage(), other);
    both.addSuppressed(one);
    return both;
  }

  private <T> T exchange(
      ServiceAddress server,
      String method,
      String target,
      HttpBody body,
      Duration longest,
      Reader<T> reader)
      throws IOException, InterruptedException {
    HttpRequest request =
        HttpRequest.of(method, server.path() + target)
            .to(server.scheme(), server.authority())
            .headers(headers(body))
            .body(body)
            .build();
    String asked = method + " " + server.scheme() + "://" + server.authority() + request.path();
    CallContext ctx = CallContext.empty().withTimeout(longest).withCancellation(closed);
    try {
      return reader.read(http().handle(ctx, request), asked);
    } catch (Refusal | InterruptedException | RuntimeException e) {
      throw e;
    } catch (Exception e) {
      throw new IOException(asked + ": " + e.getMessage(), e);
    }
  }

  private Headers headers(HttpBody body) {
    Headers.Builder headers = servers.headers().get().toBuilder().set("Accept", "application/json");
    return body.length() == 0
        ? headers.build()
        : headers.set("Content-Type", "application/json").build();
  }

  private synchronized HttpHandler http() throws IOException {
    if (closed.isCancelled()) {
      throw new IOException(CLOSED);
    }
    HttpHandler made = http;
    if (made == null) {
      HttpHandler asks = servers.given();
      if (asks == null) {
        asks = own = servers.own().get();
      }
      made = http = servers.filter().apply(asks);
    }
    return made;
  }

  /** {@code text} for a path or a query, in UTF-8. */
  public static String encode(String text) {
    StringBuilder encoded = new StringBuilder();
    Percent.encode(text, encoded);
    return encoded.toString();
  }

  /** Ends what runs, and closes its own connections. Closing twice is closing once. */
  @Override
  public void close() {
    closed.cancel();
    synchronized (this) {
      if (own != null) {
        own.close();
      }
    }
  }
}
