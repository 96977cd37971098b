package io.kitgen.client.registry;

import io.kitgen.runtime.json.JsonValue;
import io.kitgen.runtime.json.JsonValue.JsonArray;
import io.kitgen.runtime.json.JsonValue.JsonBoolean;
import io.kitgen.runtime.json.JsonValue.JsonNumber;
import io.kitgen.runtime.json.JsonValue.JsonObject;
import io.kitgen.runtime.json.JsonValue.JsonString;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The members of an object in a registry's JSON. One that is null counts as absent; what does not
 * fit is an {@link IllegalArgumentException} with its path. Immutable.
 */
public final class Fields {

  private final JsonObject object;
  private final String path;

  private Fields(JsonObject object, String path) {
    this.object = object;
    this.path = path;
  }

  /** The members of {@code value}, if that is an object. */
  public static Fields of(JsonValue value) {
    return of(value, "$");
  }

  /** The members of each element of {@code value}, if that is an array of objects. */
  public static List<Fields> each(JsonValue value) {
    return each(value, "$");
  }

  private static Fields of(JsonValue value, String path) {
    if (value instanceof JsonObject object) {
      return new Fields(object, path);
    }
    throw new IllegalArgumentException(path + ": expected an object");
  }

  private static List<Fields> each(JsonValue value, String path) {
    if (!(value instanceof JsonArray array)) {
      throw new IllegalArgumentException(path + ": expected an array");
    }
    List<Fields> all = new ArrayList<>();
    for (JsonValue element : array.elements()) {
      all.add(of(element, path + "[" + all.size() + "]"));
    }
    return all;
  }

  /** Whether there is one that is not null. */
  public boolean has(String name) {
    return find(name) != null;
  }

  /** The text of one that has to be there; of a number or a truth value its digits or word. */
  public String text(String name) {
    return scalar(required(name), path(name));
  }

  /** As the other one, {@code otherwise} where it is absent. */
  public String text(String name, String otherwise) {
    return has(name) ? text(name) : otherwise;
  }

  /** The integer that one is, as a number or as a text. */
  public int number(String name) {
    String text = text(name);
    try {
      return Integer.parseInt(text);
    } catch (NumberFormatException e) {
      throw new IllegalArgumentException(path(name) + ": expected an integer", e);
    }
  }

  /** As the other one, {@code otherwise} where it is absent. */
  public int number(String name, int otherwise) {
    return has(name) ? number(name) : otherwise;
  }

  /** Whether it is true, as a truth value or as a text; {@code otherwise} where it is absent. */
  public boolean is(String name, boolean otherwise) {
    return has(name) ? Boolean.parseBoolean(text(name)) : otherwise;
  }

  /** The members of one that has to be there, and has to be an object. */
  public Fields object(String name) {
    return of(required(name), path(name));
  }

  /** As the other one, without members where it is absent. */
  public Fields optional(String name) {
    return has(name) ? object(name) : new Fields(new JsonObject(Map.of()), path(name));
  }

  /**
   * The elements of one that is an array of objects; none where it is absent, one where it is an
   * object itself, as by converters from XML.
   */
  public List<Fields> objects(String name) {
    JsonValue value = find(name);
    if (value == null) {
      return List.of();
    }
    return value instanceof JsonObject alone
        ? List.of(new Fields(alone, path(name)))
        : each(value, path(name));
  }

  /** The elements of one that is an array of texts; none where it is absent. */
  public List<String> texts(String name) {
    JsonValue value = find(name);
    if (value == null) {
      return List.of();
    }
    if (!(value instanceof JsonArray array)) {
      throw new IllegalArgumentException(path(name) + ": expected an array");
    }
    return array.elements().stream().map(element -> scalar(element, path(name) + "[]")).toList();
  }

  /** All members as texts. */
  public Map<String, String> texts() {
    Map<String, String> texts = new LinkedHashMap<>();
    object
        .members()
        .forEach(
            (name, value) -> {
              if (value != JsonValue.NULL) {
                texts.put(name, scalar(value, path(name)));
              }
            });
    return texts;
  }

  private @Nullable JsonValue find(String name) {
    JsonValue value = object.get(name);
    return value == null || value.equals(JsonValue.NULL) ? null : value;
  }

  private JsonValue required(String name) {
    JsonValue value = find(name);
    if (value == null) {
      throw new IllegalArgumentException(path(name) + " is missing");
    }
    return value;
  }

  private static String scalar(JsonValue value, String path) {
    if (value instanceof JsonString text) {
      return text.value();
    }
    if (value instanceof JsonNumber number) {
      return number.value().toString();
    }
    if (value instanceof JsonBoolean truth) {
      return Boolean.toString(truth.value());
    }
    throw new IllegalArgumentException(path + ": expected a text");
  }

  private String path(String name) {
    return path + "." + name;
  }

  /** Where they are in their document: {@code $.applications}. */
  @Override
  public String toString() {
    return path;
  }
}
