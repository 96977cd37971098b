package io.kitgen.runtime.json;

import io.kitgen.runtime.json.jackson.JacksonName;

/** A member's name, encoded once and written often: a constant of the code that writes it. */
public sealed interface JsonName permits JacksonName {

  /** The name {@code value}. */
  static JsonName of(String value) {
    return new JacksonName(value);
  }

  /** The name as it is. */
  String value();
}
