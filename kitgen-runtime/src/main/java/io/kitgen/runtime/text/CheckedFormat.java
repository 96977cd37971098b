package io.kitgen.runtime.text;

import java.time.DateTimeException;
import java.util.function.Function;

/** Values that a function reads, the same message whatever it dislikes. */
final class CheckedFormat<T> implements TextFormat<T> {

  private final String expected;
  private final Function<String, T> parser;
  private final Function<T, String> formatter;

  CheckedFormat(String expected, Function<String, T> parser, Function<T, String> formatter) {
    this.expected = expected;
    this.parser = parser;
    this.formatter = formatter;
  }

  @Override
  public T parse(String text) {
    try {
      return parser.apply(text);
    } catch (IllegalArgumentException | DateTimeException | ArithmeticException e) {
      // Their messages repeat the text, which may be anything.
      throw new IllegalArgumentException(expected);
    }
  }

  @Override
  public String format(T value) {
    return formatter.apply(value);
  }
}
