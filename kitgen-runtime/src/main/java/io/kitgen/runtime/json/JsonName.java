package io.kitgen.runtime.json;

import java.util.Objects;

/** A member's name, made once and written often. Immutable. */
public final class JsonName {

  private final String value;

  private JsonName(String value) {
    this.value = Objects.requireNonNull(value, "value");
  }

  /** The name {@code value}. */
  public static JsonName of(String value) {
    return new JsonName(value);
  }

  /** The name as it is. */
  public String value() {
    return value;
  }

  @Override
  public String toString() {
    return value;
  }
}
