package io.kitgen.rpc.json;

import com.google.protobuf.ByteString;
import com.google.protobuf.Descriptors.EnumValueDescriptor;
import com.google.protobuf.Descriptors.FieldDescriptor;
import io.kitgen.runtime.json.JsonReader;
import io.kitgen.runtime.json.JsonReader.Kind;
import io.kitgen.runtime.text.TextFormat;
import io.kitgen.runtime.text.TextFormats;
import java.math.BigInteger;
import java.util.Base64;
import java.util.function.Function;

/** Reads scalars and enums as objects of the classes that descriptors have for them. */
final class ScalarJson {

  private static final BigInteger UINT32 = BigInteger.ONE.shiftLeft(32);
  private static final BigInteger UINT64 = BigInteger.ONE.shiftLeft(64);

  private ScalarJson() {}

  /** The next value, of {@code field}; numbers may stand in strings. */
  static Object read(FieldDescriptor field, JsonReader in) {
    return switch (field.getType()) {
      case BOOL -> in.readBoolean();
      case STRING -> in.readString();
      case BYTES, ENUM, FLOAT, DOUBLE, INT32, SINT32, SFIXED32, INT64, SINT64, SFIXED64 ->
          in.peek() == Kind.STRING ? in.readText(text(field)) : plain(field, in);
      case UINT32, FIXED32, UINT64, FIXED64 ->
          in.peek() == Kind.STRING ? in.readText(text(field)) : unsigned(field, in);
      case MESSAGE, GROUP -> throw new IllegalArgumentException(field + " is no scalar");
    };
  }

  private static Object plain(FieldDescriptor field, JsonReader in) {
    return switch (field.getType()) {
      case ENUM -> field.getEnumType().findValueByNumberCreatingIfUnknown(in.readInt());
      case FLOAT -> in.readFloat();
      case DOUBLE -> in.readDouble();
      case INT32, SINT32, SFIXED32 -> in.readInt();
      case INT64, SINT64, SFIXED64 -> in.readLong();
      default -> in.readString(); // which it is not: refused as such
    };
  }

  private static Object unsigned(FieldDescriptor field, JsonReader in) {
    try {
      return unsigned(field, in.readBigInteger());
    } catch (IllegalArgumentException e) {
      throw in.invalid(e);
    }
  }

  private static Object unsigned(FieldDescriptor field, BigInteger number) {
    boolean small = field.getJavaType() == FieldDescriptor.JavaType.INT;
    if (number.signum() < 0 || number.compareTo(small ? UINT32 : UINT64) >= 0) {
      throw new IllegalArgumentException(
          "expected an integer from 0 to " + (small ? "4294967295" : "18446744073709551615"));
    }
    return small ? (Object) number.intValue() : (Object) number.longValue();
  }

  /** How the value of {@code field} stands in a string: as a value, or as the key of a map. */
  static TextFormat<Object> text(FieldDescriptor field) {
    Function<String, Object> parser =
        switch (field.getType()) {
          case BOOL -> TextFormats.BOOLEAN::parse;
          case BYTES -> ScalarJson::bytes;
          case ENUM -> name -> constant(field, name);
          case FLOAT -> number -> (float) decimal(number);
          case DOUBLE -> ScalarJson::decimal;
          case INT32, SINT32, SFIXED32 -> TextFormats.INT::parse;
          case INT64, SINT64, SFIXED64 -> TextFormats.LONG::parse;
          case UINT32, FIXED32, UINT64, FIXED64 ->
              number -> unsigned(field, TextFormats.BIG_INTEGER.parse(number));
          case STRING, MESSAGE, GROUP -> text -> text;
        };
    return new Parsing(parser);
  }

  private static double decimal(String text) {
    return switch (text) {
      case "NaN" -> Double.NaN;
      case "Infinity" -> Double.POSITIVE_INFINITY;
      case "-Infinity" -> Double.NEGATIVE_INFINITY;
      default -> TextFormats.DOUBLE.parse(text);
    };
  }

  /** In either alphabet, padded or not. */
  private static ByteString bytes(String text) {
    try {
      return ByteString.copyFrom(
          Base64.getDecoder().decode(text.replace('-', '+').replace('_', '/')));
    } catch (IllegalArgumentException e) {
      throw new IllegalArgumentException("expected base64", e);
    }
  }

  private static EnumValueDescriptor constant(FieldDescriptor field, String name) {
    EnumValueDescriptor constant = field.getEnumType().findValueByName(name);
    if (constant == null) {
      throw new IllegalArgumentException(
          "expected a constant of " + field.getEnumType().getFullName());
    }
    return constant;
  }

  private record Parsing(Function<String, Object> parser) implements TextFormat<Object> {

    @Override
    public Object parse(String text) {
      return parser.apply(text);
    }

    @Override
    public String format(Object value) {
      return value.toString();
    }
  }
}
