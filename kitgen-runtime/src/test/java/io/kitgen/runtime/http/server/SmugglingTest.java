package io.kitgen.runtime.http.server;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.kitgen.runtime.http.HttpBody;
import io.kitgen.runtime.http.HttpHandler;
import io.kitgen.runtime.http.HttpResponse;
import java.io.InputStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * What two readers could understand in two ways is refused, and what is behind it is never a
 * request; by sections of RFC 9112. A bar is the end of a line, {@code \n}, {@code \r}, {@code \0}
 * and {@code \t} are themselves.
 */
class SmugglingTest {

  private static final HttpHandler MIRROR =
      (ctx, request) -> {
        try (InputStream body = request.body().open()) {
          String text = new String(body.readAllBytes(), UTF_8);
          return HttpResponse.of(200).withBody(HttpBody.utf8(request.path() + " " + text));
        }
      };

  private static String answers(String requests) throws Exception {
    String bytes =
        requests
            .replace("|", "\r\n")
            .replace("\\n", "\n")
            .replace("\\r", "\r")
            .replace("\\0", "\0")
            .replace("\\t", "\t")
            .replace("\\x", "\u007f")
            .replace("\\v", "\u000b");
    return new String(MemoryServer.serve(MIRROR, bytes.getBytes(ISO_8859_1), 8192), UTF_8);
  }

  private static void refused(int status, String request) throws Exception {
    assertThat(answers(request + "|GET /smuggled HTTP/1.1|Host: x||"))
        .startsWith("HTTP/1.1 " + status + " ")
        .containsIgnoringCase("Connection: close")
        .contains("application/problem+json")
        .containsOnlyOnce("HTTP/1.1 ")
        .doesNotContain("smuggled");
    assertThat(answers("GET / HTTP/1.1|Host: x||" + request))
        .startsWith("HTTP/1.1 200 ")
        .contains("HTTP/1.1 " + status + " ");
  }

  /** Section 2.2: lines. */
  @ParameterizedTest
  @CsvSource(
      delimiter = '~',
      quoteCharacter = '`',
      value = {
        "400 ~ GET / HTTP/1.1\\nHost: x\\n\\n",
        "400 ~ GET / HTTP/1.1|Host: x\\n|",
        "400 ~ GET / HTTP/1.1|Host: x||\\n",
        "400 ~ GET / HTTP/1.1\\rHost: x||",
        "400 ~ GET / HTTP/1.1|Host: x\\rA: b||",
        "400 ~ GET / HTTP/1.1|Host: x|A: b\\r\\r\\n|",
        "400 ~ GET / HTTP/1.1\\r\\r\\nHost: x||",
        "400 ~ \\rGET / HTTP/1.1|Host: x||",
        "400 ~ \\nGET / HTTP/1.1|Host: x||",
        "400 ~ |||GET / HTTP/1.1|Host: x||",
        "400 ~ ` GET / HTTP/1.1|Host: x||`",
        "400 ~ \\0GET / HTTP/1.1|Host: x||",
        "400 ~ GET / HTTP/1.1| Host: x|Host: x||",
      })
  void lines(int status, String request) throws Exception {
    if (request.endsWith("||\\n")) {
      assertThat(answers(request + "GET /smuggled HTTP/1.1|Host: x||")).contains(" 400 ");
      return;
    }
    refused(status, request);
  }

  /** Section 3: the request line. */
  @ParameterizedTest
  @CsvSource(
      delimiter = '~',
      value = {
        "400 ~ GET  / HTTP/1.1|Host: x||",
        "400 ~ GET /  HTTP/1.1|Host: x||",
        "400 ~ GET / HTTP/1.1 |Host: x||",
        "400 ~ GET\\t/ HTTP/1.1|Host: x||",
        "400 ~ GET /\\tHTTP/1.1|Host: x||",
        "400 ~ GET\\v/ HTTP/1.1|Host: x||",
        "400 ~ GET /a b HTTP/1.1|Host: x||",
        "400 ~ GET /\\0 HTTP/1.1|Host: x||",
        "400 ~ GET /\\x HTTP/1.1|Host: x||",
        "400 ~ GET /\u00e9 HTTP/1.1|Host: x||",
        "400 ~ GET /a#b HTTP/1.1|Host: x||",
        "400 ~ GET a HTTP/1.1|Host: x||",
        "400 ~ GET * HTTP/1.1|Host: x||",
        "400 ~ GET ftp://x/ HTTP/1.1|Host: x||",
        "400 ~ GET http:///a HTTP/1.1|Host: x||",
        "400 ~ GET http://u@x/ HTTP/1.1|Host: x||",
        "400 ~ G(T / HTTP/1.1|Host: x||",
        "400 ~ GET / http/1.1|Host: x||",
        "400 ~ GET / HTTP/1.|Host: x||",
        "400 ~ GET / HTTP/1.10|Host: x||",
        "505 ~ GET / HTTP/01.1|Host: x||",
        "400 ~ GET / HTTP|Host: x||",
        "400 ~ GET /|Host: x||",
        "400 ~ GET|Host: x||",
        "505 ~ GET / HTTP/2.0|Host: x||",
        "505 ~ GET / HTTP/0.9|Host: x||",
        "501 ~ CONNECT x:80 HTTP/1.1|Host: x||",
      })
  void requestLines(int status, String request) throws Exception {
    refused(status, request);
  }

