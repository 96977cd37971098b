package io.kitgen.auth.refresh;

import java.time.Duration;

/** Refuses times that make no sense, by the name of what has them. */
public final class Durations {

  private Durations() {}

  /**
   * {@code value}, which must be more than zero.
   *
   * @throws IllegalArgumentException when it is not; the message has {@code name}
   */
  public static Duration positive(Duration value, String name) {
    if (value.isZero() || value.isNegative()) {
      throw new IllegalArgumentException(name + " is " + value + ", expected more than zero");
    }
    return value;
  }
}
