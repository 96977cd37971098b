package io.kitgen.testing.replay;

import io.kitgen.runtime.CallContext;
import io.kitgen.runtime.http.HttpBody;
import io.kitgen.runtime.http.HttpHandler;
import io.kitgen.runtime.http.HttpRequest;
import io.kitgen.runtime.http.HttpResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Deque;

/**
 * Answers requests from a file that a {@link Recorder} has written: a client is tested against what
 * a foreign service really said, without the service.
 *
 * <pre>{@code
 * try (Replay github = Replay.of(Path.of("src/test/replay/find-repository.txt"))) {
 *   GitHub client = GitHubHttp.client(github, URI.create("https://api.github.com"));
 *   assertThat(client.find("kitgen").stars()).isEqualTo(7);
 * }
 * }</pre>
 *
 * <p>Requests are expected in the order of the file, with the same method, path, query and body;
 * header fields are not compared. Any other request is an {@link AssertionError} that shows both,
 * and so is closing it before every answer was asked for. Thread-safe.
 */
public final class Replay implements HttpHandler, AutoCloseable {

  private final Path file;
  private final Deque<Exchange> left;

  private Replay(Path file, Deque<Exchange> left) {
    this.file = file;
    this.left = left;
  }

  /**
   * Answers from {@code file}.
   *
   * @throws IOException when it cannot be read, or is no recording; says in which line
   */
  public static Replay of(Path file) throws IOException {
    return new Replay(file, new ArrayDeque<>(ExchangeText.parse(file, Files.readString(file))));
  }

  @Override
  public synchronized HttpResponse handle(CallContext ctx, HttpRequest request) throws IOException {
    byte[] body = Message.read(request.body());
    Exchange next = left.peek();
    if (next == null) {
      throw new AssertionError(file + " has no answer left for\n" + show(line(request), body));
    }
    Message expected = next.request();
    String actual = show(line(request), body);
    if (!actual.equals(show(expected.line(), expected.body()))) {
      throw new AssertionError(
          file
              + " expects\n"
              + show(expected.line(), expected.body())
              + "\nand was sent\n"
              + actual);
    }
    left.remove();
    Message answer = next.response();
    return new HttpResponse(
        Integer.parseInt(answer.line()), answer.headers(), HttpBody.of(answer.body()));
  }

  /** {@code GET /sum?a=1}. */
  static String line(HttpRequest request) {
    return request.method()
        + " "
        + request.path()
        + (request.query() == null ? "" : "?" + request.query());
  }

  private static String show(String line, byte[] body) {
    return "  " + line + "\n  " + new String(body, StandardCharsets.ISO_8859_1);
  }

  /**
   * Ends the test.
   *
   * @throws AssertionError when an answer was never asked for
   */
  @Override
  public synchronized void close() {
    if (!left.isEmpty()) {
      throw new AssertionError(
          file + ": never asked for " + left.stream().map(e -> e.request().line()).toList());
    }
  }
}
