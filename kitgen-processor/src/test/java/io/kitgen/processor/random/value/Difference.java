package io.kitgen.processor.random.value;

import java.lang.reflect.Array;
import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/** Whether two values are the same all through: arrays by content, sets and maps in order. */
public final class Difference {
  private Difference() {}

  /** The first difference, with the way to it; empty if there is none. */
  public static Optional<String> between(String path, Object expected, Object actual) {
    if (expected == null || actual == null) {
      return expected == actual ? Optional.empty() : Optional.of(at(path, expected, actual));
    }
    if (expected.getClass().isArray()) {
      return expected.getClass() == actual.getClass()
          ? elements(path, list(expected), list(actual))
          : Optional.of(at(path + ".getClass()", expected.getClass(), actual.getClass()));
    }
    if (expected instanceof Map<?, ?> map && actual instanceof Map<?, ?> other) {
      return elements(path + ".keySet()", List.copyOf(map.keySet()), List.copyOf(other.keySet()))
          .or(() -> elements(path, new ArrayList<>(map.values()), new ArrayList<>(other.values())));
    }
    if (expected instanceof Collection<?> some
        && actual instanceof Collection<?> others
        && expected instanceof List == actual instanceof List) {
      return elements(path, new ArrayList<>(some), new ArrayList<>(others));
    }
    if (expected instanceof Optional<?> some && actual instanceof Optional<?> other) {
      return between(path, some.orElse(null), other.orElse(null));
    }
    if (expected instanceof Record && expected.getClass() == actual.getClass()) {
      return components(path, expected, actual);
    }
    return Objects.equals(expected, actual)
        ? Optional.empty()
        : Optional.of(at(path, expected, actual));
  }

  private static Optional<String> components(String path, Object expected, Object actual) {
    for (RecordComponent component : expected.getClass().getRecordComponents()) {
      Optional<String> found =
          between(
              path + "." + component.getName(), read(component, expected), read(component, actual));
      if (found.isPresent()) {
        return found;
      }
    }
    return Optional.empty();
  }

  private static Object read(RecordComponent component, Object record) {
    try {
      component.getAccessor().setAccessible(true);
      return component.getAccessor().invoke(record);
    } catch (ReflectiveOperationException e) {
      throw new LinkageError(e.getMessage(), e);
    }
  }

  private static Optional<String> elements(String path, List<?> expected, List<?> actual) {
    if (expected.size() != actual.size()) {
      return Optional.of(at(path + ".size()", expected.size(), actual.size()));
    }
    for (int i = 0; i < expected.size(); i++) {
      Optional<String> found = between(path + "[" + i + "]", expected.get(i), actual.get(i));
      if (found.isPresent()) {
        return found;
      }
    }
    return Optional.empty();
  }

  private static List<Object> list(Object array) {
    List<Object> elements = new ArrayList<>();
    for (int i = 0; i < Array.getLength(array); i++) {
      elements.add(Array.get(array, i));
    }
    return elements;
  }

  private static String at(String path, Object expected, Object actual) {
    return path + ": expected " + text(expected) + " but was " + text(actual);
  }

  private static String text(Object value) {
    return value == null ? "null" : value + " (" + value.getClass().getTypeName() + ")";
  }
}
