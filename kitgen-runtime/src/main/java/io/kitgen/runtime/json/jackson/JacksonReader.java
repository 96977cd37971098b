package io.kitgen.runtime.json.jackson;

import io.kitgen.runtime.json.JsonException;
import io.kitgen.runtime.json.JsonLimits;
import io.kitgen.runtime.json.JsonMembers;
import io.kitgen.runtime.json.JsonReader;
import io.kitgen.runtime.text.TextFormat;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.time.Year;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.sym.PropertyNameMatcher;

/** Reads through Jackson's parser. */
final class JacksonReader implements JsonReader, AutoCloseable {

  private final JsonParser parser;
  private final JsonLimits limits;
  private final SeenMembers seen = new SeenMembers();

  /** Whether the parser already stands on the value to be read next. */
  private boolean peeked;

  JacksonReader(JsonParser parser, JsonLimits limits) {
    this.parser = parser;
    this.limits = limits;
  }

  @Override
  public void beginObject() {
    require(JsonToken.START_OBJECT, "expected an object");
    seen.enter();
  }

  @Override
  public int nextMember(JsonMembers known) {
    JacksonMembers members = (JacksonMembers) known;
    try {
      int match = parser.nextNameMatch(members.matcher());
      if (match >= 0) {
        return known(members, members.index(match));
      }
      if (match == PropertyNameMatcher.MATCH_UNKNOWN_NAME) {
        return JsonMembers.UNKNOWN;
      }
    } catch (JacksonException e) {
      throw malformed(e);
    }
    closeObject();
    return JsonMembers.END;
  }

  private int known(JacksonMembers members, int index) {
    if (!seen.add(index, members.size())) {
      throw new JsonException(DocumentPath.of(parser), "comes twice");
    }
    return index;
  }

  @Override
  public @Nullable String nextKey() {
    String key;
    try {
      key = parser.nextName();
    } catch (JacksonException e) {
      throw malformed(e);
    }
    if (key == null) {
      closeObject();
    }
    return key;
  }

  private void closeObject() {
    if (parser.currentToken() != JsonToken.END_OBJECT) {
      throw Refusal.wrongKind(parser, "expected a member");
    }
    seen.leave();
  }

  @Override
  public <K> @Nullable K nextKey(TextFormat<K> format) {
    String key = nextKey();
    return key == null ? null : parse(format, key);
  }

  @Override
  public void beginArray() {
    require(JsonToken.START_ARRAY, "expected an array");
  }

  @Override
  public boolean hasNext() {
    peeked = next() != JsonToken.END_ARRAY;
    return peeked;
  }

  @Override
  public boolean tryNull() {
    peeked = value() != JsonToken.VALUE_NULL;
    return !peeked;
  }

  @Override
  public void skipValue() {
    if (value() == null) {
      throw Refusal.wrongKind(parser, "expected a value");
    }
    try {
      parser.skipChildren();
    } catch (JacksonException e) {
      throw malformed(e);
    }
  }

  @Override
  public boolean readBoolean() {
    JsonToken token = value();
    if (token == JsonToken.VALUE_TRUE) {
      return true;
    }
    if (token == JsonToken.VALUE_FALSE) {
      return false;
    }
    throw Refusal.wrongKind(parser, "expected true or false");
  }

  @Override
  public byte readByte() {
    return (byte) readInt(Byte.MIN_VALUE, Byte.MAX_VALUE);
  }

  @Override
  public short readShort() {
    return (short) readInt(Short.MIN_VALUE, Short.MAX_VALUE);
  }

  @Override
  public int readInt() {
    return readInt(Integer.MIN_VALUE, Integer.MAX_VALUE);
  }

  @Override
  public Year readYear() {
    return Year.of(readInt(Year.MIN_VALUE, Year.MAX_VALUE));
  }

  private int readInt(int min, int max) {
    return (int) readLong(min, max);
  }

  @Override
  public long readLong() {
    return readLong(Long.MIN_VALUE, Long.MAX_VALUE);
  }