  /** Section 3.2: where it goes. */
  @ParameterizedTest
  @CsvSource(
      delimiter = '~',
      value = {
        "400 ~ GET / HTTP/1.1||",
        "400 ~ GET http://x/ HTTP/1.1||",
        "400 ~ GET / HTTP/1.1|Host: x|Host: x||",
        "400 ~ GET / HTTP/1.1|Host: x|hOST: y||",
        "400 ~ GET / HTTP/1.1|Host: x, y||",
        "400 ~ GET / HTTP/1.1|Host: x y||",
        "400 ~ GET / HTTP/1.1|Host: a/b||",
        "400 ~ GET / HTTP/1.1|Host: a?b||",
        "400 ~ GET / HTTP/1.1|Host: u@x||",
      })
  void hosts(int status, String request) throws Exception {
    refused(status, request);
  }

  /** Section 5: fields. */
  @ParameterizedTest
  @CsvSource(
      delimiter = '~',
      value = {
        "400 ~ GET / HTTP/1.1|Host: x| folded: y||",
        "400 ~ GET / HTTP/1.1|Host: x|\\tfolded||",
        "400 ~ GET / HTTP/1.1|Host: x|A : b||",
        "400 ~ GET / HTTP/1.1|Host: x|A\\t: b||",
        "400 ~ GET / HTTP/1.1|Host: x|A B: c||",
        "400 ~ GET / HTTP/1.1|Host: x|: b||",
        "400 ~ GET / HTTP/1.1|Host: x|no colon||",
        "400 ~ GET / HTTP/1.1|Host: x|A\\0: b||",
        "400 ~ GET / HTTP/1.1|Host: x|\u00e9: b||",
        "400 ~ GET / HTTP/1.1|Host: x|A: \\0||",
        "400 ~ GET / HTTP/1.1|Host: x|A: \\x||",
        "400 ~ GET / HTTP/1.1|Host: x|A: b\\vc||",
      })
  void fields(int status, String request) throws Exception {
    refused(status, request);
  }

  /** Sections 6.1 and 6.3: where the body ends. */
  @ParameterizedTest
  @CsvSource(
      delimiter = '~',
      value = {
        "400 ~ POST / HTTP/1.1|Host: x|Content-Length: 1|Transfer-Encoding: chunked||0||",
        "400 ~ POST / HTTP/1.1|Host: x|Transfer-Encoding: chunked|Content-Length: 1||0||",
        "400 ~ POST / HTTP/1.1|Host: x|Content-Length: 0|Transfer-Encoding: chunked||0||",
        "400 ~ POST / HTTP/1.1|Host: x|Content-Length : 5|Transfer-Encoding: chunked||0||",
        "400 ~ POST / HTTP/1.1|Host: x|Content-Length: 5|Transfer-Encoding : chunked||0||",
        "400 ~ POST / HTTP/1.1|Host: x|Content-Length: 5| Transfer-Encoding: chunked||0||",
        "400 ~ POST / HTTP/1.1|Host: x|Content-Length: 5\\nTransfer-Encoding: chunked||0||",
        "400 ~ POST / HTTP/1.1|Host: x|Content-Length: 5\\rTransfer-Encoding: chunked||0||",
        "400 ~ POST / HTTP/1.1|Host: x|Content-Length: 1|Content-Length: 1||a",
        "400 ~ POST / HTTP/1.1|Host: x|Content-Length: 1|content-length: 2||a",
        "400 ~ POST / HTTP/1.1|Host: x|Content-Length: 1, 1||a",
        "400 ~ POST / HTTP/1.1|Host: x|Content-Length: 1,2||a",
        "400 ~ POST / HTTP/1.1|Host: x|Content-Length: 1 1||a",
        "400 ~ POST / HTTP/1.1|Host: x|Content-Length: 1;a||a",
        "400 ~ POST / HTTP/1.1|Host: x|Content-Length: +1||a",
        "400 ~ POST / HTTP/1.1|Host: x|Content-Length: -1||a",
        "400 ~ POST / HTTP/1.1|Host: x|Content-Length: 0x1||a",
        "400 ~ POST / HTTP/1.1|Host: x|Content-Length: 1.0||a",
        "400 ~ POST / HTTP/1.1|Host: x|Content-Length: \u0661||a",
        "400 ~ POST / HTTP/1.1|Host: x|Content-Length: 9223372036854775808||a",
        "400 ~ POST / HTTP/1.1|Host: x|Content-Length: 18446744073709551617||a",
        "400 ~ POST / HTTP/1.1|Host: x|Content-Length: ||a",
        "501 ~ POST / HTTP/1.1|Host: x|Transfer-Encoding: gzip, chunked||0||",
        "501 ~ POST / HTTP/1.1|Host: x|Transfer-Encoding: chunked, gzip||0||",
        "501 ~ POST / HTTP/1.1|Host: x|Transfer-Encoding: chunked, chunked||0||",
        "501 ~ POST / HTTP/1.1|Host: x|Transfer-Encoding: chunked, identity||0||",
        "501 ~ POST / HTTP/1.1|Host: x|Transfer-Encoding: ,chunked||0||",
        "501 ~ POST / HTTP/1.1|Host: x|Transfer-Encoding: chunked;a=b||0||",
        "501 ~ POST / HTTP/1.1|Host: x|Transfer-Encoding: xchunked||0||",
        "501 ~ POST / HTTP/1.1|Host: x|Transfer-Encoding: chunkedx||0||",
        "501 ~ POST / HTTP/1.1|Host: x|Transfer-Encoding: 'chunked'||0||",
        "501 ~ POST / HTTP/1.1|Host: x|Transfer-Encoding: \"chunked\"||0||",
        "400 ~ POST / HTTP/1.1|Host: x|Transfer-Encoding:\\vchunked||0||",
        "400 ~ POST / HTTP/1.1|Host: x|Transfer-Encoding: chunked\\0||0||",
        "501 ~ POST / HTTP/1.1|Host: x|Transfer-Encoding: identity||a",
        "501 ~ POST / HTTP/1.1|Host: x|Transfer-Encoding: ||a",
        "400 ~ POST / HTTP/1.1|Host: x|Transfer-Encoding: chunked|Transfer-Encoding: chunked||0||",
        "400 ~ POST / HTTP/1.1|Host: x|Transfer-Encoding: chunked|Transfer-Encoding: gzip||0||",
        "501 ~ POST / HTTP/1.1|Host: x|Transfer-Encoding: gzip|Transfer-Encoding: chunked||0||",
        "400 ~ POST / HTTP/1.0|Transfer-Encoding: chunked||0||",
        "400 ~ POST / HTTP/1.0|Connection: keep-alive|Transfer-Encoding: chunked||0||",
        "417 ~ POST / HTTP/1.1|Host: x|Expect: magic|Content-Length: 1||a",
      })
  void bodies(int status, String request) throws Exception {
    refused(status, request);
  }

