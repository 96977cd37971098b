package io.kitgen.interop.http.fuzz;

import static io.kitgen.interop.http.fuzz.Explanation.weRefuse;

import java.util.List;

/** Requests, what attacks put into them, and where we and Netty differ on them. */
final class Requests {

  private static final String CHUNKED = "POST / HTTP/1.1|Host: x|Transfer-Encoding: chunked||";

  private Requests() {}

  static final Mutations MUTATIONS =
      new Mutations(
          new String[] {
            "GET / HTTP/1.1|Host: x||",
            "GET /a?b=c%20d HTTP/1.1|host: x:80|Accept: */*|||",
            "GET http://y:1/a?b HTTP/1.1|Host: y:1||",
            "HEAD /a HTTP/1.1|Host: x|User-Agent: t (a; \"b\") \u00e9||",
            "OPTIONS * HTTP/1.1|Host: x||",
            "DELETE /a/b HTTP/1.1|Host: x|Content-Length: 0||",
            "POST /sum HTTP/1.1|Host: x|Content-Length: 13||{\"a\":1,\"b\":2}",
            "PUT /a HTTP/1.1|Host: x|Content-Length:5||hello",
            "POST /a HTTP/1.1|Host: x|Transfer-Encoding: chunked||5|hello|0||",
            "POST /a HTTP/1.1|Host: x|Transfer-Encoding: Chunked||5;a=b;c=\"d\"|hello|A|0123456789"
                + "|0;x|Digest: 7||",
            "PATCH /a HTTP/1.1|Host: x|transfer-encoding: chunked|Trailer: T||1|a|00000|T: u|T: v||",
            "POST /a HTTP/1.1|Host: x|Expect: 100-continue|Content-Length: 3||abc",
            "GET / HTTP/1.1|Host: x|Connection: keep-alive, x|Cookie: a=b; c=d||",
            "GET / HTTP/1.1|Host: x|Connection: close||",
            "GET / HTTP/1.0||",
            "GET / HTTP/1.0|Connection: keep-alive||",
            "POST / HTTP/1.0|Connection: Keep-Alive|Content-Length: 2||ab",
            "|GET / HTTP/1.1|Host:||",
          },
          new String[] {
            "Content-Length: 5",
            "Content-Length: 3",
            "Content-Length: 0",
            "Content-Length: 5, 5",
            "Content-Length: +5",
            "Content-Length: -1",
            "Content-Length: 0x5",
            "Content-Length: 05",
            "Content-Length: 5 5",
            "Content-Length:",
            "Content-Length : 5",
            "Content-Length: 99999999999999999999",
            "Content-Length: 9223372036854775807",
            "Transfer-Encoding: chunked",
            "Transfer-Encoding: CHUNKED",
            "Transfer-Encoding: gzip, chunked",
            "Transfer-Encoding: chunked, gzip",
            "Transfer-Encoding: chunked, chunked",
            "Transfer-Encoding: identity",
            "Transfer-Encoding: xchunked",
            "Transfer-Encoding: \"chunked\"",
            "Transfer-Encoding: chunked;q=1",
            "Transfer-Encoding:",
            "Transfer-Encoding:\u000bchunked",
            "Transfer-Encoding : chunked",
            "Transfer_Encoding: chunked",
            " Transfer-Encoding: chunked",
            "X: y|\tTransfer-Encoding: chunked",
            "X: y\nTransfer-Encoding: chunked",
            "X: y\rTransfer-Encoding: chunked",
            "X: y\0",
            "X: \u0001",
            "X: \u007f",
            "X: \u00fc\u0085",
            "X",
            ": y",
            "X Y: z",
            "X\u0000: z",
            "X\u00e9: z",
            "Host: y",
            "Host: a b",
            "Host: a/b",
            "Host: a,b",
            "Connection: close",
            "Connection: keep-alive",
            "Connection: keep-alive, close",
            "Connection: Content-Length",
            "Expect: magic",
            "Trailer: Content-Length",
            "Upgrade: h2c",
            "1; a = b",
            "1 ;a",
            "1 2",
            "0",
            "5",
            "-1",
            "0x1",
            "GET /smuggled HTTP/1.1",
            "GET  / HTTP/1.1",
            "GET / HTTP/1.1 ",
            "GET / HTTP/1.9",
            "GET / HTTP/2.0",
            "GET / HTTP/01.1",
            "GET / http/1.1",
            "GET /",
            "GET a HTTP/1.1",
            "GET /a#b HTTP/1.1",
            "CONNECT x:1 HTTP/1.1",
            "G(T / HTTP/1.1",
            "",
          });

