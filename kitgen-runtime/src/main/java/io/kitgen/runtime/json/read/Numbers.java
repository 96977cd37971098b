package io.kitgen.runtime.json.read;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;

/** Reads numbers: integers only as integers, and only within the range of their type. */
@SuppressWarnings("OperatorPrecedence") // as in any work with bits and bytes
final class Numbers {

  /** What always fits a {@code long}. */
  private static final int FEW_DIGITS = 18;

  private static final double[] POWERS = {
    1e0, 1e1, 1e2, 1e3, 1e4, 1e5, 1e6, 1e7, 1e8, 1e9, 1e10, 1e11, 1e12, 1e13, 1e14, 1e15, 1e16,
    1e17, 1e18, 1e19, 1e20, 1e21, 1e22
  };

  private Numbers() {}

  static long readLong(ScalarReader in, long min, long max) {
    int first = in.next() == '-' ? in.at + 1 : in.at;
    int most = Math.min(in.end, first + FEW_DIGITS);
    byte[] bytes = in.bytes;
    long value = 0;
    int i = first;
    for (int digit; i < most && (digit = bytes[i] - '0') >= 0 && digit <= 9; i++) {
      value = value * 10 + digit;
    }
    boolean known = i - first == 1 || i > first && bytes[first] != '0';
    if (!known || mayGoOn(in, i) || i - first > in.limits.numberLength()) {
      return readAnyLong(in, min, max);
    }
    value = first == in.at ? value : -value;
    if (value < min || value > max) {
      throw Refusal.of(in, in.at, expected(min, max));
    }
    in.at = i;
    return value;
  }

  /** Whether the number does not end before {@code at} for sure. */
  private static boolean mayGoOn(ScalarReader in, int at) {
    int b = at < in.end ? in.bytes[at] : ' ';
    return b == '.' || b == 'e' || b == 'E' || b >= '0' && b <= '9';
  }

  private static long readAnyLong(ScalarReader in, long min, long max) {
    requireNumber(in, expected(min, max));
    int end = scan(in);
    if (end < 0) {
      throw Refusal.wrongKind(in, expected(min, max));
    }
    BigInteger value = new BigInteger(text(in, end));
    if (value.bitLength() > 63 || value.longValue() < min || value.longValue() > max) {
      throw Refusal.of(in, in.at, expected(min, max));
    }
    in.at = end;
    return value.longValue();
  }

  private static String expected(long min, long max) {
    return "expected an integer from " + min + " to " + max;
  }

  static double readDouble(ScalarReader in) {
    requireNumber(in, "expected a number");
    double exact = readExact(in, 1L << 53, POWERS.length - 1);
    if (exact >= 0 || exact < 0) {
      return exact;
    }
    int scanned = scan(in);
    int end = end(scanned);
    double value = Double.parseDouble(text(in, end));
    if (Double.isInfinite(value)) {
      throw Refusal.of(in, in.at, "expected a number within the range of a double");
    }
    in.at = end;
    return scanned < 0 ? value : value + 0.0; // as Jackson: an integer is never minus zero
  }

  /**
   * As {@link #readDouble}. What is a float divided by a float is a double first: that has more
   * than twice the bits of a float and is rounded once more without harm (Figueroa 1995).
   */
  static float readFloat(ScalarReader in) {
    requireNumber(in, "expected a number");
    double exact = readExact(in, 1L << 24, 10);
    if (exact >= 0 || exact < 0) {
      return (float) exact;
    }
    int scanned = scan(in);
    int end = end(scanned);
    float value = Float.parseFloat(text(in, end));
    if (Float.isInfinite(value)) {
      throw Refusal.of(in, in.at, "expected a number within the range of a float");
    }
    in.at = end;
    return scanned < 0 ? value : value + 0.0f;
  }