  /** Section 7.1: chunks. */
  @ParameterizedTest
  @CsvSource(
      delimiter = '~',
      quoteCharacter = '`',
      value = {
        "zz|",
        "|",
        "` 1|a|0||`",
        "-1|a|0||",
        "+1|a|0||",
        "0x1|a|0||",
        "1 1|a|0||",
        "1\\na|0||",
        "1\\r\\ra|0||",
        "1|ab|0||",
        "1|a0||",
        "1|a\\n0||",
        "1|a\\r0||",
        "1|a\\r\\r0||",
        "ffffffffffffffff|",
        "ffffffffffffffff1|",
        "10000000000000001|a|0||",
        "0000000000000001|a|0||",
        "1;\\n|a|0||",
        "1;a=\\0|a|0||",
        "1;a=\\x\\ra|0||",
        "1;\u00e9|a|0||",
        "0|Content-Length: 3||",
        "0|Transfer-Encoding: chunked||",
        "0|Host: y||",
        "0| folded||",
        "0|A : b||",
        "0|A: b\\n|",
        "0|A: \\0||",
        "0|A||",
      })
  void chunks(String chunks) throws Exception {
    refused(400, "POST / HTTP/1.1|Host: x|Transfer-Encoding: chunked||" + chunks);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '~',
      value = {
        "POST /a HTTP/1.1|Host: x|Content-Length: 05||hello",
        "POST /a HTTP/1.1|Host: x|Content-Length:\\t5\\t||hello",
        "POST /a HTTP/1.1|Host: x|TRANSFER-ENCODING: CHUNKED||5|hello|0||",
        "POST /a HTTP/1.1|Host: x|Transfer-Encoding:chunked \\t||05|hello|000||",
        "POST /a HTTP/1.1|Host: x|Transfer-Encoding: chunked||5;a;b=\"c;\"|hello|0;x|T: u||",
        "POST /a HTTP/1.1|Host: x|Transfer-Encoding: chunked||5 ; a|hello|0||",
        "POST /a HTTP/1.1|Host: x|Transfer_Encoding: chunked|Content-Length: 5||hello",
        "POST /a HTTP/1.1|Host: x|X-Content-Length: 7|Content-Length: 5||hello",
        "||POST /a HTTP/1.1|Host: x|Content-Length: 5||hello",
      })
  void whatIsPlainIsTaken(String request) throws Exception {
    assertThat(answers(request + "GET /next HTTP/1.1|Host: x||"))
        .containsSubsequence("HTTP/1.1 200 ", "/a hello", "HTTP/1.1 200 ", "/next ");
  }
}
