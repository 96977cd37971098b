package io.kitgen.runtime.http.h1;

import io.kitgen.runtime.http.Headers;
import io.kitgen.runtime.http.h1.Head.Framing;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/**
 * Reads header fields (RFC 9112, section 5). What two readers of one message could see differently
 * is refused: folded lines, white space before a colon.
 */
final class FieldReader {

  private final List<String> fields = new ArrayList<>(16);
  private final FramingFields framing = new FramingFields();

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
      framing.look(name, value);
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

  Headers headers() {
    return Headers.parsed(fields);
  }

  /** The fields, when they stand behind a body: those that frame a message come too late there. */
  Headers trailers() throws SyntaxException {
    if (framing.any()) {
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
    return framing.framing(minor);
  }

  private static boolean isBlank(byte b) {
    return b == ' ' || b == '\t';
  }

  static boolean isToken(byte b) {
    return b >= 0 && FieldNames.TOKEN[b];
  }
}
