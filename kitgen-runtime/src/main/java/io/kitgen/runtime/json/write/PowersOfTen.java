package io.kitgen.runtime.json.write;

import java.math.BigInteger;
import java.util.concurrent.atomic.AtomicReferenceArray;
import org.jspecify.annotations.Nullable;

/** Powers of ten and their logarithms, as the Schubfach paper has them. */
@SuppressWarnings("OperatorPrecedence") // as in any work with bits and bytes
final class PowersOfTen {

  private static final int LOWEST = -292;
  private static final int HIGHEST = 324;

  /** Few are ever needed: each is made when it is. */
  private static final AtomicReferenceArray<long @Nullable []> G =
      new AtomicReferenceArray<>(HIGHEST - LOWEST + 1);

  private PowersOfTen() {}

  /** The floor of {@code log10(2^e)}. */
  static int log10(int e) {
    return (int) (e * 661_971_961_083L >> 41);
  }

  /** The floor of {@code log10(3/4 * 2^e)}. */
  static int log10ThreeQuarters(int e) {
    return (int) (e * 661_971_961_083L - 274_743_187_321L >> 41);
  }

  /** The floor of {@code log2(10^e)}. */
  static int log2(int e) {
    return (int) (e * 913_124_641_741L >> 38);
  }

  /** The upper and lower 63 of the first 126 bits of {@code 10^e}, and one more. */
  static long[] g(int e) {
    long[] g = G.getAcquire(e - LOWEST);
    if (g == null) {
      g = make(e);
      G.setRelease(e - LOWEST, g);
    }
    return g;
  }

  private static long[] make(int e) {
    int shift = 125 - log2(e);
    BigInteger g;
    if (e >= 0) {
      BigInteger power = BigInteger.TEN.pow(e);
      g = shift >= 0 ? power.shiftLeft(shift) : power.shiftRight(-shift);
    } else {
      g = BigInteger.ONE.shiftLeft(shift).divide(BigInteger.TEN.pow(-e));
    }
    g = g.add(BigInteger.ONE);
    return new long[] {g.shiftRight(63).longValue(), g.longValue() & Long.MAX_VALUE};
  }
}
