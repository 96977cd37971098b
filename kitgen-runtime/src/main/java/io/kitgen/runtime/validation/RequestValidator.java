package io.kitgen.runtime.validation;

/**
 * Checks requests whose operation has constraints that only a library knows, in the place of the
 * generated check. Thread-safe.
 */
@FunctionalInterface
public interface RequestValidator {

  /** Adds to {@code out} what {@code request} violates. */
  void validate(Object request, Violations out);
}
