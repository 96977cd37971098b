package io.kitgen.runtime.http.syntax;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/** Values of header fields as text (RFC 9110, section 5.5). */
public final class HeaderText {

  private HeaderText() {}

  /**
   * {@code value} if it arrives as it is sent.
   *
   * @throws IllegalArgumentException for control characters, what is not ASCII, and white space
   *     around it, which receivers strip
   */
  public static String check(String name, String value) {
    for (int i = 0; i < value.length(); i++) {
      char c = value.charAt(i);
      if ((c < ' ' && c != '\t') || c > '~') {
        throw new IllegalArgumentException(
            "the header field " + name + " would hold a character that is not printable ASCII");
      }
    }
    if (!value.isEmpty()
        && (isSpace(value.charAt(0)) || isSpace(value.charAt(value.length() - 1)))) {
      throw new IllegalArgumentException(
          "the header field " + name + " would lose the white space around its value");
    }
    return value;
  }

  private static boolean isSpace(char c) {
    return c == ' ' || c == '\t';
  }

  /** {@code value} as its sender meant it: bytes beyond ASCII are UTF-8 where they can be. */
  public static String decode(String value) {
    boolean ascii = true;
    for (int i = 0; i < value.length(); i++) {
      char c = value.charAt(i);
      ascii &= c <= '~';
      if (c > 0xff) {
        return value;
      }
    }
    if (ascii) {
      return value;
    }
    byte[] bytes = value.getBytes(StandardCharsets.ISO_8859_1);
    try {
      return StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
    } catch (CharacterCodingException e) {
      return value;
    }
  }

  /**
   * The elements of a list (RFC 9110, 5.6.1): what stands between commas, empty ones left out, and
   * quotes around one taken away.
   *
   * @throws IllegalArgumentException when a quote is not closed
   */
  public static List<String> elements(List<String> fields) {
    List<String> found = new ArrayList<>();
    for (String field : fields) {
      int start = 0;
      while (start <= field.length()) {
        int end = end(field, start);
        String element = field.substring(start, end).strip();
        if (!element.isEmpty()) {
          found.add(unquote(element));
        }
        start = end + 1;
      }
    }
    return found;
  }

  /** Where the element that begins at {@code start} ends: at a comma outside of quotes. */
  private static int end(String field, int start) {
    boolean quoted = false;
    int at = start;
    while (at < field.length() && (quoted || field.charAt(at) != ',')) {
      char c = field.charAt(at);
      quoted ^= c == '"';
      at += quoted && c == '\\' ? 2 : 1;
    }
    if (quoted) {
      throw new IllegalArgumentException("a quote is not closed");
    }
    return at;
  }

  private static String unquote(String element) {
    boolean quoted =
        element.length() > 1
            && element.startsWith("\"")
            && end(element + ",", 0) == element.length();
    if (!quoted || !element.endsWith("\"")) {
      return element;
    }
    StringBuilder text = new StringBuilder();
    for (int i = 1; i < element.length() - 1; i++) {
      i += element.charAt(i) == '\\' ? 1 : 0;
      text.append(element.charAt(i));
    }
    return text.toString();
  }

  /** {@code text} as the element of a list: in quotes where it would not be read as it is. */
  public static String element(String text) {
    boolean plain =
        !text.isEmpty()
            && text.indexOf(',') < 0
            && text.indexOf('"') < 0
            && !isSpace(text.charAt(0))
            && !isSpace(text.charAt(text.length() - 1));
    return plain ? text : '"' + text.replace("\\", "\\\\").replace("\"", "\\\"") + '"';
  }
}
