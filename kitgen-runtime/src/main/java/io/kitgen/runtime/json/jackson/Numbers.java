package io.kitgen.runtime.json.jackson;

import java.math.BigDecimal;
import java.math.BigInteger;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;

/** Reads numbers: integers only as integers, and only within the range of their type. */
final class Numbers {

  private final JsonParser parser;
  private final Tokens tokens;

  Numbers(JsonParser parser, Tokens tokens) {
    this.parser = parser;
    this.tokens = tokens;
  }

  int readInt(int min, int max) {
    return (int) readLong(min, max);
  }

  long readLong(long min, long max) {
    if (tokens.value() != JsonToken.VALUE_NUMBER_INT) {
      throw tokens.wrongKind(expected(min, max));
    }
    try {
      long value = parser.getLongValue();
      if (value >= min && value <= max) {
        return value;
      }
    } catch (JacksonException e) {
      // More than 64 bits: out of range as well.
    }
    throw tokens.refused(expected(min, max));
  }

  private static String expected(long min, long max) {
    return "expected an integer from " + min + " to " + max;
  }

  float readFloat() {
    requireNumber();
    try {
      float value = parser.getFloatValue();
      if (Float.isFinite(value)) {
        return value;
      }
    } catch (JacksonException e) {
      throw tokens.malformed(e);
    }
    throw tokens.refused("expected a number within the range of a float");
  }

  double readDouble() {
    requireNumber();
    try {
      double value = parser.getDoubleValue();
      if (Double.isFinite(value)) {
        return value;
      }
    } catch (JacksonException e) {
      throw tokens.malformed(e);
    }
    throw tokens.refused("expected a number within the range of a double");
  }

  BigInteger readBigInteger() {
    tokens.require(JsonToken.VALUE_NUMBER_INT, "expected an integer");
    try {
      return parser.getBigIntegerValue();
    } catch (JacksonException e) {
      throw tokens.malformed(e);
    }
  }

  /** With {@code 1e999999999} a sum or a comparison would take the memory of the process. */
  BigDecimal readBigDecimal() {
    requireNumber();
    int digits = tokens.limits().numberLength();
    try {
      BigDecimal value = parser.getDecimalValue();
      if (Math.abs((long) value.scale()) <= digits) {
        return value;
      }
    } catch (JacksonException e) {
      throw tokens.malformed(e);
    } catch (NumberFormatException e) {
      // Jackson lets it through when the exponent is no int.
    }
    throw tokens.refused("expected a number of at most " + digits + " digits");
  }

  private void requireNumber() {
    JsonToken token = tokens.value();
    if (token != JsonToken.VALUE_NUMBER_INT && token != JsonToken.VALUE_NUMBER_FLOAT) {
      throw tokens.wrongKind("expected a number");
    }
  }
}
