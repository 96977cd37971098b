package io.kitgen.interop.http.fuzz;

/** Where we and Netty differ on chunks, in requests and responses; to be put behind a head. */
final class Chunks {

  private Chunks() {}

  static Explanation trailers(String head) {
    return Explanation.weRefuse(
        "RFC 9110, 6.5.1: Netty drops trailers that frame the message, whatever they say",
        "a trailer|two |the |a line ends in CR|a header field",
        "^0[^\r]*\r\n([^\r\n]+\r\n)*(content-length|transfer-encoding|host):",
        head + "0|Content-Length: 5||");
  }

  static Explanation extensions(String head) {
    return Explanation.theyRefuse(
        "RFC 9112, 7.1.1: we read over extensions of chunks, within bounds",
        "Invalid chunk extension",
        ";",
        head + "0;a: b||");
  }

  static Explanation laterVersions(String head) {
    return Explanation.theyRefuse(
        "RFC 9110, 2.5: we take a later minor version as 1.1, Netty knows no chunks in it",
        "The Transfer-Encoding header is only allowed",
        "HTTP/1\\.[2-9]",
        head.replace("1.1", "1.2") + "0||");
  }

  static Explanation filledUp(String head) {
    return Explanation.theyRefuse(
        "RFC 9112, 7.1: we take blanks behind the size of a chunk, by which old servers filled it up",
        "Invalid chunk size",
        "^[0-9a-f]+[ \t]+\r",
        head + "0 ||");
  }
}