  static final List<Explanation> EXPLANATIONS =
      List.of(
          weRefuse(
              "RFC 9112, 2.2: Netty skips LF alone between messages",
              "a line ends in LF alone",
              "(?<!\r)\n",
              "GET / HTTP/1.1|Host: x||\nGET / HTTP/1.1|Host: x||"),
          weRefuse(
              "RFC 9112, 2.2: Netty skips white space and control characters before a request",
              "the request line is malformed",
              "(\r\n){3}|^(\r(?!\n)|[\0-\10\13\14\16-\40\177-\237])",
              "GET / HTTP/1.1|Host: x|||||GET / HTTP/1.1|Host: x||"),
          weRefuse(
              "RFC 9112, 3: Netty parts a request line by any white space, CR alone included",
              "the request line is malformed",
              "^[^\n]*([\t\13\14]|\r(?!\n)|  )[^\n]*HTTP/",
              "GET /\rHTTP/1.1|Host: x||"),
          weRefuse(
              "RFC 9112, 2.3: Netty takes the name of the protocol in small letters",
              "the request line is malformed",
              " (?-i:(?!HTTP/))HTTP/",
              "GET / Http/1.1|Host: x||"),
          weRefuse(
              "RFC 9112, 3.2: Netty takes targets with bytes that are not ASCII",
              "the request line is malformed",
              "[\u007f-\u00ff][^\r]* HTTP/",
              "GET /\u00e9 HTTP/1.1|Host: x||"),
          weRefuse(
              "RFC 9112, 3.2: Netty leaves the form of the target to the application",
              "the request target is malformed",
              "[!-~]+ (?!/|https?://)[^\r]* HTTP/|#[^\r]* HTTP/|https?://[^\r]*@[^\r]* HTTP/"
                  + "|https?://[/? ]",
              "GET a HTTP/1.1|Host: x||"),
          weRefuse(
              "RFC 9110, 9.3.6: Netty leaves CONNECT to the application",
              "this is no proxy",
              "CONNECT ",
              "CONNECT x:1 HTTP/1.1|Host: x||"),
          weRefuse(
              "RFC 9112, 2.3: Netty leaves the version to the application",
              "the version is not HTTP/1.1",
              "HTTP/[02-9]",
              "GET / HTTP/2.0|Host: x||"),
          weRefuse(
              "RFC 9112, 3.2: Netty leaves Host to the application",
              "there is no Host field|two Host fields|the Host field is malformed",
              "HTTP/1",
              "GET / HTTP/1.1||"),
          weRefuse(
              "RFC 9112, 5.2: Netty joins folded lines",
              "a header field is malformed",
              "\r\n[ \t]",
              "GET / HTTP/1.1|Host: x| folded||"),
          weRefuse(
              "RFC 9112, 6.1: Netty does not mind other words in Transfer-Encoding beside chunked",
              "two Transfer-Encoding fields|the Transfer-Encoding is not chunked",
              "^transfer-encoding:[ \t]*(?!chunked[ \t]*\r)",
              "POST / HTTP/1.1|Host: x|Transfer-Encoding: chunked|Transfer-Encoding:||0||"),
          weRefuse(
              "RFC 9110, 10.1.1: Netty leaves expectations to the application",
              "only 100-continue can be expected",
              "^expect:",
              "GET / HTTP/1.1|Host: x|Expect: magic||"),
          Chunks.laterVersions(CHUNKED),
          Chunks.trailers(CHUNKED),
          Chunks.extensions(CHUNKED),
          Chunks.filledUp(CHUNKED));
}
