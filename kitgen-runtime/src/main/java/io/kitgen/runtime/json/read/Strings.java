package io.kitgen.runtime.json.read;

import java.nio.charset.StandardCharsets;
import java.util.Base64;

/** Reads what stands between quotes. */
@SuppressWarnings("OperatorPrecedence") // as in any work with bits and bytes
final class Strings {

  private Strings() {}

  /**
   * Reads the string at whose opening quote {@code in} stands.
   *
   * @param most how many UTF-16 units it may have
   * @param what it is, as in "a string"
   */
  static String read(ScalarReader in, int most, String what) {
    int from = in.at + 1;
    int to = Words.plainEnd(in.bytes, from, in.end);
    if (to < in.end && in.bytes[to] == '"' && to - from <= most) {
      in.at = to + 1;
      return ascii(in.bytes, from, to);
    }
    int close = close(in, to);
    String text = decode(in.bytes, from, close < 0 ? ~close : close, close < 0);
    if (text.length() > most) {
      throw Refusal.of(in, in.at, "%s longer than %d characters".formatted(what, most));
    }
    in.at = (close < 0 ? ~close : close) + 1;
    return text;
  }

  /** The constructor that takes no charset is small enough to become part of who calls it. */
  @SuppressWarnings("deprecation") // it drops the upper half of each unit: there is none
  private static String ascii(byte[] bytes, int from, int to) {
    return new String(bytes, 0, from, to - from);
  }

  /** Passes over the string at whose opening quote {@code in} stands. */
  static void skip(ScalarReader in) {
    int close = close(in, in.at + 1);
    in.at = (close < 0 ? ~close : close) + 1;
  }

  /** The index of the closing quote, from {@code at} on; its complement if there are escapes. */
  private static int close(ScalarReader in, int at) {
    byte[] bytes = in.bytes;
    boolean escapes = false;
    int i = Words.plainEnd(bytes, at, in.end);
    while (i < in.end && bytes[i] != '"') {
      if (bytes[i] == '\\') {
        escapes = true;
        i = escape(in, i);
      } else {
        int length = bytes[i] < 0 ? Utf8.lengthAt(bytes, i, in.end) : 0;
        if (length == 0) {
          throw Refusal.malformed(in, i);
        }
        i += length;
      }
      i = Words.plainEnd(bytes, i, in.end);
    }
    if (i >= in.end) {
      throw Refusal.endsEarly(in);
    }
    return escapes ? ~i : i;
  }

  /** The index behind the escape at {@code at}. */
  private static int escape(ScalarReader in, int at) {
    int letter = at + 1 < in.end ? in.bytes[at + 1] : -1;
    if (letter != 'u') {
      if (letter < 0 || "\"\\/bfnrt".indexOf(letter) < 0) {
        throw Refusal.malformed(in, at + 1);
      }
      return at + 2;
    }
    for (int i = at + 2; i < at + 6; i++) {
      if (i >= in.end || hex(in.bytes[i]) < 0) {
        throw Refusal.malformed(in, i);
      }
    }
    return at + 6;
  }

  private static int hex(byte digit) {
    return digit < 0 ? -1 : Character.digit(digit, 16);
  }

  /** The name that begins behind the quote at {@code quote}, known to be well-formed. */
  static String name(byte[] bytes, int quote) {
    int to = quote + 1;
    for (; bytes[to] != '"'; to++) {
      to += bytes[to] == '\\' ? 1 : 0;
    }
    return decode(bytes, quote + 1, to, true);
  }

  /** The text that these bytes are, known to be well-formed. */
  private static String decode(byte[] bytes, int from, int to, boolean escapes) {
    if (!escapes) {
      return new String(bytes, from, to - from, StandardCharsets.UTF_8);
    }
    // No byte makes more than one unit: four of them two.
    char[] units = new char[to - from];
    int count = 0;
    int i = from;
    while (i < to) {
      int lead = bytes[i];
      if (lead == '\\') {
        units[count++] = unescaped(bytes, i + 1);
        i += bytes[i + 1] == 'u' ? 6 : 2;
      } else if (lead >= 0) {
        units[count++] = (char) lead;
        i++;
      } else {
        int length = Utf8.lengthAt(bytes, i, to);
        int point = lead & 0x7F >> length;
        for (int next = 1; next < length; next++) {
          point = point << 6 | bytes[i + next] & 0x3F;
        }
        count += Character.toChars(point, units, count);
        i += length;
      }
    }
    return new String(units, 0, count);
  }

  /**
   * What {@code text} is in base64: the standard alphabet, padded. Blanks may stand between groups
   * of four, where some senders break lines.
   *
   * @throws IllegalArgumentException when it is none
   */
  static byte[] base64(String text) {
    StringBuilder groups = new StringBuilder(text.length());
    for (int i = 0; i < text.length(); i++) {
      char unit = text.charAt(i);
      if (unit > ' ' || groups.length() % 4 != 0) {
        groups.append(unit);
      }
    }
    if (groups.length() % 4 != 0) {
      throw new IllegalArgumentException("not padded");
    }
    return Base64.getDecoder().decode(groups.toString());
  }

  private static char unescaped(byte[] bytes, int at) {
    return switch (bytes[at]) {
      case 'b' -> '\b';
      case 'f' -> '\f';
      case 'n' -> '\n';
      case 'r' -> '\r';
      case 't' -> '\t';
      case 'u' ->
          (char)
              (hex(bytes[at + 1]) << 12
                  | hex(bytes[at + 2]) << 8
                  | hex(bytes[at + 3]) << 4
                  | hex(bytes[at + 4]));
      default -> (char) bytes[at];
    };
  }
}
