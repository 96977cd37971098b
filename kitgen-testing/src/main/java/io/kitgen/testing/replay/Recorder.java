package io.kitgen.testing.replay;

import io.kitgen.runtime.CallContext;
import io.kitgen.runtime.http.Headers;
import io.kitgen.runtime.http.HttpBody;
import io.kitgen.runtime.http.HttpHandler;
import io.kitgen.runtime.http.HttpRequest;
import io.kitgen.runtime.http.HttpResponse;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/**
 * Hands requests on to the real other side, and writes what went to and fro into a file when it is
 * closed, for {@link Replay} to answer from. Thread-safe; exchanges are kept in the order in which
 * they ended.
 *
 * <p>The values of header fields that carry secrets ({@code Authorization}, {@code Cookie}, {@code
 * Set-Cookie}, {@code Proxy-Authorization}, {@code X-Api-Key}) are not written, nor are those that
 * {@link #redacting} names. Bodies are written as they are: look at the file before it is checked
 * in.
 */
public final class Recorder implements HttpHandler, AutoCloseable {

  private static final List<String> SECRET =
      List.of("Authorization", "Proxy-Authorization", "Cookie", "Set-Cookie", "X-Api-Key");

  private final Path file;
  private final HttpHandler real;
  private final Set<String> redacted = new TreeSet<>(String.CASE_INSENSITIVE_ORDER);
  private final List<Exchange> exchanges = new ArrayList<>();

  private Recorder(Path file, HttpHandler real) {
    this.file = file;
    this.real = real;
    this.redacted.addAll(SECRET);
  }

  /** Records into {@code file} what {@code real} is asked and answers. */
  public static Recorder to(Path file, HttpHandler real) {
    return new Recorder(file, real);
  }

  /**
   * Leaves the values of header fields called {@code names} out, too; call it before the first
   * request.
   */
  public Recorder redacting(String... names) {
    redacted.addAll(List.of(names));
    return this;
  }

  @Override
  public HttpResponse handle(CallContext ctx, HttpRequest request) throws Exception {
    byte[] asked = Message.read(request.body());
    HttpRequest sent = request.toBuilder().body(HttpBody.of(asked)).build();
    try (HttpResponse response = real.handle(ctx, sent)) {
      byte[] answered = Message.read(response.body());
      add(
          new Exchange(
              new Message(Replay.line(request), redact(request.headers()), asked),
              new Message(
                  Integer.toString(response.status()), redact(response.headers()), answered)));
      return response.withBody(HttpBody.of(answered));
    }
  }

  private synchronized void add(Exchange exchange) {
    exchanges.add(exchange);
  }

  private Headers redact(Headers headers) {
    Headers.Builder kept = Headers.builder();
    headers.forEach(
        (name, value) -> kept.add(name, redacted.contains(name) ? "[redacted]" : value));
    return kept.build();
  }

  /** Writes the file, in place of one that is there. */
  @Override
  public synchronized void close() throws IOException {
    Path folder = file.toAbsolutePath().getParent();
    if (folder != null) {
      Files.createDirectories(folder);
    }
    Files.writeString(file, ExchangeText.print(exchanges));
  }
}
