package io.kitgen.ops.text;

import io.kitgen.runtime.json.JsonEncoder;
import io.kitgen.runtime.json.JsonWriter;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Fields as one JSON object, in the map's order: numbers and truth values as such (NaN and the
 * infinities as texts), maps and collections as objects and arrays up to eight deep, everything
 * else by its {@code toString}, or {@code PANIC:} and the exception when that throws. Nothing is
 * escaped that JSON does not ask for.
 */
public final class JsonFields {

  /** Writes a map of fields. */
  public static final JsonEncoder<Map<String, @Nullable Object>> ENCODER =
      (fields, out) -> object(fields, out, 0);

  private static final int MOST_DEPTH = 8;

  private JsonFields() {}

  private static void object(Map<?, ?> members, JsonWriter out, int depth) {
    out.beginObject();
    members.forEach(
        (name, value) -> {
          out.name(String.valueOf(Logfmt.text(name)));
          value(value, out, depth + 1);
        });
    out.endObject();
  }

  private static void value(@Nullable Object value, JsonWriter out, int depth) {
    if (value instanceof Number number) {
      number(number, out);
    } else if (value instanceof Boolean bool) {
      out.write(bool);
    } else if (value instanceof Map<?, ?> map && depth < MOST_DEPTH) {
      object(map, out, depth);
    } else if (value instanceof Iterable<?> elements && depth < MOST_DEPTH) {
      out.beginArray();
      elements.forEach(element -> value(element, out, depth + 1));
      out.endArray();
    } else {
      String text = Logfmt.text(value);
      if (text == null) {
        out.writeNull();
      } else {
        out.write(text);
      }
    }
  }

  private static void number(Number number, JsonWriter out) {
    if (number instanceof Double || number instanceof Float) {
      out.write(number.doubleValue());
    } else if (number instanceof BigDecimal decimal) {
      out.write(decimal);
    } else if (number instanceof BigInteger integer) {
      out.write(integer);
    } else if (isIntegral(number)) {
      out.write(number.longValue());
    } else {
      out.write(String.valueOf(Logfmt.text(number)));
    }
  }

  private static boolean isIntegral(Number number) {
    return number instanceof Long
        || number instanceof Integer
        || number instanceof Short
        || number instanceof Byte;
  }
}
