package io.kitgen.runtime.json;

import io.kitgen.runtime.json.write.EncodedName;

/** A member's name, encoded once and written often: a constant of the code that writes it. */
public sealed interface JsonName permits EncodedName {

  /** The name {@code value}. */
  static JsonName of(String value) {
    return new EncodedName(value);
  }

  /** The name as it is. */
  String value();
}
