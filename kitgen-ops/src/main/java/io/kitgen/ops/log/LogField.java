package io.kitgen.ops.log;

import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * One key and its value in a log event.
 *
 * @param name the key
 * @param value a number, a truth value, a text, null, or what prints by its {@code toString}
 */
public record LogField(String name, @Nullable Object value) {

  /** Checks that there is a name. */
  public LogField {
    Objects.requireNonNull(name, "name");
  }
}
