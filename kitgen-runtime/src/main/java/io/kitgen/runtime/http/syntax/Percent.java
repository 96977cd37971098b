package io.kitgen.runtime.http.syntax;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;

/** Percent-encoding of paths, queries and forms (RFC 3986), in UTF-8. */
public final class Percent {

  private static final char[] HEX = "0123456789ABCDEF".toCharArray();

  private Percent() {}

  /**
   * {@code raw} decoded.
   *
   * @throws IllegalArgumentException when a percent sign is not followed by two hex digits, or the
   *     bytes are not UTF-8
   */
  public static String decode(String raw) {
    return decode(raw, false);
  }

  /** As {@link #decode}, with plus signs for spaces: the rule of queries. */
  public static String decodeQuery(String raw) {
    return decode(raw, true);
  }

  private static String decode(String raw, boolean plusIsSpace) {
    for (int i = 0; i < raw.length(); i++) {
      char c = raw.charAt(i);
      if (c == '%' || c > '~' || (plusIsSpace && c == '+')) {
        return decodeFrom(raw, plusIsSpace);
      }
    }
    return raw;
  }

  private static String decodeFrom(String raw, boolean plusIsSpace) {
    byte[] bytes = new byte[raw.length()];
    int length = 0;
    for (int i = 0; i < raw.length(); i++) {
      char c = raw.charAt(i);
      if (c == '%') {
        bytes[length++] = (byte) (hexDigit(raw, i + 1) << 4 | hexDigit(raw, i + 2));
        i += 2;
      } else if (c > '~') {
        throw malformed();
      } else {
        bytes[length++] = (byte) (plusIsSpace && c == '+' ? ' ' : c);
      }
    }
    try {
      return StandardCharsets.UTF_8
          .newDecoder()
          .decode(ByteBuffer.wrap(bytes, 0, length))
          .toString();
    } catch (CharacterCodingException e) {
      throw malformed();
    }
  }

  private static int hexDigit(String raw, int index) {
    int digit = index < raw.length() ? Character.digit(raw.charAt(index), 16) : -1;
    if (digit < 0 || raw.charAt(index) > '~') {
      throw malformed();
    }
    return digit;
  }

  private static IllegalArgumentException malformed() {
    return new IllegalArgumentException("expected percent-encoded UTF-8");
  }

  /**
   * Adds {@code value} to {@code out} with everything encoded but letters, digits and {@code -._~}.
   *
   * @throws IllegalArgumentException when it holds half of a surrogate pair
   */
  public static void encode(String value, StringBuilder out) {
    for (int i = 0; i < value.length(); i++) {
      if (!isUnreserved(value.charAt(i))) {
        out.append(value, 0, i);
        encodeFrom(value.substring(i), out);
        return;
      }
    }
    out.append(value);
  }

  /** As {@link #encode}, leaving alone all that a path segment may hold as it is. */
  public static void encodeLiteral(String value, StringBuilder out) {
    for (int i = 0; i < value.length(); ) {
      int next = value.offsetByCodePoints(i, 1);
      char c = value.charAt(i);
      if (c < 128 && "!$&'()*+,;=:@".indexOf(c) >= 0) {
        out.append(c);
      } else {
        encode(value.substring(i, next), out);
      }
      i = next;
    }
  }

  private static void encodeFrom(String value, StringBuilder out) {
    ByteBuffer bytes;
    try {
      bytes = StandardCharsets.UTF_8.newEncoder().encode(CharBuffer.wrap(value));
    } catch (CharacterCodingException e) {
      throw new IllegalArgumentException("half of a surrogate pair is no text", e);
    }
    while (bytes.hasRemaining()) {
      int b = bytes.get() & 0xff;
      if (isUnreserved((char) b)) {
        out.append((char) b);
      } else {
        out.append('%').append(HEX[b >> 4]).append(HEX[b & 15]);
      }
    }
  }

  private static boolean isUnreserved(char c) {
    return (c >= 'a' && c <= 'z')
        || (c >= 'A' && c <= 'Z')
        || (c >= '0' && c <= '9')
        || c == '-'
        || c == '.'
        || c == '_'
        || c == '~';
  }
}
