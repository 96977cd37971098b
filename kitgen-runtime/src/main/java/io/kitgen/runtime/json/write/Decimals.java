package io.kitgen.runtime.json.write;

/**
 * Doubles and floats as {@link Double#toString} of Java 19 and later writes them, on every Java:
 * the shortest decimal that is read as the same number, and of those the nearest. After Raffaello
 * Giulietti, "The Schubfach way to render doubles"; the names are the paper's.
 */
@SuppressWarnings("OperatorPrecedence") // as in any work with bits and bytes
final class Decimals {

  private static final long MASK = (1L << 63) - 1;

  private static final int DOUBLE_BITS = 53;
  private static final int DOUBLE_MIN = -1074;
  private static final int DOUBLE_TINY = 3;
  private static final int FLOAT_BITS = 24;
  private static final int FLOAT_MIN = -149;
  private static final int FLOAT_TINY = 8;

  /** With this many digits no two decimals are the same double, and few have more to say. */
  private static final long SHORT = 1_000_000_000_000_000L;

  private static final double SHORT_SCALE = 1e6;

  private Decimals() {}

  /** Writes {@code value}, which is finite, and gives the index behind it. */
  static int write(double value, byte[] bytes, int at) {
    long bits = Double.doubleToRawLongBits(value);
    int i = sign(bits < 0, bytes, at);
    double positive = Math.abs(value);
    long scaled = (long) (positive * SHORT_SCALE + 0.5);
    if (scaled < SHORT && scaled / SHORT_SCALE == positive) {
      return decimal(scaled, -6, bytes, i);
    }
    long t = bits & (1L << DOUBLE_BITS - 1) - 1;
    int e = (int) (bits >>> DOUBLE_BITS - 1) & 0x7FF;
    if (e == 0) {
      return tiny(t, DOUBLE_MIN, DOUBLE_TINY, bytes, i);
    }
    return normal(1L << DOUBLE_BITS - 1, t, DOUBLE_MIN - 1 + e, DOUBLE_MIN, bytes, i);
  }

  /** Writes {@code value}, which is finite, and gives the index behind it. */
  static int write(float value, byte[] bytes, int at) {
    int bits = Float.floatToRawIntBits(value);
    int i = sign(bits < 0, bytes, at);
    int t = bits & (1 << FLOAT_BITS - 1) - 1;
    int e = bits >>> FLOAT_BITS - 1 & 0xFF;
    if (e == 0) {
      return tiny(t, FLOAT_MIN, FLOAT_TINY, bytes, i);
    }
    return normal(1L << FLOAT_BITS - 1, t, FLOAT_MIN - 1 + e, FLOAT_MIN, bytes, i);
  }

  private static int sign(boolean negative, byte[] bytes, int at) {
    bytes[at] = '-';
    return negative ? at + 1 : at;
  }

  private static int tiny(long c, int q, int few, byte[] bytes, int at) {
    if (c == 0) {
      return decimal(0, 0, bytes, at);
    }
    // So few digits that there would be one: two are wanted.
    return c < few
        ? shortest(q, 10 * c, -1, false, bytes, at)
        : shortest(q, c, 0, false, bytes, at);
  }

  private static int normal(long lowest, long t, int q, int least, byte[] bytes, int at) {
    long c = lowest | t;
    if (q <= 0 && q > -Long.SIZE) {
      long integer = c >> -q;
      if (integer << -q == c) {
        return decimal(integer, 0, bytes, at);
      }
    }
    return shortest(q, c, 0, t == 0 && q > least, bytes, at);
  }

  /** The shortest decimal of {@code c * 2^q}; {@code narrow} if the lower neighbour is nearer. */
  private static int shortest(int q, long c, int dk, boolean narrow, byte[] bytes, int at) {
    int out = (int) c & 1;
    long cb = c << 2;
    int k = narrow ? PowersOfTen.log10ThreeQuarters(q) : PowersOfTen.log10(q);
    int h = q + PowersOfTen.log2(-k) + 2;
    long[] g = PowersOfTen.g(-k);
    long vb = scale(g, cb << h);
    long lower = scale(g, cb - (narrow ? 1 : 2) << h) + out;
    long upper = scale(g, cb + 2 << h) - out;
    long s = vb >> 2;
    if (s >= 100) {
      long tens = s / 10 * 10;
      boolean below = lower <= tens << 2;
      boolean above = tens + 10 << 2 <= upper;
      if (below != above) {
        return decimal(below ? tens : tens + 10, k + dk, bytes, at);
      }
    }
    boolean below = lower <= s << 2;
    boolean above = s + 1 << 2 <= upper;
    if (below == above) {
      long nearer = vb - (2 * s + 1 << 1);
      below = nearer < 0 || nearer == 0 && (s & 1) == 0;
    }
    return decimal(below ? s : s + 1, k + dk, bytes, at);
  }

  /** {@code cp * g / 2^127}, rounded to odd. */
  private static long scale(long[] g, long cp) {
    long x1 = Math.multiplyHigh(g[1], cp);
    long y0 = g[0] * cp;
    long y1 = Math.multiplyHigh(g[0], cp);
    long z = (y0 >>> 1) + x1;
    long w = y1 + (z >>> 63);
    return w | (z & MASK) + MASK >>> 63;
  }

  /** Writes {@code f * 10^e} in Java's form. */
  private static int decimal(long f, int e, byte[] bytes, int at) {
    long digits = f;
    int exponent = e;
    // Division by a constant is none: four zeros at once, then two, then one.
    while (digits % 10_000 == 0 && digits != 0) {
      digits /= 10_000;
      exponent += 4;
    }
    if (digits % 100 == 0 && digits != 0) {
      digits /= 100;
      exponent += 2;
    }
    if (digits % 10 == 0) {
      digits /= 10;
      exponent = digits == 0 ? 0 : exponent + 1;
    }
    int count = Digits.count(digits);
    int point = count + exponent;
    if (point > 7 || point < -2) {
      int end = pointed(digits, count, 1, bytes, at);
      bytes[end] = 'E';
      return Digits.write(point - 1, bytes, end + 1);
    }
    if (point > 0) {
      return pointed(digits, count, point, bytes, at);
    }
    bytes[at] = '0';
    bytes[at + 1] = '.';
    int i = at + 2;
    for (int zero = point; zero < 0; zero++) {
      bytes[i++] = '0';
    }
    return Digits.write(digits, count, bytes, i);
  }

  /** Writes digits with a point behind {@code before} of them, and at least one digit behind it. */
  private static int pointed(long digits, int count, int before, byte[] bytes, int at) {
    int end = Digits.write(digits, count, bytes, at + 1);
    for (; end <= at + 1 + before; end++) {
      bytes[end] = '0';
    }
    for (int i = at; i < at + before; i++) {
      bytes[i] = bytes[i + 1];
    }
    bytes[at + before] = '.';
    return end;
  }
}
