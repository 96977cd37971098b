package io.kitgen.runtime.http;

import static org.assertj.core.api.Assertions.assertThat;

import io.kitgen.Code;
import io.kitgen.runtime.error.ServiceException;
import io.kitgen.runtime.http.binding.Calc;
import io.kitgen.runtime.http.binding.Calc.SumResponse;
import io.kitgen.runtime.server.Limits;
import io.kitgen.runtime.server.ServerEdge;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** What every engine does with a handler, over real sockets. */
public abstract class ServerEngineContract {

  /** A server that runs. */
  public record Running(int port, AutoCloseable server) {}

  /** Serves {@code handler} on a free port. */
  protected abstract Running start(HttpHandler handler);

  protected final Calc calc = new Calc();
  private Running running;

  @AfterEach
  final void stop() throws Exception {
    if (running != null) {
      running.server().close();
    }
  }

  protected final int port() {
    if (running == null) {
      serve(calc.handler());
    }
    return running.port();
  }

  protected final void serve(HttpHandler handler) {
    running = start(handler);
  }

  protected final String ask(String line, String body, String... headers) throws IOException {
    return exchange(Raw.request(line, body, headers));
  }

  /** What the server answers; an engine says here in what it takes liberties. */
  protected String exchange(String request) throws IOException {
    return Raw.exchange(port(), request);
  }

  @Test
  final void servesWhatCurlSends() throws Exception {
    String answer =
        ask("POST /sum", "{\"a\":1,\"b\":2}", "Content-Type: application/x-www-form-urlencoded");
    assertThat(answer)
        .startsWith("HTTP/1.1 200 OK\r\n")
        .containsIgnoringCase("\r\nContent-Type: application/json; charset=utf-8\r\n")
        .containsIgnoringCase("\r\nContent-Length: 7\r\n")
        .containsIgnoringCase("\r\nDate: ")
        .endsWith("\r\n\r\n{\"v\":3}");
  }

  @Test
  final void servesGetWithBody() throws Exception {
    assertThat(ask("GET /sum", "{\"a\":1,\"b\":2}")).endsWith("{\"v\":3}");
  }

  @Test
  final void servesChunkedBodies() throws Exception {
    String answer =
        exchange(
            Raw.request("POST /sum", "", "Transfer-Encoding: chunked")
                + chunk("{\"a\":1,")
                + chunk("\"b\":2}")
                + chunk(""));
    assertThat(answer).endsWith("{\"v\":3}");
  }

  private static String chunk(String text) {
    return Integer.toHexString(text.length()) + "\r\n" + text + "\r\n";
  }

  @Test
  final void servesTwoRequestsOnOneConnection() throws Exception {
    ask("GET /", "");
    String one = "POST /sum HTTP/1.1\r\nHost: x\r\nContent-Length: 13\r\n\r\n{\"a\":1,\"b\":2}";
    String answers = exchange(one + Raw.request("POST /sum", "{}"));
    assertThat(answers).contains("{\"v\":3}").contains("400 Bad Request").contains("$.a");
  }

  @Test
  final void headHasLengthAndNoBody() throws Exception {
    String get = ask("GET /things/7", "");
    String head = ask("HEAD /things/7", "");
    assertThat(get).endsWith("\r\n\r\n\"7\"");
    assertThat(head)
        .startsWith("HTTP/1.1 200 OK")
        .containsIgnoringCase("\r\nContent-Length: 3\r\n")
        .endsWith("\r\n\r\n");
  }

  @Test
  final void noContentHasNoLength() throws Exception {
    assertThat(ask("DELETE /ping", ""))
        .startsWith("HTTP/1.1 204 ")
        .doesNotContainIgnoringCase("Content-Length")
        .endsWith("\r\n\r\n");
  }

  @Test
  final void optionsAndWrongMethods() throws Exception {
    assertThat(ask("OPTIONS /cut", "")).contains(" 204 ").contains("Allow: OPTIONS, POST");
    assertThat(ask("GET /cut", "")).contains(" 405 ").contains("Allow: OPTIONS, POST");
    assertThat(ask("GET /nowhere", "")).contains(" 404 ").contains("urn:kitgen:no-route");
  }

  @Test
  protected void chunksThatAreNoneAreRefusedWithoutWaitingForMore() throws Exception {
    String request = Raw.request("POST /sum", "", "Transfer-Encoding: chunked") + "zz\r\n";
    ask("GET /", "");
    assertThat(exchange(request)).contains(" 400 ").contains("INVALID_ARGUMENT");
  }

  @Test
  protected void targetsAreTakenAsTheyWereSent() throws Exception {
    serve(
        (ctx, request) ->
            HttpResponse.of(200).withBody(HttpBody.utf8(request.path() + " " + request.query())));
    assertThat(ask("GET //host/sum", "")).endsWith("\r\n\r\n//host/sum null");
    assertThat(ask("GET ///sum?a=%20?", "")).endsWith("\r\n\r\n///sum a=%20?");
    assertThat(ask("GET http://host/sum?a", "")).endsWith("\r\n\r\n/sum a");
  }

