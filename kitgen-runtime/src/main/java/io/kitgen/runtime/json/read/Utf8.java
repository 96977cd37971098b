package io.kitgen.runtime.json.read;

/**
 * Checks UTF-8 by RFC 3629: overlong forms and code points beyond U+10FFFF let a text pass a filter
 * as one thing and arrive as another.
 */
@SuppressWarnings("OperatorPrecedence") // as in any work with bits and bytes
final class Utf8 {

  private Utf8() {}

  /** The index of the first byte that is not UTF-8, or -1 when all of them are. */
  static int firstMalformed(byte[] bytes, int start, int end) {
    int at = start;
    while (at < end) {
      int length = lengthAt(bytes, at, end);
      if (length == 0) {
        return at;
      }
      at += length;
    }
    return -1;
  }

  /** How many bytes the character at {@code at} has; 0 when it is malformed. */
  static int lengthAt(byte[] bytes, int at, int end) {
    int lead = bytes[at] & 0xFF;
    if (lead < 0x80) {
      return 1;
    }
    if (lead < 0xC2 || lead > 0xF4) {
      return 0;
    }
    int length = lead < 0xE0 ? 2 : lead < 0xF0 ? 3 : 4;
    if (at + length > end) {
      return 0;
    }
    int second = bytes[at + 1] & 0xFF;
    int lowest = lead == 0xE0 ? 0xA0 : lead == 0xF0 ? 0x90 : 0x80;
    int highest = lead == 0xED ? 0x9F : lead == 0xF4 ? 0x8F : 0xBF;
    if (second < lowest || second > highest) {
      return 0;
    }
    for (int i = at + 2; i < at + length; i++) {
      if ((bytes[i] & 0xC0) != 0x80) {
        return 0;
      }
    }
    return length;
  }
}