  /**
   * A number of few digits without exponent, as most are: one division of two exact numbers, which
   * is rounded right (Clinger 1990). NaN, and nothing is read, when it may be another one.
   *
   * @param exact what all digits together must be less than
   * @param mostScale how many of them may stand behind the point
   */
  private static double readExact(ScalarReader in, long exact, int mostScale) {
    byte[] bytes = in.bytes;
    int first = bytes[in.at] == '-' ? in.at + 1 : in.at;
    int most = Math.min(in.end, first + FEW_DIGITS);
    long digits = 0;
    int i = first;
    int digit;
    for (; i < most && (digit = bytes[i] - '0') >= 0 && digit <= 9; i++) {
      digits = digits * 10 + digit;
    }
    int integer = i - first;
    int scale = 0;
    if (i < most && bytes[i] == '.') {
      for (i++; i < most && (digit = bytes[i] - '0') >= 0 && digit <= 9; i++) {
        digits = digits * 10 + digit;
      }
      scale = i - first - integer - 1;
      if (scale == 0) {
        return Double.NaN;
      }
    }
    if (mayGoOn(in, i)
        || integer == 0
        || integer > 1 && bytes[first] == '0'
        || digits >= exact
        || scale > mostScale
        || i - first > in.limits.numberLength()) {
      return Double.NaN;
    }
    boolean negative = first > in.at;
    in.at = i;
    double value = digits / POWERS[scale];
    return negative && (scale > 0 || digits > 0) ? -value : value;
  }

  static BigInteger readBigInteger(ScalarReader in) {
    requireNumber(in, "expected an integer");
    int end = scan(in);
    if (end < 0) {
      throw Refusal.wrongKind(in, "expected an integer");
    }
    BigInteger value = new BigInteger(text(in, end));
    in.at = end;
    return value;
  }

  /** With {@code 1e999999999} a sum or a comparison would take the memory of the process. */
  static BigDecimal readBigDecimal(ScalarReader in) {
    requireNumber(in, "expected a number");
    int digits = in.limits.numberLength();
    int end = end(scan(in));
    try {
      BigDecimal value = new BigDecimal(text(in, end));
      if (Math.abs((long) value.scale()) <= digits) {
        in.at = end;
        return value;
      }
    } catch (NumberFormatException e) {
      // The exponent is no int: too many digits as well.
    }
    throw Refusal.of(in, in.at, "expected a number of at most " + digits + " digits");
  }

  private static void requireNumber(ScalarReader in, String expected) {
    int b = in.next();
    if (b != '-' && (b < '0' || b > '9')) {
      throw Refusal.wrongKind(in, expected);
    }
  }

  private static String text(ScalarReader in, int end) {
    return new String(in.bytes, in.at, end - in.at, StandardCharsets.ISO_8859_1);
  }

  private static int end(int scanned) {
    return scanned < 0 ? ~scanned : scanned;
  }

  /** The index behind the number that comes next; its complement if that is no integer. */
  static int scan(ScalarReader in) {
    byte[] bytes = in.bytes;
    int first = bytes[in.at] == '-' ? in.at + 1 : in.at;
    int i = digits(in, first);
    if (bytes[first] == '0' && i > first + 1) {
      throw Refusal.malformed(in, first + 1);
    }
    boolean integer = true;
    if (i < in.end && bytes[i] == '.') {
      integer = false;
      i = digits(in, i + 1);
    }
    if (i < in.end && (bytes[i] | 0x20) == 'e') {
      integer = false;
      boolean signed = i + 1 < in.end && (bytes[i + 1] == '-' || bytes[i + 1] == '+');
      i = digits(in, signed ? i + 2 : i + 1);
    }
    if (i - first > in.limits.numberLength()) {
      throw Refusal.of(
          in, in.at, "a number longer than " + in.limits.numberLength() + " characters");
    }
    return integer ? i : ~i;
  }

  /** The index behind the digits at {@code from}: there must be one. */
  private static int digits(ScalarReader in, int from) {
    int i = from;
    while (i < in.end && in.bytes[i] >= '0' && in.bytes[i] <= '9') {
      i++;
    }
    if (i == from) {
      throw Refusal.malformed(in, from);
    }
    return i;
  }
}
