package io.kitgen.runtime.http.h1;

import io.kitgen.runtime.http.Headers;
import io.kitgen.runtime.http.h1.Head.Framing;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Reads header fields (RFC 9112, section 5), and out of them where the body ends (section 6). What
 * two readers of one message could see differently is refused: folded lines, white space before a
 * colon, two lengths, a length beside chunks.
 */
final class FieldReader {

  private final List<String> fields = new ArrayList<>(16);
  private long length = -1;
  private boolean chunked;
  private boolean close;
  private boolean keepAlive;
  private boolean expectsContinue;
  private @Nullable String host;

  /** Reads the lines from {@code from} to {@code to}, each with its CR LF. */
  void read(byte[] bytes, int from, int to, int most) throws SyntaxException {
    int at = from;
    while (at < to) {
      int colon = at;
      while (isToken(bytes[colon])) {
        colon++;
      }
      if (colon == at || bytes[colon] != ':') {
        throw new SyntaxException(400, "a header field is malformed");
      }
      if (fields.size() == 2 * most) {
        throw new SyntaxException(431, "more than " + most + " header fields");
      }
      String name = FieldNames.name(bytes, at, colon);
      int end = colon + 1;
      while (bytes[end] != '\r') {
        end++;
      }
      if (bytes[end + 1] != '\n') {
        throw new SyntaxException(400, "a line ends in CR alone");
      }
      String value = value(bytes, colon + 1, end);
      fields.add(name);
      fields.add(value);
      look(name, value);
      at = end + 2;
    }
  }

  private static String value(byte[] bytes, int from, int to) throws SyntaxException {
    int start = from;
    int end = to;
    while (start < end && isBlank(bytes[start])) {
      start++;
    }
    while (start < end && isBlank(bytes[end - 1])) {
      end--;
    }
    boolean ascii = true;
    for (int i = start; i < end; i++) {
      byte b = bytes[i];
      if ((b >= 0 && b < ' ' && b != '\t') || b == 127) {
        throw new SyntaxException(400, "a header field holds a control character");
      }
      ascii &= b >= 0;
    }
    return new String(
        bytes, start, end - start, ascii ? StandardCharsets.ISO_8859_1 : StandardCharsets.UTF_8);
  }

  /** The fields that frame the message, by length first: most fields are none of them. */
  private void look(String name, String value) throws SyntaxException {
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

  private static long number(String digits) throws SyntaxException {
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

  Headers headers() {
    return Headers.parsed(fields);
  }

  /** The fields, when they stand behind a body: those that frame a message come too late there. */
  Headers trailers() throws SyntaxException {
    if (length >= 0 || chunked || host != null) {
      throw new SyntaxException(400, "a trailer that frames the message");
    }
    return headers();
  }

  /**
   * Where the body ends and whether the connection goes on.
   *
   * @param minor the minor version of the message
   */
  Framing framing(int minor) throws SyntaxException {
    if (chunked && length >= 0) {
      throw new SyntaxException(400, "a Content-Length beside a Transfer-Encoding");
    }
    if (chunked && minor == 0) {
      throw new SyntaxException(400, "a Transfer-Encoding in HTTP/1.0");
    }
    return new Framing(length, chunked, close, keepAlive, host, expectsContinue && minor > 0);
  }

  private static boolean isBlank(byte b) {
    return b == ' ' || b == '\t';
  }

  static boolean isToken(byte b) {
    return b >= 0 && FieldNames.TOKEN[b];
  }
}
