package io.kitgen.netty.server;

import static org.assertj.core.api.Assertions.assertThat;

import io.kitgen.runtime.http.HttpHandler;
import io.kitgen.runtime.http.Raw;
import io.kitgen.runtime.http.StrictServerContract;
import java.io.IOException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The syntax of HTTP/1.1, as strictly as the built-in engine has it. */
@Timeout(60)
class StrictSyntaxTest {

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
    serve(StrictServerContract.MIRROR);
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
    serve(StrictServerContract.MIRROR);
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
    serve(StrictServerContract.MIRROR);
    assertThat(raw("POST / HTTP/1.1|Host: x|Transfer-Encoding: chunked||" + chunks))
        .doesNotContain(" 200 ")
        .containsIgnoringCase("Connection: close");
  }

  @Test
  void namesItsLimits() throws Exception {
    serve(StrictServerContract.MIRROR);
    String many = "A: b|".repeat(200);
    assertThat(raw("GET / HTTP/1.1|Host: x|" + many + "|")).startsWith("HTTP/1.1 431 ");
    String large = "A: " + "b".repeat(40_000) + "|";
    assertThat(raw("GET / HTTP/1.1|Host: x|" + large + "|")).startsWith("HTTP/1.1 431 ");
    assertThat(raw("GET /" + "a".repeat(9000) + " HTTP/1.1|Host: x||")).startsWith("HTTP/1.1 414 ");
  }
}
