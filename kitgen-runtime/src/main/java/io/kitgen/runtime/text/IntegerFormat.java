package io.kitgen.runtime.text;

import java.util.function.LongFunction;

/** Integers of up to 64 bits: an optional minus sign and ASCII digits. */
final class IntegerFormat<T> implements TextFormat<T> {

  private final long min;
  private final long max;
  private final LongFunction<T> boxed;

  IntegerFormat(long min, long max, LongFunction<T> boxed) {
    this.min = min;
    this.max = max;
    this.boxed = boxed;
  }

  @Override
  public T parse(String text) {
    if (NumberText.isInteger(text)) {
      try {
        long value = Long.parseLong(text);
        if (value >= min && value <= max) {
          return boxed.apply(value);
        }
      } catch (NumberFormatException e) {
        // More than 64 bits: out of range as well.
      }
    }
    throw new IllegalArgumentException("expected an integer from " + min + " to " + max);
  }

  @Override
  public String format(T value) {
    return value.toString();
  }
}
