package io.kitgen.testing;

import java.util.SplittableRandom;

/** Random decisions that a seed repeats. Thread-safe. */
final class Dice {

  private final SplittableRandom random;

  Dice(long seed) {
    this.random = new SplittableRandom(seed);
  }

  /** True for {@code share} of the rolls. */
  synchronized boolean roll(double share) {
    return random.nextDouble() < share;
  }

  /** {@code share}, when it is one. */
  static double share(double share) {
    if (!(share >= 0 && share <= 1)) {
      throw new IllegalArgumentException("a share is from 0 to 1, not " + share);
    }
    return share;
  }
}