  @Test
  final void largeBodiesAreRefused() throws Exception {
    serve(calc.handler(ServerEdge.builder().limits(Limits.DEFAULT.withBodyBytes(100)).build()));
    String body = "{\"a\":1,\"b\":2" + " ".repeat(100) + "}";
    assertThat(ask("POST /sum", body)).contains(" 413 ").contains("RESOURCE_EXHAUSTED");
    String chunked =
        Raw.request("POST /sum", "", "Transfer-Encoding: chunked") + chunk(body) + chunk("");
    assertThat(exchange(chunked)).contains(" 413 ");
  }

  @Test
  final void bodiesThatEndEarlyHarmNobody() throws Exception {
    ask("GET /", "");
    try (Socket socket = new Socket("localhost", port())) {
      socket
          .getOutputStream()
          .write(
              "POST /sum HTTP/1.1\r\nHost: x\r\nContent-Length: 99\r\n\r\n{\"a\""
                  .getBytes(StandardCharsets.US_ASCII));
    }
    assertThat(ask("POST /sum", "{\"a\":1,\"b\":2}")).endsWith("{\"v\":3}");
  }

  @Test
  final void streamsBodiesOfUnknownLength() throws Exception {
    serve(
        (ctx, request) ->
            HttpResponse.of(200)
                .withBody(
                    HttpBody.stream(
                        new ByteArrayInputStream("abc".getBytes(StandardCharsets.UTF_8)), -1)));
    assertThat(ask("GET /", ""))
        .containsIgnoringCase("Transfer-Encoding: chunked")
        .contains("\r\nabc\r\n0\r\n\r\n");
    assertThat(ask("HEAD /", "")).endsWith("\r\n\r\n").doesNotContain("abc");
  }

  private static final class BrokenStream extends InputStream {
    @Override
    public int read() throws IOException {
      throw new IOException("broken");
    }

    @Override
    public int read(byte[] bytes, int offset, int length) throws IOException {
      throw new IOException("broken");
    }
  }

  @Test
  final void aBodyThatBreaksIsNotTakenForWhole() throws Exception {
    serve(
        (ctx, request) ->
            HttpResponse.of(200)
                .withBody(
                    HttpBody.stream(
                        new SequenceInputStream(
                            new ByteArrayInputStream(new byte[3]), new BrokenStream()),
                        -1)));
    assertThat(ask("GET /", "")).doesNotContain("\r\n0\r\n");
  }

  @Test
  final void aHandlerThatThrowsIsA500WithoutItsWords() throws Exception {
    serve(
        (ctx, request) -> {
          throw new IllegalStateException("secret");
        });
    assertThat(ask("GET /", "")).contains(" 500 ").contains("INTERNAL").doesNotContain("secret");
  }

  @Test
  final void aHandlerMayRefuse() throws Exception {
    serve(
        (ctx, request) -> {
          throw new ServiceException(Code.PERMISSION_DENIED, "not you");
        });
    assertThat(ask("GET /", "")).contains(" 403 ").contains("not you");
  }

  @Test
  final void framingIsTheEnginesMatter() throws Exception {
    serve(
        (ctx, request) ->
            new HttpResponse(
                200,
                Headers.of("Content-Length", "999", "Transfer-Encoding", "gzip", "X-A", "b"),
                HttpBody.utf8("hello")));
    assertThat(ask("GET /", ""))
        .containsIgnoringCase("Content-Length: 5")
        .doesNotContain("999")
        .doesNotContain("gzip")
        .containsIgnoringCase("X-A: b");
  }

  @Test
  final void theThreadIsInterruptedAtTheDeadlineAndNotAfter() throws Exception {
    AtomicReference<Object> seen = new AtomicReference<>();
    calc.sum =
        (ctx, request) -> {
          if (request.a() == 1) {
            Thread.sleep(10_000);
          }
          seen.set(Thread.currentThread().isInterrupted());
          return new SumResponse(5);
        };
    long start = System.nanoTime();
    String late = ask("POST /sum", "{\"a\":1,\"b\":2}", "Grpc-Timeout: 50m");
    assertThat(late).contains(" 504 ").contains("DEADLINE_EXCEEDED");
    assertThat(Duration.ofNanos(System.nanoTime() - start)).isLessThan(Duration.ofSeconds(5));
    for (int i = 0; i < 20; i++) {
      assertThat(ask("POST /sum", "{\"a\":2,\"b\":2}", "Grpc-Timeout: 10S")).endsWith("{\"v\":5}");
      assertThat(seen.get()).isEqualTo(false);
    }
  }

  @Test
  @Timeout(60)
  final void neverAnswers500AndNeverHangs() throws Exception {
    HttpFuzz.run(this::start);
  }
}
