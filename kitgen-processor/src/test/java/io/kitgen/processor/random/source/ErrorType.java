package io.kitgen.processor.random.source;

import io.kitgen.processor.random.source.Shape.Use;
import java.util.List;

/**
 * A declared error.
 *
 * @param name simple, or qualified for one of the JDK's own
 * @param checked whether it extends {@code Exception} and not {@code RuntimeException}
 * @param form which constructor it has
 * @param fields what it carries; none without a constructor that takes them
 * @param annotation as it is written, or empty
 * @param variants the subclasses of a sealed one, which is abstract; none otherwise
 */
public record ErrorType(
    String name,
    boolean checked,
    Form form,
    List<Field> fields,
    String annotation,
    List<ErrorType> variants) {

  /** The ways to build an error again. */
  public enum Form {
    NOTHING,
    MESSAGE,
    FIELDS,
    MESSAGE_AND_FIELDS,
    MESSAGE_AND_CAUSE
  }

  /** Whether it comes with the JDK. */
  public boolean isForeign() {
    return name.contains(".");
  }

  /** Those of which there can be an instance. */
  public List<ErrorType> concrete() {
    return variants.isEmpty() ? List.of(this) : variants;
  }

  /** A property, read by {@code accessor}. */
  public record Field(String name, String accessor, Use type) {}
}
