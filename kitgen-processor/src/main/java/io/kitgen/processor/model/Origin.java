package io.kitgen.processor.model;

/**
 * Where something was read from, so that a problem can be shown at its place. Opaque here: the
 * reading stage implements it around an element, the writing stage unwraps it.
 */
public interface Origin {

  /** For models that no source stands behind, as in tests. */
  Origin UNKNOWN = new Origin() {};
}
