package io.kitgen.samples.shipping.voyage;

import com.fasterxml.jackson.annotation.JsonValue;

/**
 * A voyage by its number, such as {@code V100}.
 *
 * @param number the number; empty for none
 */
public record VoyageNumber(@JsonValue String number) {

  /** For what happens on land. */
  public static final VoyageNumber NONE = new VoyageNumber("");

  @Override
  public String toString() {
    return number;
  }
}
