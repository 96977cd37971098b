package io.kitgen.netty.server;

import static org.assertj.core.api.Assertions.assertThat;

import io.kitgen.runtime.http.HttpBody;
import io.kitgen.runtime.http.HttpHandler;
import io.kitgen.runtime.http.HttpResponse;
import io.kitgen.runtime.http.Raw;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The syntax of HTTP/1.1, as strictly as the built-in engine has it. */
@Timeout(60)
class StrictSyntaxTest {

  /** Says what it was asked, with the body. */
  private static final HttpHandler MIRROR =
      (ctx, request) -> {
        try (InputStream body = request.body().open()) {
          String text = new String(body.readAllBytes(), StandardCharsets.UTF_8);
          return HttpResponse.of(200)
              .withBody(
                  HttpBody.utf8(
                      String.join(
                          " ",
                          request.method(),
                          request.authority() + request.path(),
                          text,
                          request.body().trailers().toString())));
        }
      };

  private KitNettyServer server;

  private void serve(HttpHandler handler) {
    server = KitNettyServer.start(0, handler);
  }

  private int port() {
    return server.port();
  }

  @AfterEach
  void stop() {
    server.close();
  }

  private String raw(String request) throws IOException {
    return Raw.exchange(port(), request.replace("|", "\r\n"));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      value = {
        "GET / HTTP/1.1|Host: x| folded: y||; 400",
        "GET / HTTP/1.1|Host: x|A : b||; 400",
        "GET / HTTP/1.1|Host: x|: b||; 400",
        "GET / HTTP/1.1|Host: x|no colon||; 400",
        "GET / HTTP/1.1|Host: x|Host: y||; 400",
        "GET / HTTP/1.1||; 400",
        "GET / HTTP/1.1|Host: a/b||; 400",
        "GET  / HTTP/1.1|Host: x||; 400",
        "GET / HTTP/1.1 |Host: x||; 400",
        "GET / http/1.1|Host: x||; 400",
        "GET /|Host: x||; 400",
        "GET / HTTP/2.0|Host: x||; 505",
        "GET / HTTP/0.9|Host: x||; 505",
        "GET a HTTP/1.1|Host: x||; 400",
        "GET /a#b HTTP/1.1|Host: x||; 400",
        "GET ftp://x/ HTTP/1.1|Host: x||; 400",
        "GET http://u@x/ HTTP/1.1|Host: x||; 400",
        "G(T / HTTP/1.1|Host: x||; 400",
        "CONNECT x:80 HTTP/1.1|Host: x||; 501",
        "POST / HTTP/1.1|Host: x|Content-Length: 1|Content-Length: 1||a; 400",
        "POST / HTTP/1.1|Host: x|Content-Length: 1, 1||a; 400",
        "POST / HTTP/1.1|Host: x|Content-Length: +1||a; 400",
        "POST / HTTP/1.1|Host: x|Content-Length: -1||a; 400",
        "POST / HTTP/1.1|Host: x|Content-Length: 0x1||a; 400",
        "POST / HTTP/1.1|Host: x|Content-Length: 99999999999999999999||a; 400",
        "POST / HTTP/1.1|Host: x|Content-Length: ||a; 400",
        "POST / HTTP/1.1|Host: x|Content-Length: 1|Transfer-Encoding: chunked||0||; 400",
        "POST / HTTP/1.1|Host: x|Transfer-Encoding: chunked|Content-Length: 1||0||; 400",
        "POST / HTTP/1.1|Host: x|Transfer-Encoding: gzip, chunked||0||; 501",
        "POST / HTTP/1.1|Host: x|Transfer-Encoding: xchunked||0||; 400",
        "POST / HTTP/1.1|Host: x|Transfer-Encoding: identity||0||; 400",
        "POST / HTTP/1.1|Host: x|Transfer-Encoding: chunked|Transfer-Encoding: chunked||0||; 400",
        "POST / HTTP/1.0|Transfer-Encoding: chunked||0||; 400",
        "POST / HTTP/1.1|Host: x|Expect: magic||; 417",
      })
  void refusesWhatCouldBeUnderstoodInTwoWays(String request, int status) throws Exception {
    serve(MIRROR);
    assertThat(raw(request + "GET /smuggled HTTP/1.1|Host: x||"))
        .startsWith("HTTP/1.1 " + status + " ")
        .containsIgnoringCase("Connection: close")
        .contains("application/problem+json")
        .doesNotContain("smuggled");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "GET / HTTP/1.1\nHost: x\n\n",
        "GET / HTTP/1.1\r\nHost: x\n\r\n",
        "GET / HTTP/1.1\r\nHost: x\rA: b\r\n\r\n",
        "GET / HTTP/1.1\rHost: x\r\nA: b\r\n\r\n",
        "GET / HTTP/1.1\r\nHost: x\r\nA: \0\r\n\r\n",
        "GET / HTTP/1.1\r\nHost: x\r\nA: \u007f\r\n\r\n",
        "GET /\u00e9 HTTP/1.1\r\nHost: x\r\n\r\n",
        "GET /\t HTTP/1.1\r\nHost: x\r\n\r\n",
      })
  void linesEndInCrLfAndHoldNoControlCharacters(String request) throws Exception {
    serve(MIRROR);
    assertThat(Raw.exchange(port(), request)).startsWith("HTTP/1.1 400 ");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "zz|",
        "|",
        "-1|",
        "1;\n|",
        "1 2|a|0||",
        " 1|a|0||",
        "1|ab|0||",
        "1|a0||",
        "ffffffffffffffff1|",
        "1\n",
        "0| folded||"
      })
  void refusesChunksThatAreNone(String chunks) throws Exception {
    serve(MIRROR);
    assertThat(raw("POST / HTTP/1.1|Host: x|Transfer-Encoding: chunked||" + chunks))
        .doesNotContain(" 200 ")
        .containsIgnoringCase("Connection: close");
  }

  @Test
  void takesWhatIsAllowed() throws Exception {
    serve(MIRROR);
    assertThat(raw("||GET / HTTP/1.1|Host: x|Connection: close||")).contains("GET x/ ");
    assertThat(raw("GET http://y:1?a HTTP/1.1|Host: x|Connection: close||")).contains("GET y:1/ ");
    assertThat(raw("OPTIONS * HTTP/1.1|Host: x|Connection: close||")).contains("OPTIONS x* ");
    assertThat(raw("GET / HTTP/1.1|Host:|Connection: close||")).contains("GET / ");
    assertThat(raw("GET / HTTP/1.7|host:\t x \t|Connection: a, Close||")).contains("GET x/ ");
    assertThat(
            raw(
                "POST / HTTP/1.1|Host: x|Connection: close|transfer-encoding: Chunked||"
                    + "3;name=\"value\"|abc|00B ;q|01234567890|0|Digest: 7||"))
        .contains("POST x/ abc01234567890 [Digest]");
  }

  @Test
  void answersOldClientsAsTheyAre() throws Exception {
    serve(
        (ctx, request) ->
            request.path().equals("/stream")
                ? HttpResponse.of(200)
                    .withBody(HttpBody.stream(new ByteArrayInputStream(new byte[] {'a'}), -1))
                : HttpResponse.of(200).withBody(HttpBody.utf8("b")));
    assertThat(raw("GET / HTTP/1.0||")).containsIgnoringCase("Connection: close").endsWith("\r\nb");
    assertThat(raw("GET / HTTP/1.0|Connection: keep-alive||GET / HTTP/1.0||"))
        .containsIgnoringCase("Connection: keep-alive")
        .containsPattern("(?s)\r\nb.*\r\nb$");
    assertThat(raw("GET / HTTP/1.0|Connection: keep-alive, close||GET / HTTP/1.0||"))
        .containsIgnoringCase("Connection: close")
        .containsOnlyOnce("HTTP/1.1");
    assertThat(raw("GET /stream HTTP/1.0|Connection: keep-alive||"))
        .containsIgnoringCase("Connection: close")
        .doesNotContainIgnoringCase("chunked")
        .endsWith("\r\n\r\na");
  }

  @Test
  void tellsToGoOnWhenTheBodyIsWanted() throws Exception {
    serve(MIRROR);
    try (Socket socket = new Socket("localhost", port())) {
      OutputStream out = socket.getOutputStream();
      out.write(
          "POST / HTTP/1.1\r\nHost: x\r\nConnection: close\r\nExpect: 100-continue\r\nContent-Length: 3\r\n\r\n"
              .getBytes(StandardCharsets.US_ASCII));
      byte[] first = socket.getInputStream().readNBytes(25);
      assertThat(new String(first, StandardCharsets.US_ASCII))
          .isEqualTo("HTTP/1.1 100 Continue\r\n\r\n");
      out.write("abc".getBytes(StandardCharsets.US_ASCII));
      assertThat(new String(socket.getInputStream().readAllBytes(), StandardCharsets.US_ASCII))
          .startsWith("HTTP/1.1 200 OK")
          .contains("POST x/ abc");
    }
  }

  @Test
  void closesWhenTheBodyWasNotWanted() throws Exception {
    serve((ctx, request) -> HttpResponse.of(403));
    assertThat(
            raw("POST / HTTP/1.1|Host: x|Expect: 100-continue|Content-Length: 3||GET / HTTP/1.1||"))
        .startsWith("HTTP/1.1 403 ")
        .containsOnlyOnce("HTTP/1.1")
        .containsIgnoringCase("Connection: close");
  }

  @Test
  void dropsASmallBodyThatNobodyReadAndGoesOn() throws Exception {
    serve((ctx, request) -> HttpResponse.of(204).withHeader("X-Path", request.path()));
    assertThat(
            raw(
                "POST /a HTTP/1.1|Host: x|Content-Length: 3||abcGET /b HTTP/1.1|Host: x|Connection: close||"))
        .contains("X-Path: /a")
        .contains("X-Path: /b");
  }

  @Test
  void aBodyThatEndsEarlyIsTheClientsFault() throws Exception {
    serve(MIRROR);
    try (Socket socket = new Socket("localhost", port())) {
      socket
          .getOutputStream()
          .write(
              "POST / HTTP/1.1\r\nHost: x\r\nContent-Length: 3\r\n\r\na"
                  .getBytes(StandardCharsets.US_ASCII));
      socket.shutdownOutput();
      assertThat(new String(socket.getInputStream().readAllBytes(), StandardCharsets.US_ASCII))
          .startsWith("HTTP/1.1 400 ");
    }
  }

  @Test
  void anEarlyAnswerToALargeBodyArrives() throws Exception {
    serve((ctx, request) -> HttpResponse.of(413));
    byte[] head =
        "POST / HTTP/1.1\r\nHost: x\r\nContent-Length: 20000000\r\n\r\n"
            .getBytes(StandardCharsets.US_ASCII);
    try (Socket socket = new Socket("localhost", port())) {
      socket.getOutputStream().write(head);
      socket.getOutputStream().write(new byte[20_000_000]);
      assertThat(new String(socket.getInputStream().readAllBytes(), StandardCharsets.US_ASCII))
          .startsWith("HTTP/1.1 413 ")
          .containsIgnoringCase("Connection: close");
    }
  }

  @Test
  void namesItsLimits() throws Exception {
    serve(MIRROR);
    String many = "A: b|".repeat(200);
    assertThat(raw("GET / HTTP/1.1|Host: x|" + many + "|")).startsWith("HTTP/1.1 431 ");
    String large = "A: " + "b".repeat(40_000) + "|";
    assertThat(raw("GET / HTTP/1.1|Host: x|" + large + "|")).startsWith("HTTP/1.1 431 ");
    assertThat(raw("GET /" + "a".repeat(9000) + " HTTP/1.1|Host: x||")).startsWith("HTTP/1.1 414 ");
  }

  @Test
  void doesNotLetTextsBecomeLines() throws Exception {
    // U+010A ends in the byte of a line feed.
    serve((ctx, request) -> HttpResponse.of(204).withHeader("X-A", "\u010aX-Evil: 1"));
    assertThat(raw("GET / HTTP/1.1|Host: x|Connection: close||")).contains("X-A: \u010aX-Evil: 1");
  }
}
