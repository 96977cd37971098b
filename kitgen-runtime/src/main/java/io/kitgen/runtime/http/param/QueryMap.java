package io.kitgen.runtime.http.param;

import io.kitgen.runtime.text.TextFormat;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.BiConsumer;
import org.jspecify.annotations.Nullable;

/**
 * Parameters of the query whose names are the keys of a map; both ways. A generated constant. A
 * name or value that cannot be read turns the call away with the parameter's name. Immutable.
 *
 * @param <K> a key
 * @param <V> a value
 */
public final class QueryMap<K, V> {

  private final String prefix; // "filter[", or nothing
  private final List<String> taken;
  private final TextFormat<K> keys;
  private final TextFormat<V> values;

  private QueryMap(String prefix, List<String> taken, TextFormat<K> keys, TextFormat<V> values) {
    this.prefix = prefix;
    this.taken = taken;
    this.keys = Objects.requireNonNull(keys, "keys");
    this.values = Objects.requireNonNull(values, "values");
  }

  /** The parameters called {@code filter[key]}, for a {@code name} of {@code filter}. */
  public static <K, V> QueryMap<K, V> deep(String name, TextFormat<K> keys, TextFormat<V> values) {
    return new QueryMap<>(name + "[", List.of(), keys, values);
  }

  /**
   * Every parameter that is not for another.
   *
   * @param taken the names of the others; one that ends in a bracket stands for all that start so
   */
  public static <K, V> QueryMap<K, V> rest(
      TextFormat<K> keys, TextFormat<V> values, String... taken) {
    return new QueryMap<>("", List.of(taken), keys, values);
  }

  /** The values by their keys, in order; of several for one key, the first. */
  public Map<K, V> map(ParamReader in) {
    Map<K, V> found = new LinkedHashMap<>();
    read(in, found::putIfAbsent);
    return found;
  }

  /** All values by their keys, in order. */
  public Map<K, List<V>> lists(ParamReader in) {
    Map<K, List<V>> found = new LinkedHashMap<>();
    read(in, (key, value) -> found.computeIfAbsent(key, any -> new ArrayList<>()).add(value));
    return found;
  }

  private void read(ParamReader in, BiConsumer<K, V> each) {
    in.forEachQuery(
        (name, value) -> {
          if (isMine(name)) {
            String where = ParamPlace.QUERY.of(name);
            each.accept(parse(in, where, keys, key(in, name)), parse(in, where, values, value));
          }
        });
  }

  private boolean isMine(String name) {
    return prefix.isEmpty() ? !isTaken(name) : name.startsWith(prefix);
  }

  private boolean isTaken(String name) {
    return taken.stream()
        .anyMatch(other -> other.endsWith("[") ? name.startsWith(other) : name.equals(other));
  }

  private String key(ParamReader in, String name) {
    if (prefix.isEmpty()) {
      return name;
    }
    int end = name.length() - 1;
    String key = end < prefix.length() ? "" : name.substring(prefix.length(), end);
    if (key.isEmpty() || name.charAt(end) != ']' || hasBracket(key)) {
      throw in.refused(ParamPlace.QUERY.of(name), "expected " + prefix + "name]");
    }
    return key;
  }

  private static boolean hasBracket(String key) {
    return key.indexOf('[') >= 0 || key.indexOf(']') >= 0;
  }

  private static <T> T parse(ParamReader in, String where, TextFormat<T> format, String text) {
    try {
      return format.parse(text);
    } catch (IllegalArgumentException e) {
      throw in.refused(where, Objects.requireNonNullElse(e.getMessage(), "malformed"));
    }
  }

  /**
   * Writes every value, or nothing when there is none.
   *
   * @throws IllegalArgumentException for a key that is no name, or that of another parameter
   */
  public void write(ParamWriter out, @Nullable Map<K, ? extends V> map) {
    if (map != null) {
      map.forEach((key, value) -> write(out, key, value));
    }
  }

  /**
   * Writes every value of every key, or nothing when there is none.
   *
   * @throws IllegalArgumentException for a key that is no name, or that of another parameter
   */
  public void writeLists(ParamWriter out, @Nullable Map<K, ? extends Iterable<? extends V>> map) {
    if (map != null) {
      map.forEach((key, values) -> values.forEach(value -> write(out, key, value)));
    }
  }

  private void write(ParamWriter out, K key, @Nullable V value) {
    String name = keys.format(key);
    if (name.isEmpty() || (prefix.isEmpty() ? isTaken(name) : hasBracket(name))) {
      throw new IllegalArgumentException(
          "\"" + name + "\" cannot be a key in the query: it is empty, or means something else");
    }
    if (value != null) {
      out.add(
          ParamPlace.QUERY, prefix.isEmpty() ? name : prefix + name + "]", values.format(value));
    }
  }
}
