package io.kitgen.resilience.policy;

import java.time.Duration;

/** Refuses values that make no sense, by the name of what has them. */
final class Checks {

  private Checks() {}

  static void atLeast(long least, long value, String name) {
    if (value < least) {
      throw new IllegalArgumentException(name + " is " + value + ", expected at least " + least);
    }
  }

  static void positive(Duration value, String name) {
    if (value.isZero() || value.isNegative()) {
      throw new IllegalArgumentException(name + " is " + value + ", expected more than zero");
    }
  }

  static void notNegative(Duration value, String name) {
    if (value.isNegative()) {
      throw new IllegalArgumentException(name + " is " + value + ", expected zero or more");
    }
  }

  static void ratio(double value, String name) {
    if (!(value > 0 && value <= 1)) {
      throw new IllegalArgumentException(
          name + " is " + value + ", expected more than 0 and at most 1");
    }
  }
}
