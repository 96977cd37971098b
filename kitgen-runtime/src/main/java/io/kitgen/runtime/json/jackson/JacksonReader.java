package io.kitgen.runtime.json.jackson;

import io.kitgen.runtime.json.JsonException;
import io.kitgen.runtime.json.JsonMembers;
import io.kitgen.runtime.json.JsonReader;
import io.kitgen.runtime.text.TextFormat;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.time.Year;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.sym.PropertyNameMatcher;

/** Reads through Jackson's parser. */
final class JacksonReader implements JsonReader, AutoCloseable {

  private final JsonParser parser;
  private final Tokens tokens;
  private final Numbers numbers;
  private final SeenMembers seen = new SeenMembers();

  JacksonReader(JsonParser parser, Tokens tokens) {
    this.parser = parser;
    this.tokens = tokens;
    this.numbers = new Numbers(parser, tokens);
  }

  @Override
  public void beginObject() {
    if (!tokens.isEntered()) {
      tokens.require(JsonToken.START_OBJECT, "expected an object");
    }
    seen.enter();
  }

  @Override
  public int nextMember(JsonMembers known) {
    JacksonMembers members = (JacksonMembers) known;
    try {
      int match =
          tokens.isEntered()
              ? members.match(tokens.enteredName())
              : parser.nextNameMatch(members.matcher());
      if (match >= 0) {
        int index = members.index(match);
        if (!seen.add(index, members.size())) {
          throw tokens.refused("comes twice");
        }
        return index;
      }
      if (match == PropertyNameMatcher.MATCH_UNKNOWN_NAME) {
        return JsonMembers.UNKNOWN;
      }
    } catch (JacksonException e) {
      throw tokens.malformed(e);
    }
    closeObject();
    return JsonMembers.END;
  }

  @Override
  public String memberName() {
    return parser.currentName();
  }

  @Override
  public @Nullable String nextKey() {
    String key;
    try {
      key = tokens.isEntered() ? tokens.enteredName() : parser.nextName();
    } catch (JacksonException e) {
      throw tokens.malformed(e);
    }
    if (key == null) {
      closeObject();
    }
    return key;
  }

  private void closeObject() {
    if (parser.currentToken() != JsonToken.END_OBJECT) {
      throw tokens.wrongKind("expected a member");
    }
    seen.leave();
  }

  @Override
  public <K> @Nullable K nextKey(TextFormat<K> format) {
    String key = nextKey();
    return key == null ? null : parse(format, key);
  }

  @Override
  public int peekType(String member, JsonMembers ids) {
    String id = tokens.peekText(member);
    return id == null ? JsonMembers.UNKNOWN : ids.find(id);
  }

  @Override
  public JsonException unknownType(String member, JsonMembers ids) {
    return new JsonException(
        DocumentPath.ofEntered(parser, member), "is required to be one of: " + names(ids));
  }

  @Override
  public JsonException unknownType(JsonMembers ids) {
    return tokens.refused("expected one value, named by one of: " + names(ids));
  }

  private static String names(JsonMembers ids) {
    return IntStream.range(0, ids.size()).mapToObj(ids::name).collect(Collectors.joining(", "));
  }

  @Override
  public void beginArray() {
    tokens.require(JsonToken.START_ARRAY, "expected an array");
  }

  @Override
  public boolean hasNext() {
    if (tokens.next() == JsonToken.END_ARRAY) {
      return false;
    }
    tokens.unread();
    return true;
  }

  @Override
  public Kind peek() {
    JsonToken token = tokens.value();
    if (token == null) {
      throw tokens.wrongKind("expected a value");
    }
    tokens.unread();
    return switch (token) {
      case START_OBJECT -> Kind.OBJECT;
      case START_ARRAY -> Kind.ARRAY;
      case VALUE_STRING -> Kind.STRING;
      case VALUE_NUMBER_INT, VALUE_NUMBER_FLOAT -> Kind.NUMBER;
      case VALUE_TRUE, VALUE_FALSE -> Kind.BOOLEAN;
      case VALUE_NULL -> Kind.NULL;
      default -> throw tokens.wrongKind("expected a value");
    };
  }

  @Override
  public boolean tryNull() {
    if (tokens.value() == JsonToken.VALUE_NULL) {
      return true;
    }
    tokens.unread();
    return false;
  }

  @Override
  public void skipValue() {
    if (tokens.value() == null) {
      throw tokens.wrongKind("expected a value");
    }
    try {
      parser.skipChildren();
    } catch (JacksonException e) {
      throw tokens.malformed(e);
    }
  }

  @Override
  public boolean readBoolean() {
    JsonToken token = tokens.value();
    if (token == JsonToken.VALUE_TRUE) {
      return true;
    }
    if (token == JsonToken.VALUE_FALSE) {
      return false;
    }
    throw tokens.wrongKind("expected true or false");
  }

  @Override
  public byte readByte() {
    return (byte) numbers.readInt(Byte.MIN_VALUE, Byte.MAX_VALUE);
  }

  @Override
  public short readShort() {
    return (short) numbers.readInt(Short.MIN_VALUE, Short.MAX_VALUE);
  }

  @Override
  public int readInt() {
    return numbers.readInt(Integer.MIN_VALUE, Integer.MAX_VALUE);
  }

  @Override
  public long readLong() {
    return numbers.readLong(Long.MIN_VALUE, Long.MAX_VALUE);
  }

  @Override
  public float readFloat() {
    return numbers.readFloat();
  }

  @Override
  public double readDouble() {
    return numbers.readDouble();
  }

  @Override
  public BigInteger readBigInteger() {
    return numbers.readBigInteger();
  }

  @Override
  public BigDecimal readBigDecimal() {
    return numbers.readBigDecimal();
  }

  @Override
  public Year readYear() {
    return Year.of(numbers.readInt(Year.MIN_VALUE, Year.MAX_VALUE));
  }

  @Override
  public char readChar() {
    tokens.require(JsonToken.VALUE_STRING, "expected a string of one character");
    try {
      if (parser.getStringLength() == 1) {
        return parser.getStringCharacters()[parser.getStringOffset()];
      }
    } catch (JacksonException e) {
      throw tokens.malformed(e);
    }
    throw tokens.refused("expected a string of one character");
  }

  @Override
  public String readString() {
    tokens.require(JsonToken.VALUE_STRING, "expected a string");
    try {
      return parser.getString();
    } catch (JacksonException e) {
      throw tokens.malformed(e);
    }
  }

  @Override
  public byte[] readBytes() {
    tokens.require(JsonToken.VALUE_STRING, "expected a string in base64");
    try {
      return parser.getBinaryValue();
    } catch (JacksonException e) {
      throw tokens.refused("expected a string in base64");
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
      throw tokens.refused(e.getMessage() == null ? "expected another text" : e.getMessage());
    }
  }

  @Override
  public JsonException missing(String member) {
    return new JsonException(DocumentPath.ofMember(parser, member), "is required");
  }

  @Override
  public JsonException unknownMember() {
    return tokens.refused("is not known");
  }

  @Override
  public JsonException nullValue() {
    return tokens.refused("must not be null");
  }

  @Override
  public JsonException duplicateKey() {
    return tokens.refused("comes twice");
  }

  @Override
  public JsonException invalid(RuntimeException cause) {
    JsonException refused = tokens.refused("is not valid");
    refused.initCause(cause);
    return refused;
  }

  @Override
  public void endDocument() {
    if (tokens.next() != null) {
      throw new JsonException("$", "expected nothing after the value");
    }
  }

  @Override
  public void close() {
    parser.close();
  }
}
