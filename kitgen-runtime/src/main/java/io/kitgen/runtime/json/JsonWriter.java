package io.kitgen.runtime.json;

import io.kitgen.runtime.json.write.DocumentWriter;
import io.kitgen.runtime.text.TextFormat;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.time.Year;

/**
 * Writes one JSON document, value by value, as Jackson 3.2 does by default: UTF-8 without white
 * space. Calls out of order are an {@link IllegalStateException}, a stream that fails is an {@link
 * java.io.UncheckedIOException}. Not thread-safe.
 */
public abstract sealed class JsonWriter permits DocumentWriter {

  /** For the one writer that there is. */
  protected JsonWriter() {}

  /** Opens an object. More than 1,000 values within one another are refused. */
  public abstract void beginObject();

  /** Closes the object. */
  public abstract void endObject();

  /** Opens an array. More than 1,000 values within one another are refused. */
  public abstract void beginArray();

  /** Closes the array. */
  public abstract void endArray();

  /** Names the member whose value comes next. */
  public abstract void name(JsonName name);

  /** As {@link #name(JsonName)} for a name that is not known beforehand. */
  public abstract void name(String name);

  /** As {@link #name(String)} for the key of a map, written by {@code format}. */
  public abstract <K> void name(TextFormat<K> format, K key);

  /** Writes {@code null}. */
  public abstract void writeNull();

  /** Writes a truth value. */
  public abstract void write(boolean value);

  /** Writes an integer; {@code byte} and {@code short} too. */
  public abstract void write(int value);

  /** Writes an integer. */
  public abstract void write(long value);

  /** Writes a number; NaN and the infinities as strings, as Jackson does. */
  public abstract void write(float value);

  /** Writes a number; NaN and the infinities as strings, as Jackson does. */
  public abstract void write(double value);

  /** Writes a string of one UTF-16 unit. */
  public abstract void write(char value);

  /** Writes a string; half a surrogate pair is written as an escape. */
  public abstract void write(String value);

  /** Writes an integer. */
  public abstract void write(BigInteger value);

  /** Writes a number with its scale, as {@link BigDecimal#toString} does. */
  public abstract void write(BigDecimal value);

  /** Writes a number. */
  public abstract void write(Year value);

  /** Writes a string in base64: the standard alphabet, padded, in one line. */
  public abstract void write(byte[] value);

  /** Writes {@code value} as a string. */
  public abstract <T> void writeText(TextFormat<T> format, T value);
}
