package io.kitgen.interop.http.fuzz;

import static io.kitgen.interop.http.fuzz.Explanation.weRefuse;

import java.util.List;

/** Responses, what attacks put into them, and where we and Netty differ on them. */
final class Responses {

  private static final String CHUNKED = "HTTP/1.1 200 OK|Transfer-Encoding: chunked||";

  private Responses() {}

  static final Mutations MUTATIONS =
      new Mutations(
          new String[] {
            "HTTP/1.1 200 OK|Content-Length: 3||abc",
            "HTTP/1.1 200 |Date: Sat, 21 Nov 2026 10:00:00 GMT|Content-Length:0||",
            "HTTP/1.1 404 Not Found|Content-Type: text/plain; charset=utf-8|content-length: 5||hello",
            "HTTP/1.1 200 OK|Transfer-Encoding: chunked||5|hello|0||",
            "HTTP/1.1 200 OK|Transfer-Encoding: Chunked||5;a=b;c=\"d\"|hello|A|0123456789|0;x"
                + "|Digest: 7||",
            "HTTP/1.1 201 Created|transfer-encoding: chunked|Trailer: T||1|a|00000|T: u|T: v||",
            "HTTP/1.1 200 OK|Connection: close||until the end",
            "HTTP/1.0 200 OK||until the end",
            "HTTP/1.0 200 OK|Connection: keep-alive|Content-Length: 2||ab",
            "HTTP/1.1 100 Continue||HTTP/1.1 200 OK|Content-Length: 3||abc",
            "HTTP/1.1 103 Early Hints|Link: </a>||HTTP/1.1 204 No Content||",
            "HTTP/1.1 304 Not Modified|ETag: \"a\"|Content-Length: 7||",
            "HTTP/1.1 503 Nicht verf\u00fcgbar|Retry-After: 5|Content-Length: 1||x",
          },
          new String[] {
            "Content-Length: 3",
            "Content-Length: 5",
            "Content-Length: 3, 3",
            "Content-Length: +3",
            "Content-Length: -1",
            "Content-Length: 3 3",
            "Content-Length:",
            "Content-Length : 3",
            "Content-Length: 99999999999999999999",
            "Transfer-Encoding: chunked",
            "Transfer-Encoding: gzip, chunked",
            "Transfer-Encoding: chunked, gzip",
            "Transfer-Encoding: identity",
            "Transfer-Encoding:",
            "Transfer-Encoding : chunked",
            " folded",
            "X: y\nTransfer-Encoding: chunked",
            "X: y\rTransfer-Encoding: chunked",
            "X: y\0",
            "X: \u0001",
            "X: \u00fc\u0085",
            "X",
            ": y",
            "X Y: z",
            "X\u00e9: z",
            "Host: y",
            "Connection: close",
            "Connection: keep-alive",
            "Connection: keep-alive, close",
            "Expect: magic",
            "1 ;a",
            "1 2",
            "0",
            "5",
            "HTTP/1.1 200 OK",
            "HTTP/1.1 200",
            "HTTP/1.1 20 OK",
            "HTTP/1.1 2000 OK",
            "HTTP/1.1  200 OK",
            "HTTP/1.1 099 OK",
            "HTTP/1.1 999 OK",
            "HTTP/1.1 101 Switching Protocols",
            "HTTP/2 200 OK",
            "HTTP/1.2 200 OK",
            "ICY 200 OK",
            "",
          });

  static final List<Explanation> EXPLANATIONS =
      List.of(
          weRefuse(
              "RFC 9112, 5.2: Netty joins folded lines",
              "a header field is malformed",
              "\r\n[ \t]",
              "HTTP/1.1 200 OK|A: b| folded|Content-Length: 0||"),
          weRefuse(
              "RFC 9112, 5.1: Netty ends the name of a response's field at a blank",
              "a header field is malformed",
              "^(?!HTTP/)[^:\r\n]*[ \t][^\r\n]*\r",
              "HTTP/1.1 200 OK|A b|Content-Length: 0||"),
          weRefuse(
              "RFC 9110, 7.2 and 10.1.1: Host and Expect are a request's, and no better in a response",
              "only 100-continue can be expected|the Host field is malformed|two Host fields",
              "^(expect|host):",
              "HTTP/1.1 200 OK|Expect: magic|Content-Length: 0||"),
          weRefuse(
              "RFC 9110, 7.8: we never ask for another protocol, and go on in none",
              "the other side changes the protocol",
              "^HTTP/1[^\n]* 101",
              "HTTP/1.1 101 Switching Protocols||"),
          weRefuse(
              "RFC 9112, 4: Netty takes control characters in the reason",
              "the status line holds a control character",
              "^HTTP/1[^\r]*(\r(?!\n)|[\0-\10\13\14\16-\37])",
              "HTTP/1.1 200 O\fK|Content-Length: 0||"),
          weRefuse(
              "RFC 9112, 6.1: Netty leaves other codings to the application",
              "the Transfer-Encoding is not chunked|two Transfer-Encoding fields",
              "^transfer-encoding:[ \t]*(?!chunked[ \t]*\r)",
              "HTTP/1.1 200 OK|Transfer-Encoding: gzip||a"),
          weRefuse(
              "RFC 9112, 4: Netty takes a status of more or fewer digits, and other versions",
              "the status line is malformed",
              "^(?!HTTP/1\\.[0-9] [0-9]{3}[ \r])",
              "HTTP/1.1 20 OK|Content-Length: 0||"),
          weRefuse(
              "RFC 9112, 6.1 and 6.3: Netty does not look at what frames a body where there is none,"
                  + " as in answers to HEAD",
              "a Content-Length beside|a Transfer-Encoding in HTTP/1.0|two |the Content-Length",
              "^(content-length|transfer-encoding):",
              "HTTP/1.1 204 No Content|Transfer-Encoding: chunked|Content-Length: 3||"),
          weRefuse(
              "RFC 9112, 2.2: Netty skips LF alone between messages",
              "a line ends in LF alone",
              "(?<!\r)\n",
              "\nHTTP/1.1 200 OK|Content-Length: 0||"),
          Chunks.laterVersions(CHUNKED),
          Chunks.trailers(CHUNKED),
          Chunks.extensions(CHUNKED),
          Chunks.filledUp(CHUNKED));
}
