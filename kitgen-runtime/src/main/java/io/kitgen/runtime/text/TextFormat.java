package io.kitgen.runtime.text;

/**
 * How values of one type are written as text: in paths, queries, headers, cookies, map keys, and
 * JSON strings. Thread-safe.
 *
 * @param <T> the type
 */
public interface TextFormat<T> {

  /**
   * The value that {@code text} stands for.
   *
   * @throws IllegalArgumentException when it stands for none; the message is safe to show to the
   *     sender and says what was expected ({@code "expected a UUID"})
   */
  T parse(String text);

  /** The text of {@code value}. */
  String format(T value);
}
