package io.kitgen.runtime.http.syntax;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;

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
}
