package io.kitgen.runtime.json.read;

import io.kitgen.runtime.json.JsonException;
import io.kitgen.runtime.json.JsonLimits;
import io.kitgen.runtime.json.JsonReader;
import io.kitgen.runtime.text.TextFormat;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.time.Year;

/** Reads what is neither object nor array, and knows where it stands. */
@SuppressWarnings("OperatorPrecedence") // as in any work with bits and bytes
public abstract sealed class ScalarReader extends JsonReader permits DocumentReader {

  final byte[] bytes;

  /** Where the document begins, and its end. */
  final int start;

  final int end;
  final JsonLimits limits;

  /** Where it stands: all before that is well-formed. */
  int at;

  /** How many objects and arrays are open. */
  int depth;

  /** Whether the innermost of them was entered, and nothing in it asked for. */
  boolean fresh;

  ScalarReader(byte[] bytes, int start, int end, JsonLimits limits) {
    this.bytes = bytes;
    this.start = start;
    this.end = end;
    this.limits = limits;
    this.at = start + byteOrderMark(bytes, start, end);
  }

  /** How long the mark is that some senders put before UTF-8. */
  private static int byteOrderMark(byte[] json, int start, int end) {
    boolean marked =
        end - start >= 3
            && json[start] == (byte) 0xEF
            && json[start + 1] == (byte) 0xBB
            && json[start + 2] == (byte) 0xBF;
    return marked ? 3 : 0;
  }

  /** Goes to the next byte that is no white space, and gives it; 0 at the end. */
  int next() {
    if (at < end) {
      int b = bytes[at];
      if (b > ' ') {
        return b;
      }
    }
    return nextAfterSpace();
  }

  private int nextAfterSpace() {
    for (; at < end; at++) {
      int b = bytes[at];
      if (b != ' ' && b != '\n' && b != '\r' && b != '\t') {
        return b == 0 ? -1 : b;
      }
    }
    return 0;
  }

  /** Enters an object or an array, at whose bracket it stands. */
  void enter() {
    if (depth == limits.depth()) {
      throw Refusal.of(this, at, "nested deeper than " + depth);
    }
    depth++;
  }

  void colon() {
    if (next() != ':') {
      throw Refusal.malformed(this, at);
    }
    at++;
  }

  boolean isLiteral(String literal) {
    if (end - at < literal.length()) {
      return false;
    }
    for (int i = 1; i < literal.length(); i++) {
      if (bytes[at + i] != literal.charAt(i)) {
        return false;
      }
    }
    return true;
  }

  /** Passes over {@code literal}, whose first letter is there. */
  void literal(String literal) {
    if (!isLiteral(literal)) {
      throw Refusal.malformed(this, at);
    }
    at += literal.length();
  }

  @Override
  public Kind peek() {
    return switch (next()) {
      case '{' -> Kind.OBJECT;
      case '[' -> Kind.ARRAY;
      case '"' -> Kind.STRING;
      case 't', 'f' -> Kind.BOOLEAN;
      case 'n' -> Kind.NULL;
      case '-', '0', '1', '2', '3', '4', '5', '6', '7', '8', '9' -> Kind.NUMBER;
      default -> throw Refusal.wrongKind(this, "expected a value");
    };
  }

  @Override
  public boolean tryNull() {
    if (next() != 'n') {
      return false;
    }
    literal("null");
    return true;
  }

  @Override
  public boolean readBoolean() {
    int b = next();
    if (b != 't' && b != 'f') {
      throw Refusal.wrongKind(this, "expected true or false");
    }
    literal(b == 't' ? "true" : "false");
    return b == 't';
  }

  @Override
  public byte readByte() {
    return (byte) Numbers.readLong(this, Byte.MIN_VALUE, Byte.MAX_VALUE);
  }

  @Override
  public short readShort() {
    return (short) Numbers.readLong(this, Short.MIN_VALUE, Short.MAX_VALUE);
  }

  @Override
  public int readInt() {
    return (int) Numbers.readLong(this, Integer.MIN_VALUE, Integer.MAX_VALUE);
  }

  @Override
  public long readLong() {
    return Numbers.readLong(this, Long.MIN_VALUE, Long.MAX_VALUE);
  }

  @Override
  public float readFloat() {
    return Numbers.readFloat(this);
  }

  @Override
  public double readDouble() {
    return Numbers.readDouble(this);
  }

  @Override
  public BigInteger readBigInteger() {
    return Numbers.readBigInteger(this);
  }

  @Override
  public BigDecimal readBigDecimal() {
    return Numbers.readBigDecimal(this);
  }

  @Override
  public Year readYear() {
    return Year.of((int) Numbers.readLong(this, Year.MIN_VALUE, Year.MAX_VALUE));
  }

  @Override
  public char readChar() {
    String text = readString("expected a string of one character", limits.stringLength());
    if (text.length() != 1) {
      throw refused("expected a string of one character");
    }
    return text.charAt(0);
  }

  @Override
  public String readString() {
    return readString("expected a string", limits.stringLength());
  }

  private String readString(String expected, int most) {
    if (next() != '"') {
      throw Refusal.wrongKind(this, expected);
    }
    return Strings.read(this, most, "a string");
  }

  @Override
  public byte[] readBytes() {
    String text = readString("expected a string in base64", Integer.MAX_VALUE);
    try {
      return Strings.base64(text);
    } catch (IllegalArgumentException e) {
      throw refused("expected a string in base64");
    }
  }

  @Override
  public <T> T readText(TextFormat<T> format) {
    return parse(format, readString());
  }

  final <T> T parse(TextFormat<T> format, String text) {
    try {
      return format.parse(text);
    } catch (IllegalArgumentException e) {
      throw refused(e.getMessage() == null ? "expected another text" : e.getMessage());
    }
  }

  final JsonException refused(String message) {
    return Refusal.of(this, at, message);
  }

  @Override
  public JsonException missing(String member) {
    return Refusal.of(
        this, DocumentPath.of(this, at) + DocumentPath.segment(member), "is required");
  }

  @Override
  public JsonException unknownMember() {
    return refused("is not known");
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
  public JsonException invalid(RuntimeException cause) {
    JsonException refused = refused("is not valid");
    refused.initCause(cause);
    return refused;
  }

  @Override
  public void endDocument() {
    if (next() != 0) {
      throw Refusal.of(this, "$", "expected nothing after the value");
    }
  }
}
