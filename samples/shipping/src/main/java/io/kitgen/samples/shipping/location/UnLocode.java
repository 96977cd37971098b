package io.kitgen.samples.shipping.location;

import com.fasterxml.jackson.annotation.JsonValue;

/**
 * A place by its code in the United Nations' list, such as {@code SESTO}.
 *
 * @param code the code; empty where somebody left it out
 */
public record UnLocode(@JsonValue String code) {

  /** Whether somebody left it out. */
  public boolean isEmpty() {
    return code.isEmpty();
  }

  @Override
  public String toString() {
    return code;
  }
}
