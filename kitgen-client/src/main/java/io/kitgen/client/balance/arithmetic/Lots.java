package io.kitgen.client.balance.arithmetic;

import java.util.concurrent.ThreadLocalRandom;
import java.util.random.RandomGenerator;
import org.jspecify.annotations.Nullable;

/** Where random numbers come from. As thread-safe as what it was made of. */
public final class Lots {

  private static final Lots OF_THREADS = new Lots(null);

  private final @Nullable RandomGenerator seeded;

  private Lots(@Nullable RandomGenerator seeded) {
    this.seeded = seeded;
  }

  /** Each thread has a generator of its own. */
  public static Lots ofThreads() {
    return OF_THREADS;
  }

  /** All of them by {@code random}. */
  public static Lots of(RandomGenerator random) {
    return new Lots(random);
  }

  /** 64 random bits. */
  public long next() {
    RandomGenerator own = seeded;
    return own == null ? ThreadLocalRandom.current().nextLong() : own.nextLong();
  }

  /** From 0 to {@code bound}, which it never is. */
  public int below(int bound) {
    return scaled((int) (next() >>> 32), bound);
  }

  /** From 0 to 1, which it never is. */
  public double fraction() {
    return (next() >>> 11) * 0x1.0p-53;
  }

  /** Where 32 random bits are among {@code size} places, except {@code first}. */
  public static int other(int first, int bits, int size) {
    int place = scaled(bits, size - 1);
    return place < first ? place : place + 1;
  }

  private static int scaled(int bits, int bound) {
    return (int) (((bits & 0xffff_ffffL) * bound) >>> 32);
  }
}
