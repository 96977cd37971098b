package io.kitgen.runtime.http.h1;

import io.kitgen.runtime.http.h1.Head.Framing;
import org.jspecify.annotations.Nullable;

/**
 * Finds out of the fields of a message where its body ends (RFC 9112, section 6), whoever has read
 * them. What two readers could see differently is refused: two lengths, a length beside chunks.
 */
public final class FramingFields {

  private long length = -1;
  private boolean chunked;
  private boolean close;
  private boolean keepAlive;
  private boolean expectsContinue;
  private @Nullable String host;

  /** Looks at one field, by its length first: most fields frame nothing. */
  public void look(String name, String value) throws SyntaxException {
    switch (name.length()) {
      case 4 -> {
        if (name.equalsIgnoreCase("Host")) {
          host(value);
        }
      }
      case 6 -> {
        if (name.equalsIgnoreCase("Expect")) {
          expect(value);
        }
      }
      case 10 -> {
        if (name.equalsIgnoreCase("Connection")) {
          connection(value);
        }
      }
      case 14 -> {
        if (name.equalsIgnoreCase("Content-Length")) {
          length(value);
        }
      }
      case 17 -> {
        if (name.equalsIgnoreCase("Transfer-Encoding")) {
          encoding(value);
        }
      }
      default -> {}
    }
  }

  private void host(String value) throws SyntaxException {
    if (host != null) {
      throw new SyntaxException(400, "two Host fields");
    }
    for (int i = 0; i < value.length(); i++) {
      if (value.charAt(i) <= ' ' || "/?#@\\,".indexOf(value.charAt(i)) >= 0) {
        throw new SyntaxException(400, "the Host field is malformed");
      }
    }
    host = value;
  }

  private void expect(String value) throws SyntaxException {
    if (!value.equalsIgnoreCase("100-continue")) {
      throw new SyntaxException(417, "only 100-continue can be expected");
    }
    expectsContinue = true;
  }

  private void connection(String value) {
    for (String option : value.split(",", -1)) {
      close |= option.strip().equalsIgnoreCase("close");
      keepAlive |= option.strip().equalsIgnoreCase("keep-alive");
    }
  }

  private void length(String value) throws SyntaxException {
    if (length >= 0) {
      throw new SyntaxException(400, "two Content-Length fields");
    }
    length = number(value);
  }

  /** What a {@code Content-Length} says: digits and nothing else. */
  public static long number(String digits) throws SyntaxException {
    long number = 0;
    boolean good = !digits.isEmpty() && digits.length() <= 18;
    for (int i = 0; good && i < digits.length(); i++) {
      int digit = digits.charAt(i) - '0';
      good = digit >= 0 && digit <= 9;
      number = 10 * number + digit;
    }
    if (!good) {
      throw new SyntaxException(400, "the Content-Length is no number");
    }
    return number;
  }

  private void encoding(String value) throws SyntaxException {
    if (chunked) {
      throw new SyntaxException(400, "two Transfer-Encoding fields");
    }
    if (!value.equalsIgnoreCase("chunked")) {
      throw new SyntaxException(501, "the Transfer-Encoding is not chunked");
    }
    chunked = true;
  }

  /** Whether there is one that comes too late behind a body. */
  boolean any() {
    return length >= 0 || chunked || host != null;
  }

  /**
   * Where the body ends and whether the connection goes on.
   *
   * @param minor the minor version of the message
   */
  public Framing framing(int minor) throws SyntaxException {
    if (chunked && length >= 0) {
      throw new SyntaxException(400, "a Content-Length beside a Transfer-Encoding");
    }
    if (chunked && minor == 0) {
      throw new SyntaxException(400, "a Transfer-Encoding in HTTP/1.0");
    }
    return new Framing(length, chunked, close, keepAlive, host, expectsContinue && minor > 0);
  }
}
