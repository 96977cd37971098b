package io.kitgen.protobuf.wire;

import io.kitgen.protobuf.ProtoException;
import io.kitgen.runtime.json.JsonValue;
import io.kitgen.runtime.json.JsonValue.JsonArray;
import io.kitgen.runtime.json.JsonValue.JsonBoolean;
import io.kitgen.runtime.json.JsonValue.JsonNumber;
import io.kitgen.runtime.json.JsonValue.JsonObject;
import io.kitgen.runtime.json.JsonValue.JsonString;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * {@code google.protobuf.Value}: any JSON. Its numbers are {@code double}s, so that a number with
 * more digits than these have comes out rounded, and one that is too large is refused.
 */
public final class ProtoJson {

  private static final int NULL = 8;
  private static final int NUMBER = 17;
  private static final int STRING = 26;
  private static final int BOOLEAN = 32;
  private static final int OBJECT = 42;
  private static final int ARRAY = 50;
  private static final int FIRST = 10;
  private static final int SECOND = 18;

  private ProtoJson() {}

  /** Reads the value that {@code field} holds. */
  public static JsonValue read(ProtoReader in, long message, String field) {
    long outer = in.enter(message, field);
    int kind = 0;
    long content = 0;
    JsonValue scalar = JsonValue.NULL;
    for (int tag = in.readTag(); tag != 0; tag = in.readTag()) {
      switch (tag) {
        case NULL, NUMBER, STRING, BOOLEAN -> {
          scalar = scalar(in, tag, field);
          kind = tag;
        }
        case OBJECT, ARRAY -> {
          content = in.readMessage(tag == kind ? content : 0);
          kind = tag;
        }
        default -> in.skip(tag);
      }
    }
    JsonValue value =
        switch (kind) {
          case 0 -> throw in.invalid("kind", "is missing");
          case OBJECT -> readObject(in, content);
          case ARRAY -> readArray(in, content);
          default -> scalar;
        };
    in.leave(outer);
    return value;
  }

  private static JsonValue scalar(ProtoReader in, int tag, String field) {
    return switch (tag) {
      case NUMBER -> number(in, in.readDouble(), field);
      case STRING -> JsonValue.of(in.readString(field));
      case BOOLEAN -> JsonValue.of(in.readBool());
      default -> {
        in.readInt32(); // the one constant of NullValue
        yield JsonValue.NULL;
      }
    };
  }

  private static JsonValue number(ProtoReader in, double number, String field) {
    if (!Double.isFinite(number)) {
      throw in.invalid(field, number + " is no number of JSON");
    }
    boolean whole = number == Math.rint(number) && Math.abs(number) < 1e15;
    return whole ? JsonValue.of((long) number) : new JsonNumber(BigDecimal.valueOf(number));
  }

  private static JsonValue readObject(ProtoReader in, long message) {
    long outer = in.enter(message, "struct_value");
    Map<String, JsonValue> members = new LinkedHashMap<>();
    for (int tag = in.readTag(); tag != 0; tag = in.readTag()) {
      if (tag == FIRST) {
        readMember(in, in.readMessage(), members);
      } else {
        in.skip(tag);
      }
    }
    in.leave(outer);
    return new JsonObject(members);
  }

  private static void readMember(ProtoReader in, long message, Map<String, JsonValue> members) {
    long outer = in.enter(message, "fields");
    String name = "";
    long value = 0;
    for (int tag = in.readTag(); tag != 0; tag = in.readTag()) {
      switch (tag) {
        case FIRST -> name = in.readString("key");
        case SECOND -> value = in.readMessage(value);
        default -> in.skip(tag);
      }
    }
    members.put(name, read(in, value == 0 ? in.nothing() : value, name));
    in.leave(outer);
  }

  private static JsonValue readArray(ProtoReader in, long message) {
    long outer = in.enter(message, "list_value");
    List<JsonValue> elements = new ArrayList<>();
    for (int tag = in.readTag(); tag != 0; tag = in.readTag()) {
      if (tag == FIRST) {
        elements.add(read(in, in.readMessage(), "values"));
      } else {
        in.skip(tag);
      }
    }
    in.leave(outer);
    return new JsonArray(elements);
  }

  /** The size of {@code value} with its length. */
  public static int sizeOf(JsonValue value, ProtoWriter out) {
    int index = out.begin();
    int size;
    if (value instanceof JsonObject object) {
      size = 1 + ProtoSize.delimited(size(object, out));
    } else if (value instanceof JsonArray array) {
      size = 1 + ProtoSize.delimited(size(array, out));
    } else if (value instanceof JsonString string) {
      size = 1 + out.sizeOf(string.value());
    } else {
      size = value instanceof JsonNumber ? 1 + ProtoSize.FIXED64 : 2;
    }
    return ProtoSize.delimited(out.end(index, size));
  }

  private static int size(JsonObject object, ProtoWriter out) {
    int whole = out.begin();
    int size = 0;
    for (Map.Entry<String, JsonValue> entry : object.members().entrySet()) {
      int index = out.begin();
      int length = 1 + out.sizeOf(entry.getKey());
      length += 1 + sizeOf(entry.getValue(), out);
      size += 1 + ProtoSize.delimited(out.end(index, length));
    }
    return out.end(whole, size);
  }

  private static int size(JsonArray array, ProtoWriter out) {
    int whole = out.begin();
    int size = 0;
    for (JsonValue element : array.elements()) {
      size += 1 + sizeOf(element, out);
    }
    return out.end(whole, size);
  }

  /** Writes {@code value} with its length. */
  public static void write(JsonValue value, ProtoWriter out) {
    out.length();
    if (value instanceof JsonObject object) {
      out.tag(OBJECT).length();
      for (Map.Entry<String, JsonValue> entry : object.members().entrySet()) {
        out.tag(FIRST).length();
        out.tag(FIRST).string(entry.getKey());
        write(entry.getValue(), out.tag(SECOND));
      }
    } else if (value instanceof JsonArray array) {
      out.tag(ARRAY).length();
      array.elements().forEach(element -> write(element, out.tag(FIRST)));
    } else if (value instanceof JsonString string) {
      out.tag(STRING).string(string.value());
    } else if (value instanceof JsonNumber number) {
      out.tag(NUMBER).float64(number(number));
    } else if (value instanceof JsonBoolean truth) {
      out.tag(BOOLEAN).bool(truth.value());
    } else {
      out.tag(NULL).int32(0);
    }
  }

  private static double number(JsonNumber number) {
    double value = number.value().doubleValue();
    if (!Double.isFinite(value)) {
      throw new ProtoException("a number of JSON is too large for a double");
    }
    return value;
  }
}
