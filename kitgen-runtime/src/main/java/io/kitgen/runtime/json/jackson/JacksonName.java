package io.kitgen.runtime.json.jackson;

import io.kitgen.runtime.json.JsonName;
import java.util.Objects;
import tools.jackson.core.io.SerializedString;

/** A name with its bytes as they stand between the quotes. */
public final class JacksonName implements JsonName {

  private final SerializedString encoded;

  /** The name {@code value}. */
  public JacksonName(String value) {
    this.encoded = new SerializedString(Objects.requireNonNull(value, "value"));
    // Filled here and not at the first write: this object is shared by threads.
    encoded.asQuotedUTF8();
  }

  @Override
  public String value() {
    return encoded.getValue();
  }

  SerializedString encoded() {
    return encoded;
  }

  @Override
  public String toString() {
    return value();
  }
}