  private long readLong(long min, long max) {
    if (value() == JsonToken.VALUE_NUMBER_INT) {
      try {
        long value = parser.getLongValue();
        if (value >= min && value <= max) {
          return value;
        }
      } catch (JacksonException e) {
        // More than 64 bits: out of range as well.
      }
      throw refused("expected an integer from " + min + " to " + max);
    }
    throw Refusal.wrongKind(parser, "expected an integer from " + min + " to " + max);
  }

  @Override
  public float readFloat() {
    requireNumber();
    try {
      float value = parser.getFloatValue();
      if (Float.isFinite(value)) {
        return value;
      }
    } catch (JacksonException e) {
      throw malformed(e);
    }
    throw refused("expected a number within the range of a float");
  }

  @Override
  public double readDouble() {
    requireNumber();
    try {
      double value = parser.getDoubleValue();
      if (Double.isFinite(value)) {
        return value;
      }
    } catch (JacksonException e) {
      throw malformed(e);
    }
    throw refused("expected a number within the range of a double");
  }

  @Override
  public BigInteger readBigInteger() {
    require(JsonToken.VALUE_NUMBER_INT, "expected an integer");
    try {
      return parser.getBigIntegerValue();
    } catch (JacksonException e) {
      throw malformed(e);
    }
  }

  @Override
  public BigDecimal readBigDecimal() {
    requireNumber();
    try {
      BigDecimal value = parser.getDecimalValue();
      if (Math.abs((long) value.scale()) <= limits.numberLength()) {
        return value;
      }
    } catch (JacksonException e) {
      throw malformed(e);
    }
    throw refused("expected a number of at most " + limits.numberLength() + " digits");
  }

  private void requireNumber() {
    JsonToken token = value();
    if (token != JsonToken.VALUE_NUMBER_INT && token != JsonToken.VALUE_NUMBER_FLOAT) {
      throw Refusal.wrongKind(parser, "expected a number");
    }
  }

  @Override
  public char readChar() {
    require(JsonToken.VALUE_STRING, "expected a string of one character");
    try {
      if (parser.getStringLength() == 1) {
        return parser.getStringCharacters()[parser.getStringOffset()];
      }
    } catch (JacksonException e) {
      throw malformed(e);
    }
    throw refused("expected a string of one character");
  }

  @Override
  public String readString() {
    require(JsonToken.VALUE_STRING, "expected a string");
    try {
      return parser.getString();
    } catch (JacksonException e) {
      throw malformed(e);
    }
  }

  @Override
  public byte[] readBytes() {
    require(JsonToken.VALUE_STRING, "expected a string in base64");
    try {
      return parser.getBinaryValue();
    } catch (JacksonException e) {
      throw refused("expected a string in base64");
    }
  }

  @Override
  public <T> T readText(TextFormat<T> format) {
    return parse(format, readString());
  }

  private <T> T parse(TextFormat<T> format, String text) {
    try {
      return format.parse(text);
    } catch (IllegalArgumentException e) {
      throw refused(e.getMessage() == null ? "expected something else" : e.getMessage());
    }
  }

  @Override
  public JsonException missing(String member) {
    return new JsonException(DocumentPath.ofMember(parser, member), "is required");
  }

  @Override
  public JsonException nullValue() {
    return refused("must not be null");
  }

  @Override
  public JsonException duplicateKey() {
    return refused("comes twice");
  }

  @Override
  public void endDocument() {
    if (next() != null) {
      throw new JsonException("$", "expected nothing after the value");
    }
  }

  @Override
  public void close() {
    parser.close();
  }

  private void require(JsonToken token, String expected) {
    if (value() != token) {
      throw Refusal.wrongKind(parser, expected);
    }
  }

  /** The first token of the value to be read now. */
  private @Nullable JsonToken value() {
    if (peeked) {
      peeked = false;
      return parser.currentToken();
    }
    return next();
  }

  private @Nullable JsonToken next() {
    try {
      return parser.nextToken();
    } catch (JacksonException e) {
      throw malformed(e);
    }
  }

  private JsonException malformed(JacksonException e) {
    return Refusal.malformed(parser, e, limits);
  }

  private JsonException refused(String message) {
    return new JsonException(DocumentPath.of(parser), message);
  }
}
