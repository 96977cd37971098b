package io.kitgen.runtime.json.write;

/** Strings between quotes, in UTF-8. */
@SuppressWarnings("OperatorPrecedence") // as in any work with bits and bytes
final class Texts {

  /** How much of a string is looked at before its bytes are sent on. */
  private static final int CHUNK = 1024;

  /** What is copied unit by unit: it is over before more pays off. */
  private static final int SHORT = 16;

  /** The most bytes that one UTF-16 unit takes: an escape. */
  private static final int WIDEST = 6;

  private static final byte[] HEX = {
    '0', '1', '2', '3', '4', '5', '6', '7', '8', '9', 'A', 'B', 'C', 'D', 'E', 'F'
  };

  private static final long ONES = 0x0101010101010101L;
  private static final long HIGH_BITS = 0x8080808080808080L;

  private Texts() {}

  /** Writes {@code text}, the room for {@link #room} of it being made. */
  static void write(String text, Output out) {
    int length = text.length();
    out.put('"');
    if (length > SHORT || !copyShort(text, length, out)) {
      writeLong(text, length, out);
    }
    out.put('"');
  }

  /** How much room is to be made before {@code text} is written. */
  static int room(String text) {
    return Math.min(text.length(), CHUNK) + 2;
  }

  private static void writeLong(String text, int length, Output out) {
    int from = 0;
    while (from < length) {
      int to = Math.min(length, from + CHUNK);
      out.room(to - from + 1);
      from = copyPlain(text, from, to, out) ? to : encode(text, from, to, out);
    }
    out.room(1);
  }

  /** Copies {@code text} if it is ASCII that needs no escape. */
  private static boolean copyShort(String text, int length, Output out) {
    byte[] bytes = out.bytes;
    int at = out.at;
    for (int i = 0; i < length; i++) {
      char unit = text.charAt(i);
      if (unit < ' ' || unit > 0x7F || unit == '"' || unit == '\\') {
        return false;
      }
      bytes[at + i] = (byte) unit;
    }
    out.at = at + length;
    return true;
  }

  /** As {@link #copyShort}, eight bytes at a time. */
  @SuppressWarnings("deprecation") // drops the upper half of each unit: it is known to be zero
  private static boolean copyPlain(String text, int from, int to, Output out) {
    int all = 0;
    int next = from;
    for (; next < to - 7; next += 8) {
      all |=
          text.charAt(next)
              | text.charAt(next + 1)
              | text.charAt(next + 2)
              | text.charAt(next + 3)
              | text.charAt(next + 4)
              | text.charAt(next + 5)
              | text.charAt(next + 6)
              | text.charAt(next + 7);
    }
    for (; next < to; next++) {
      all |= text.charAt(next);
    }
    if (all >= 0x80) {
      return false;
    }
    byte[] bytes = out.bytes;
    int at = out.at;
    int end = at + to - from;
    text.getBytes(from, to, bytes, at);
    // What follows is free: with blanks there, the last word can be looked at like all others.
    Output.LONGS.set(bytes, end, ' ' * ONES);
    long special = 0;
    for (int i = at; i < end; i += Long.BYTES) {
      long word = (long) Output.LONGS.get(bytes, i);
      long quotes = word ^ '"' * ONES;
      long slashes = word ^ '\\' * ONES;
      special |= (quotes - ONES) | (slashes - ONES) | (word - ' ' * ONES);
    }
    // The bytes are all below 0x80: only a difference below zero sets a high bit.
    if ((special & HIGH_BITS) != 0) {
      return false;
    }
    out.at = end;
    return true;
  }

  /** Writes unit by unit, up to {@code to} or one more: a surrogate pair is not torn apart. */
  private static int encode(String text, int from, int to, Output out) {
    out.room(WIDEST * (to - from + 1));
    int i = from;
    while (i < to) {
      char unit = text.charAt(i++);
      if (unit < 0x80) {
        ascii(unit, out);
      } else if (unit < 0x800) {
        out.put(0xC0 | unit >> 6);
        out.put(0x80 | unit & 0x3F);
      } else if (!Character.isSurrogate(unit)) {
        out.put(0xE0 | unit >> 12);
        out.put(0x80 | unit >> 6 & 0x3F);
        out.put(0x80 | unit & 0x3F);
      } else if (Character.isHighSurrogate(unit)
          && i < text.length()
          && Character.isLowSurrogate(text.charAt(i))) {
        int point = Character.toCodePoint(unit, text.charAt(i++));
        out.put(0xF0 | point >> 18);
        out.put(0x80 | point >> 12 & 0x3F);
        out.put(0x80 | point >> 6 & 0x3F);
        out.put(0x80 | point & 0x3F);
      } else {
        escape(unit, out);
      }
    }
    return i;
  }

  private static void ascii(char unit, Output out) {
    switch (unit) {
      case '"', '\\' -> shortly(unit, out);
      case '\b' -> shortly('b', out);
      case '\t' -> shortly('t', out);
      case '\n' -> shortly('n', out);
      case '\f' -> shortly('f', out);
      case '\r' -> shortly('r', out);
      default -> {
        if (unit < ' ') {
          escape(unit, out);
        } else {
          out.put(unit);
        }
      }
    }
  }

  private static void shortly(char letter, Output out) {
    out.put('\\');
    out.put(letter);
  }

  private static void escape(char unit, Output out) {
    out.put('\\');
    out.put('u');
    for (int shift = 12; shift >= 0; shift -= 4) {
      out.put(HEX[unit >> shift & 0xF]);
    }
  }
}
