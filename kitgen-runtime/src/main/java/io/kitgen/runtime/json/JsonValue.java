package io.kitgen.runtime.json;

import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * JSON whose form nobody says beforehand, as a tree that cannot be changed. As a parameter, a
 * result or a component it takes any value: JSON's null is {@link #NULL}, never Java's. How large
 * and how deep it may be is bounded by {@link JsonLimits} like everything that is read. Values are
 * equal when they say the same; {@code toString()} is compact JSON.
 */
public sealed interface JsonValue {

  /** JSON's null. */
  JsonValue NULL = new JsonNull();

  /** Reads and writes any JSON. */
  JsonCodec<JsonValue> CODEC = JsonCodec.of(JsonValue::read, (value, out) -> value.write(out));

  /**
   * Reads a whole document within {@link JsonLimits#DEFAULT}.
   *
   * @throws JsonException when it is none
   */
  static JsonValue parse(String json) {
    return CODEC.read(json.getBytes(StandardCharsets.UTF_8));
  }

  /** A string. */
  static JsonValue of(String value) {
    return new JsonString(value);
  }

  /** An integer. */
  static JsonValue of(long value) {
    return new JsonNumber(BigDecimal.valueOf(value));
  }

  /** A truth value. */
  static JsonValue of(boolean value) {
    return new JsonBoolean(value);
  }

  /** Writes it as the next value of {@code out}. */
  void write(JsonWriter out);

  private static JsonValue read(JsonReader in) {
    return switch (in.peek()) {
      case OBJECT -> readObject(in);
      case ARRAY -> readArray(in);
      case STRING -> new JsonString(in.readString());
      case NUMBER -> new JsonNumber(in.readBigDecimal());
      case BOOLEAN -> new JsonBoolean(in.readBoolean());
      case NULL -> {
        in.skipValue();
        yield NULL;
      }
    };
  }

  private static JsonValue readObject(JsonReader in) {
    Map<String, JsonValue> members = new LinkedHashMap<>();
    in.beginObject();
    for (String name = in.nextKey(); name != null; name = in.nextKey()) {
      if (members.put(name, read(in)) != null) {
        throw in.duplicateKey();
      }
    }
    return new JsonObject(members);
  }

  private static JsonValue readArray(JsonReader in) {
    List<JsonValue> elements = new ArrayList<>();
    in.beginArray();
    while (in.hasNext()) {
      elements.add(read(in));
    }
    return new JsonArray(elements);
  }

  private static String text(JsonValue value) {
    return new String(CODEC.write(value), StandardCharsets.UTF_8);
  }

  /**
   * An object.
   *
   * @param members in the order of the document
   */
  record JsonObject(Map<String, JsonValue> members) implements JsonValue {

    /** Copies {@code members}. */
    public JsonObject {
      members = Collections.unmodifiableMap(new LinkedHashMap<>(members));
      members.forEach(
          (name, value) -> {
            Objects.requireNonNull(name, "name");
            Objects.requireNonNull(value, name);
          });
    }

    /** The member called {@code name}; null where there is none. */
    public @Nullable JsonValue get(String name) {
      return members.get(name);
    }

    @Override
    public void write(JsonWriter out) {
      out.beginObject();
      members.forEach(
          (name, value) -> {
            out.name(name);
            value.write(out);
          });
      out.endObject();
    }

    @Override
    public String toString() {
      return text(this);
    }
  }

  /** An array. */
  record JsonArray(List<JsonValue> elements) implements JsonValue {

    /** Copies {@code elements}. */
    public JsonArray {
      elements = List.copyOf(elements);
    }

    @Override
    public void write(JsonWriter out) {
      out.beginArray();
      elements.forEach(element -> element.write(out));
      out.endArray();
    }

    @Override
    public String toString() {
      return text(this);
    }
  }

  /** A string. */
  record JsonString(String value) implements JsonValue {

    /** Refuses null. */
    public JsonString {
      Objects.requireNonNull(value, "value");
    }

    @Override
    public void write(JsonWriter out) {
      out.write(value);
    }

    @Override
    public String toString() {
      return text(this);
    }
  }

  /** A number, digit by digit: {@code 1.50} is not {@code 1.5}. */
  record JsonNumber(BigDecimal value) implements JsonValue {

    /** Refuses null. */
    public JsonNumber {
      Objects.requireNonNull(value, "value");
    }

    @Override
    public void write(JsonWriter out) {
      out.write(value);
    }

    @Override
    public String toString() {
      return text(this);
    }
  }

  /** {@code true} or {@code false}. */
  record JsonBoolean(boolean value) implements JsonValue {

    @Override
    public void write(JsonWriter out) {
      out.write(value);
    }

    @Override
    public String toString() {
      return text(this);
    }
  }

  /** {@code null}: see {@link JsonValue#NULL}. */
  record JsonNull() implements JsonValue {

    @Override
    public void write(JsonWriter out) {
      out.writeNull();
    }

    @Override
    public String toString() {
      return text(this);
    }
  }
}
