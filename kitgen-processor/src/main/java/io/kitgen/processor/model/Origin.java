package io.kitgen.processor.model;

import java.util.Map;

/**
 * Where something was read from, so that a problem can be shown at its place. Opaque here: the
 * reading stage implements it around an element, the writing stage unwraps it.
 */
public interface Origin {

  /** For models that no source stands behind, as in tests. */
  Origin UNKNOWN = new Origin() {};

  /**
   * The place of the value of {@code name} in the annotation that this is the place of: the path
   * that a verb names, say. This place itself when there is none more exact.
   */
  default Origin member(String name) {
    return this;
  }

  /**
   * This place, at which the values of {@code members} stand elsewhere: those of an annotation that
   * was made of others are where these have them.
   */
  default Origin with(Map<String, Origin> members) {
    return this;
  }

  /**
   * The comment above what stands here, without block tags; empty where there is none, or only a
   * class file.
   */
  default String javadoc() {
    return "";
  }
}
