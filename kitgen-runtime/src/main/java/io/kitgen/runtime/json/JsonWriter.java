package io.kitgen.runtime.json;

import io.kitgen.runtime.text.TextFormat;
import java.math.BigDecimal;
import java.math.BigInteger;

/** Writes one JSON document, value by value. Not thread-safe. */
public interface JsonWriter {

  /** Opens an object. */
  void beginObject();

  /** Closes the object. */
  void endObject();

  /** Opens an array. */
  void beginArray();

  /** Closes the array. */
  void endArray();

  /** Names the member whose value comes next. */
  void name(JsonName name);

  /** As {@link #name(JsonName)} for a name that is not known beforehand. */
  void name(String name);

  /** Writes {@code null}. */
  void writeNull();

  /** Writes a truth value. */
  void write(boolean value);

  /** Writes an integer. */
  void write(int value);

  /** Writes an integer. */
  void write(long value);

  /** Writes a number; NaN and the infinities as strings, as Jackson does. */
  void write(float value);

  /** Writes a number; NaN and the infinities as strings, as Jackson does. */
  void write(double value);

  /** Writes a string of one UTF-16 unit. */
  void write(char value);

  /** Writes a string. */
  void write(String value);

  /** Writes an integer. */
  void write(BigInteger value);

  /** Writes a number with all its digits. */
  void write(BigDecimal value);

  /** Writes a string in base64. */
  void write(byte[] value);

  /** Writes {@code value} as a string. */
  <T> void writeText(TextFormat<T> format, T value);
}
