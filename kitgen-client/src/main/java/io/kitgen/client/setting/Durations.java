package io.kitgen.client.setting;

import java.time.Duration;

/** Checks settings that are times; messages name them. */
public final class Durations {

  private Durations() {}

  /**
   * {@code value}, which is more than zero.
   *
   * @throws IllegalArgumentException when it is not
   */
  public static Duration positive(Duration value, String name) {
    if (value.isZero() || value.isNegative()) {
      throw new IllegalArgumentException(name + " is " + value + ", expected more than zero");
    }
    return value;
  }
}
