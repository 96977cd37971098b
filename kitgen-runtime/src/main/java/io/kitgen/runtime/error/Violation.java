package io.kitgen.runtime.error;

import java.util.Objects;

/**
 * What is wrong with one value of a request.
 *
 * @param path where the value is: {@code order.lines[2].price}, or {@code $.order} in a document
 * @param rule the name of the constraint: {@code Min}; empty when the value could not be read
 * @param message what was expected; it repeats no value
 */
public record Violation(String path, String rule, String message) {

  /** Checks that nothing is null. */
  public Violation {
    Objects.requireNonNull(path, "path");
    Objects.requireNonNull(rule, "rule");
    Objects.requireNonNull(message, "message");
  }
}
