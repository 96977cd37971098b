package io.kitgen.runtime.validation;

/**
 * What the constraints of an operation ask of its requests: generated, straight-line code.
 * Thread-safe.
 *
 * @param <I> the request
 */
@FunctionalInterface
public interface RequestCheck<I> {

  /** Adds to {@code out} what {@code request} violates. */
  void check(I request, Violations out);
}
