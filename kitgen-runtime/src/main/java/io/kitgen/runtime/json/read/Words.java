package io.kitgen.runtime.json.read;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;

/** Eight bytes of an array at once, the first of them in the lowest bits. */
@SuppressWarnings("OperatorPrecedence") // as in any work with bits and bytes
final class Words {

  private static final VarHandle LONGS =
      MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.LITTLE_ENDIAN);
  private static final long ONES = 0x0101010101010101L;
  private static final long HIGH_BITS = 0x8080808080808080L;

  private Words() {}

  static long at(byte[] bytes, int at) {
    return (long) LONGS.get(bytes, at);
  }

  /**
   * The index of the first byte from {@code from} on that ends a run of a string's plain ASCII: a
   * quote, a backslash, a control character or a byte of something else; {@code end} if none does.
   */
  static int plainEnd(byte[] bytes, int from, int end) {
    int at = from;
    for (; at <= end - Long.BYTES; at += Long.BYTES) {
      long word = at(bytes, at);
      long quotes = word ^ '"' * ONES;
      long slashes = word ^ '\\' * ONES;
      // The lowest of the high bits is right; above it a borrow may have gone on.
      long special =
          (quotes - ONES & ~quotes | slashes - ONES & ~slashes | word - ' ' * ONES & ~word | word)
              & HIGH_BITS;
      if (special != 0) {
        return at + (Long.numberOfTrailingZeros(special) >> 3);
      }
    }
    while (at < end && isPlain(bytes[at])) {
      at++;
    }
    return at;
  }

  private static boolean isPlain(byte b) {
    return b >= ' ' && b != '"' && b != '\\';
  }
}
