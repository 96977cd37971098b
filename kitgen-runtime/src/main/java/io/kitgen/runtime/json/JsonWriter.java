package io.kitgen.runtime.json;

import io.kitgen.runtime.text.TextFormat;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.time.Year;

/**
 * Writes one JSON document, value by value, as Jackson 3.2 does by default: UTF-8 without white
 * space. Calls out of order are an {@link IllegalStateException}, a stream that fails is an {@link
 * java.io.UncheckedIOException}. Not thread-safe.
 */
public interface JsonWriter {

  /** Opens an object. More than 1,000 values within one another are refused. */
  void beginObject();

  /** Closes the object. */
  void endObject();

  /** Opens an array. More than 1,000 values within one another are refused. */
  void beginArray();

  /** Closes the array. */
  void endArray();

  /** Names the member whose value comes next. */
  void name(JsonName name);

  /** As {@link #name(JsonName)} for a name that is not known beforehand. */
  void name(String name);

  /** As {@link #name(String)} for the key of a map, written by {@code format}. */
  <K> void name(TextFormat<K> format, K key);

  /** Writes {@code null}. */
  void writeNull();

  /** Writes a truth value. */
  void write(boolean value);

  /** Writes an integer; {@code byte} and {@code short} too. */
  void write(int value);

  /** Writes an integer. */
  void write(long value);

  /** Writes a number; NaN and the infinities as strings, as Jackson does. */
  void write(float value);

  /** Writes a number; NaN and the infinities as strings, as Jackson does. */
  void write(double value);

  /** Writes a string of one UTF-16 unit. */
  void write(char value);

  /** Writes a string; half a surrogate pair is written as an escape. */
  void write(String value);

  /** Writes an integer. */
  void write(BigInteger value);

  /** Writes a number with its scale, as {@link BigDecimal#toString} does. */
  void write(BigDecimal value);

  /** Writes a number. */
  void write(Year value);

  /** Writes a string in base64: the standard alphabet, padded, in one line. */
  void write(byte[] value);

  /** Writes {@code value} as a string. */
  <T> void writeText(TextFormat<T> format, T value);
}
