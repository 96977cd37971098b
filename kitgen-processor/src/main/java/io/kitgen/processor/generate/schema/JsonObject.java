package io.kitgen.processor.generate.schema;

import io.kitgen.contract.pretty.PrettyJson;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import tools.jackson.core.JsonGenerator;

/**
 * A JSON object in the making. Immutable.
 *
 * @param members in order; a value is a text, a number, a truth value, an empty Optional for null,
 *     a list or a map of these or another object
 */
public record JsonObject(Map<String, Object> members) {

  /** Without members. */
  public static final JsonObject EMPTY = new JsonObject(Map.of());

  /** Copies {@code members}, in order. */
  public JsonObject {
    members = Collections.unmodifiableMap(new LinkedHashMap<>(members));
  }

  /** An object of one member. */
  public static JsonObject of(String name, Object value) {
    return EMPTY.with(name, value);
  }

  /** The objects that {@code values} are by {@code value}, under the names that they have. */
  public static <T> JsonObject of(
      Stream<T> values, Function<T, String> name, Function<T, ?> value) {
    Map<String, Object> members = new LinkedHashMap<>();
    values.forEach(each -> members.put(name.apply(each), value.apply(each)));
    return new JsonObject(members);
  }

  /** With a member more, or with another value of it. */
  public JsonObject with(String name, Object value) {
    Map<String, Object> more = new LinkedHashMap<>(members);
    more.put(name, value);
    return new JsonObject(more);
  }

  /** Without the member {@code name}. */
  public JsonObject without(String name) {
    Map<String, Object> fewer = new LinkedHashMap<>(members);
    fewer.remove(name);
    return new JsonObject(fewer);
  }

  /** With a text, unless it is blank. */
  public JsonObject withText(String name, String text) {
    return text.isBlank() ? this : with(name, text);
  }

  /** With a truth value, if it is true. */
  public JsonObject withFlag(String name, boolean set) {
    return set ? with(name, true) : this;
  }

  /** With a list, unless it is empty. */
  public JsonObject withList(String name, List<?> values) {
    return values.isEmpty() ? this : with(name, List.copyOf(values));
  }

  /** With an object, unless it is empty. */
  public JsonObject withObject(String name, JsonObject object) {
    return object.members.isEmpty() ? this : with(name, object);
  }

  /** With the members of {@code other} behind these. */
  public JsonObject and(JsonObject other) {
    Map<String, Object> all = new LinkedHashMap<>(members);
    all.putAll(other.members);
    return new JsonObject(all);
  }

  /** Whether there is a member of that name. */
  public boolean has(String name) {
    return members.containsKey(name);
  }

  /** Many lines, made to be read and compared, closed by a line end. */
  public String pretty() {
    return PrettyJson.object(json -> members.forEach((name, value) -> write(json, name, value)));
  }

  private static void write(JsonGenerator json, String name, Object value) {
    json.writeName(name);
    write(json, value);
  }

  private static void write(JsonGenerator json, Object value) {
    if (value instanceof JsonObject object) {
      write(json, object.members);
    } else if (value instanceof Map<?, ?> members) {
      json.writeStartObject();
      members.forEach((name, member) -> write(json, name.toString(), member));
      json.writeEndObject();
    } else if (value instanceof List<?> list) {
      json.writeStartArray();
      list.forEach(element -> write(json, element));
      json.writeEndArray();
    } else if (value instanceof Boolean truth) {
      json.writeBoolean(truth);
    } else if (value instanceof Number number) {
      json.writeNumber(number.toString());
    } else if (value.equals(Optional.empty())) {
      json.writeNull();
    } else {
      json.writeString(value.toString());
    }
  }
}
