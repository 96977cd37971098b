package io.kitgen.runtime.json.write;

/** Integers as decimal digits. */
@SuppressWarnings("OperatorPrecedence") // as in any work with bits and bytes
final class Digits {

  /** Two digits at a time: the tens in the lower byte. */
  private static final short[] PAIRS = new short[100];

  /** 10^0 to 10^18. */
  private static final long[] POWERS = new long[19];

  static {
    POWERS[0] = 1;
    for (int i = 1; i < POWERS.length; i++) {
      POWERS[i] = 10 * POWERS[i - 1];
    }
    for (int i = 0; i < PAIRS.length; i++) {
      PAIRS[i] = (short) ('0' + i / 10 | '0' + i % 10 << 8);
    }
  }

  private Digits() {}

  /** Writes {@code value}, and gives the index behind it. */
  static int write(long value, byte[] bytes, int at) {
    if (value >= 0) {
      return write(value, count(value), bytes, at);
    }
    bytes[at] = '-';
    if (value != Long.MIN_VALUE) {
      return write(-value, count(-value), bytes, at + 1);
    }
    int half = write(922_337_203_685L, 12, bytes, at + 1);
    return write(4_775_808, 7, bytes, half);
  }

  /** Writes {@code value}, which has {@code count} digits, and gives the index behind it. */
  static int write(long value, int count, byte[] bytes, int at) {
    int end = at + count;
    int i = end;
    long rest = value;
    while (rest > Integer.MAX_VALUE) {
      long next = rest / 100;
      pair((int) (rest - next * 100), bytes, i -= 2);
      rest = next;
    }
    int small = (int) rest;
    while (small >= 100) {
      int next = small / 100;
      pair(small - next * 100, bytes, i -= 2);
      small = next;
    }
    if (small >= 10) {
      pair(small, bytes, i - 2);
    } else {
      bytes[i - 1] = (byte) ('0' + small);
    }
    return end;
  }

  private static void pair(int value, byte[] bytes, int at) {
    short pair = PAIRS[value];
    bytes[at] = (byte) pair;
    bytes[at + 1] = (byte) (pair >> 8);
  }

  /** How many digits {@code value} has, which is not negative. */
  static int count(long value) {
    int log = (Long.SIZE - Long.numberOfLeadingZeros(value | 1)) * 1233 >> 12;
    return (value | 1) < POWERS[log] ? log : log + 1;
  }
}
