package io.kitgen.runtime.json;

import io.kitgen.runtime.text.TextFormat;
import java.math.BigDecimal;
import java.math.BigInteger;
import org.jspecify.annotations.Nullable;

/**
 * Reads one JSON document, value by value, in the order in which it is written. What does not fit
 * is a {@link JsonException} with the path of the offending value. Not thread-safe.
 */
public interface JsonReader {

  /** Enters an object. */
  void beginObject();

  /**
   * Goes to the next member of the object: the index of a known one, {@link JsonMembers#UNKNOWN}
   * for another, whose value must be skipped, or {@link JsonMembers#END} when the object is closed.
   * A known member that comes twice is refused.
   */
  int nextMember(JsonMembers known);

  /** Goes to the next entry of an object that is a map: its key, or null when it is closed. */
  @Nullable String nextKey();

  /** Enters an array. */
  void beginArray();

  /** Whether the array has another element; false closes it. */
  boolean hasNext();

  /** Whether a null comes next; if so it is read. */
  boolean tryNull();

  /** Passes over the next value, whatever it is. */
  void skipValue();

  /** Reads {@code true} or {@code false}. */
  boolean readBoolean();

  /** Reads an integer from -128 to 127. */
  byte readByte();

  /** Reads an integer of 16 bits. */
  short readShort();

  /** Reads a string of exactly one UTF-16 unit. */
  char readChar();

  /** Reads an integer of 32 bits. */
  int readInt();

  /** Reads an integer of 64 bits. */
  long readLong();

  /** Reads a number as the nearest {@code float}. */
  float readFloat();

  /** Reads a number as the nearest {@code double}. */
  double readDouble();

  /** Reads a string. */
  String readString();

  /** Reads an integer of any size. */
  BigInteger readBigInteger();

  /** Reads a number, digit by digit. */
  BigDecimal readBigDecimal();

  /** Reads a string in base64. */
  byte[] readBytes();

  /** Reads a string that {@code format} understands. */
  <T> T readText(TextFormat<T> format);

  /**
   * What to throw when {@code member} of the object just read is absent or null, and may not be.
   */
  JsonException missing(String member);

  /** What to throw when the value just read is null, and may not be. */
  JsonException nullValue();

  /** Refuses anything but white space after the document. */
  void endDocument();
}
