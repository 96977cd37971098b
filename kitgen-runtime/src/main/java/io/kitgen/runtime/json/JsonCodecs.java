package io.kitgen.runtime.json;

import io.kitgen.runtime.text.TextFormat;
import io.kitgen.runtime.text.TextFormats;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.time.Instant;
import java.time.Year;

/** Codecs of single values: for bodies that are one, and for parts of hand-written codecs. */
public final class JsonCodecs {

  /** {@code true} and {@code false}. */
  public static final JsonCodec<Boolean> BOOLEAN =
      JsonCodec.of(JsonReader::readBoolean, (value, out) -> out.write(value.booleanValue()));

  /** Integers of 8 bits. */
  public static final JsonCodec<Byte> BYTE =
      JsonCodec.of(JsonReader::readByte, (value, out) -> out.write(value.intValue()));

  /** Integers of 16 bits. */
  public static final JsonCodec<Short> SHORT =
      JsonCodec.of(JsonReader::readShort, (value, out) -> out.write(value.intValue()));

  /** Strings of one UTF-16 unit. */
  public static final JsonCodec<Character> CHAR =
      JsonCodec.of(JsonReader::readChar, (value, out) -> out.write(value.charValue()));

  /** Integers of 32 bits. */
  public static final JsonCodec<Integer> INT =
      JsonCodec.of(JsonReader::readInt, (value, out) -> out.write(value.intValue()));

  /** Integers of 64 bits. */
  public static final JsonCodec<Long> LONG =
      JsonCodec.of(JsonReader::readLong, (value, out) -> out.write(value.longValue()));

  /** Numbers as {@code float}. */
  public static final JsonCodec<Float> FLOAT =
      JsonCodec.of(JsonReader::readFloat, (value, out) -> out.write(value.floatValue()));

  /** Numbers as {@code double}. */
  public static final JsonCodec<Double> DOUBLE =
      JsonCodec.of(JsonReader::readDouble, (value, out) -> out.write(value.doubleValue()));

  /** Strings. */
  public static final JsonCodec<String> STRING =
      JsonCodec.of(JsonReader::readString, (value, out) -> out.write(value));

  /** Integers of any size. */
  public static final JsonCodec<BigInteger> BIG_INTEGER =
      JsonCodec.of(JsonReader::readBigInteger, (value, out) -> out.write(value));

  /** Numbers, digit by digit. */
  public static final JsonCodec<BigDecimal> BIG_DECIMAL =
      JsonCodec.of(JsonReader::readBigDecimal, (value, out) -> out.write(value));

  /** Years, as numbers. */
  public static final JsonCodec<Year> YEAR =
      JsonCodec.of(JsonReader::readYear, (value, out) -> out.write(value));

  /** Points in time as whole seconds since 1970; what is finer is cut off. */
  public static final JsonCodec<Instant> EPOCH_SECONDS =
      checked(
          JsonCodec.of(
              in -> Instant.ofEpochSecond(in.readLong()),
              (value, out) -> out.write(value.getEpochSecond())));

  /** Points in time as whole milliseconds since 1970; what is finer is cut off. */
  public static final JsonCodec<Instant> EPOCH_MILLIS =
      checked(
          JsonCodec.of(
              in -> Instant.ofEpochMilli(in.readLong()),
              (value, out) -> out.write(value.toEpochMilli())));

  /** Bytes, as strings in base64. */
  public static final JsonCodec<byte[]> BYTES =
      JsonCodec.of(JsonReader::readBytes, (value, out) -> out.write(value));

  private JsonCodecs() {}

  /**
   * {@code codec}, which was written by hand: whatever it throws at a value is told to the sender
   * as that value not being valid.
   */
  public static <T> JsonCodec<T> checked(JsonCodec<T> codec) {
    return JsonCodec.of(
        in -> {
          try {
            return codec.read(in);
          } catch (JsonException e) {
            throw e;
          } catch (RuntimeException e) {
            throw in.invalid(e);
          }
        },
        codec);
  }

  /** Strings that {@code format} understands, such as {@link TextFormats#UUID}. */
  public static <T> JsonCodec<T> text(TextFormat<T> format) {
    return JsonCodec.of(in -> in.readText(format), (value, out) -> out.writeText(format, value));
  }
}
