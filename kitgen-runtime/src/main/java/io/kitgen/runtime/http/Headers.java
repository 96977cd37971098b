package io.kitgen.runtime.http;

import java.util.ArrayList;
import java.util.List;
import java.util.function.BiConsumer;
import org.jspecify.annotations.Nullable;

/**
 * The header fields of a message, in their order, several of one name kept apart. Names ignore
 * case. Immutable.
 */
public final class Headers {

  private static final Headers EMPTY = new Headers(List.of());

  private final List<String> entries; // name, value, name, value …

  private Headers(List<String> entries) {
    this.entries = entries;
  }

  /** No fields. */
  public static Headers empty() {
    return EMPTY;
  }

  /**
   * Fields from names and values in turn.
   *
   * @throws IllegalArgumentException for a name or value that must not be on the wire
   */
  public static Headers of(String... namesAndValues) {
    if (namesAndValues.length % 2 != 0) {
      throw new IllegalArgumentException("a name without a value");
    }
    Builder builder = builder();
    for (int i = 0; i < namesAndValues.length; i += 2) {
      builder.add(namesAndValues[i], namesAndValues[i + 1]);
    }
    return builder.build();
  }

  /**
   * Fields that a parser has checked: for engines.
   *
   * @param namesAndValues names and values in turn; not copied, and not to be changed
   */
  public static Headers parsed(List<String> namesAndValues) {
    return namesAndValues.isEmpty() ? EMPTY : new Headers(namesAndValues);
  }

  /** Starts without fields. */
  public static Builder builder() {
    return new Builder(new ArrayList<>());
  }

  /** Starts with these fields. */
  public Builder toBuilder() {
    return new Builder(new ArrayList<>(entries));
  }

  /** The value of the first field called {@code name}, or null when there is none. */
  public @Nullable String first(String name) {
    for (int i = 0; i < entries.size(); i += 2) {
      if (entries.get(i).equalsIgnoreCase(name)) {
        return entries.get(i + 1);
      }
    }
    return null;
  }

  /** The values of all fields called {@code name}, in order. */
  public List<String> all(String name) {
    List<String> found = null;
    for (int i = 0; i < entries.size(); i += 2) {
      if (entries.get(i).equalsIgnoreCase(name)) {
        found = found == null ? new ArrayList<>(2) : found;
        found.add(entries.get(i + 1));
      }
    }
    return found == null ? List.of() : found;
  }

  /** As {@link #all}, joined by commas as one list; null when there is none. */
  public @Nullable String joined(String name) {
    List<String> values = all(name);
    return switch (values.size()) {
      case 0 -> null;
      case 1 -> values.get(0);
      default -> String.join(",", values);
    };
  }

  /** How many fields there are. */
  public int size() {
    return entries.size() / 2;
  }

  /** The name of the field at {@code index}, as it was given. */
  public String name(int index) {
    return entries.get(2 * index);
  }

  /** The value of the field at {@code index}. */
  public String value(int index) {
    return entries.get(2 * index + 1);
  }

  /** Shows every field to {@code action}, in order. */
  public void forEach(BiConsumer<String, String> action) {
    for (int i = 0; i < entries.size(); i += 2) {
      action.accept(entries.get(i), entries.get(i + 1));
    }
  }

  /** These fields, with {@code value} as the only one called {@code name}. */
  public Headers with(String name, String value) {
    return toBuilder().set(name, value).build();
  }

  /** These fields, with those of {@code stronger} in place of the ones with the same names. */
  public Headers overlaid(Headers stronger) {
    if (stronger.entries.isEmpty()) {
      return this;
    }
    Builder builder = toBuilder();
    stronger.forEach((name, value) -> builder.remove(name));
    return builder.addAll(stronger).build();
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof Headers that && entries.equals(that.entries);
  }

  @Override
  public int hashCode() {
    return entries.hashCode();
  }

  /** The names alone: values may be secrets. */
  @Override
  public String toString() {
    List<String> names = new ArrayList<>(size());
    forEach((name, value) -> names.add(name));
    return names.toString();
  }

  /** Collects fields; not thread-safe. */
  public static final class Builder {

    private List<String> entries;
    private boolean built;

    private Builder(List<String> entries) {
      this.entries = entries;
    }

    /**
     * Adds a field behind those that are there.
     *
     * @throws IllegalArgumentException for a name that is no token, or a value with CR, LF or NUL
     */
    public Builder add(String name, String value) {
      checkName(name);
      checkValue(name, value);
      if (built) { // what was built stays as it is
        entries = new ArrayList<>(entries);
        built = false;
      }
      entries.add(name);
      entries.add(value);
      return this;
    }

    /** Puts {@code value} in place of all fields called {@code name}. */
    public Builder set(String name, String value) {
      return remove(name).add(name, value);
    }

    /** Adds all of {@code headers}. */
    public Builder addAll(Headers headers) {
      headers.forEach(this::add);
      return this;
    }

    /** Takes all fields called {@code name} away. */
    public Builder remove(String name) {
      if (!has(name)) {
        return this;
      }
      List<String> kept = new ArrayList<>(entries.size() + 2);
      for (int i = 0; i < entries.size(); i += 2) {
        if (!entries.get(i).equalsIgnoreCase(name)) {
          kept.add(entries.get(i));
          kept.add(entries.get(i + 1));
        }
      }
      entries = kept;
      built = false;
      return this;
    }

    private boolean has(String name) {
      for (int i = 0; i < entries.size(); i += 2) {
        if (entries.get(i).equalsIgnoreCase(name)) {
          return true;
        }
      }
      return false;
    }

    /** The fields. */
    public Headers build() {
      built = true;
      return entries.isEmpty() ? EMPTY : new Headers(entries);
    }

    private static void checkName(String name) {
      boolean token = !name.isEmpty();
      for (int i = 0; token && i < name.length(); i++) {
        char c = name.charAt(i);
        token = c > ' ' && c < 127 && "\"(),/:;<=>?@[\\]{}".indexOf(c) < 0;
      }
      if (!token) {
        throw new IllegalArgumentException("not the name of a header field: \"" + name + "\"");
      }
    }

    private static void checkValue(String name, String value) {
      for (int i = 0; i < value.length(); i++) {
        char c = value.charAt(i);
        if (c == '\r' || c == '\n' || c == 0) {
          throw new IllegalArgumentException(
              "the header field " + name + " would hold a line break or NUL");
        }
      }
    }
  }
}
