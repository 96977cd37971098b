package io.kitgen.runtime.text;

/**
 * Which texts are numbers. The JDK's own parsers take more than is wanted on a wire: white space,
 * {@code 0x1p3}, {@code 1d}, {@code NaN}, the digits of every script.
 */
final class NumberText {

  /** The most characters in a number: reading longer ones takes time that grows by the square. */
  static final int LONGEST = 1000;

  private NumberText() {}

  /** Whether {@code text} is an optional minus sign and at least one ASCII digit. */
  static boolean isInteger(String text) {
    int start = text.startsWith("-") ? 1 : 0;
    return start < text.length()
        && text.length() <= LONGEST
        && digitsFrom(text, start) == text.length();
  }

  /**
   * The integer that {@code text} is.
   *
   * @throws IllegalArgumentException when it is none, or not from {@code min} to {@code max}
   */
  static long integer(String text, long min, long max) {
    if (!isInteger(text)) {
      throw new IllegalArgumentException();
    }
    long value = Long.parseLong(text);
    if (value < min || value > max) {
      throw new IllegalArgumentException();
    }
    return value;
  }

  /** Whether {@code text} is an integer with an optional fraction and an optional exponent. */
  static boolean isNumber(String text) {
    int start = text.startsWith("-") ? 1 : 0;
    int at = digitsFrom(text, start);
    if (at == start || text.length() > LONGEST) {
      return false;
    }
    if (at < text.length() && text.charAt(at) == '.') {
      int fraction = at + 1;
      at = digitsFrom(text, fraction);
      if (at == fraction) {
        return false;
      }
    }
    return at == text.length() || isExponent(text, at);
  }

  private static boolean isExponent(String text, int at) {
    if (text.charAt(at) != 'e' && text.charAt(at) != 'E') {
      return false;
    }
    int start = at + 1;
    if (start < text.length() && (text.charAt(start) == '+' || text.charAt(start) == '-')) {
      start++;
    }
    return start < text.length() && digitsFrom(text, start) == text.length();
  }

  /** The index behind the digits that begin at {@code start}. */
  private static int digitsFrom(String text, int start) {
    int at = start;
    while (at < text.length() && text.charAt(at) >= '0' && text.charAt(at) <= '9') {
      at++;
    }
    return at;
  }
}
