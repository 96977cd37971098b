package io.kitgen.processor.model;

import com.palantir.javapoet.ClassName;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * One annotation as written. Values are what the compiler's model gives, freed of it: boxed
 * primitives and strings as they are, an enum constant as its name, a class as a {@link
 * com.palantir.javapoet.TypeName}, an annotation as an {@link AnnotationModel}, an array as a
 * {@link List} of these. Members that were left out are absent.
 *
 * @param type the annotation's type
 * @param values the members that were written, in order
 * @param origin the annotation's place
 */
public record AnnotationModel(ClassName type, Map<String, Object> values, Origin origin) {

  /** Copies {@code values}, in order. */
  public AnnotationModel {
    values = java.util.Collections.unmodifiableMap(new java.util.LinkedHashMap<>(values));
  }

  /** A member as text, or {@code otherwise} when it was left out. */
  public String text(String member, String otherwise) {
    return values.get(member) instanceof String text ? text : otherwise;
  }

  /** The place of a member's value; the annotation's own when it was left out. */
  public Origin origin(String member) {
    return values.containsKey(member) ? origin.member(member) : origin;
  }

  /** The first of {@code annotations} that has the qualified name {@code type}. */
  public static Optional<AnnotationModel> find(List<AnnotationModel> annotations, String type) {
    return annotations.stream().filter(a -> a.type().canonicalName().equals(type)).findFirst();
  }
}
