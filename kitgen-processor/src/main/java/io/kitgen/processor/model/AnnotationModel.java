package io.kitgen.processor.model;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.TypeName;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

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

  /** Those of the type {@code one}, those within its container {@code several} included. */
  public static List<AnnotationModel> repeated(
      List<AnnotationModel> annotations, String one, String several) {
    return annotations.stream()
        .flatMap(
            annotation ->
                annotation.type().canonicalName().equals(several)
                    ? ((List<?>) annotation.values().getOrDefault("value", List.of()))
                        .stream().map(AnnotationModel.class::cast)
                    : Stream.of(annotation))
        .filter(annotation -> annotation.type().canonicalName().equals(one))
        .toList();
  }

  /** A member as texts, of which one may be written without braces; none when it was left out. */
  public List<String> texts(String member) {
    Object value = values.get(member);
    if (value instanceof List<?> list) {
      return list.stream().map(String::valueOf).toList();
    }
    return value instanceof String text ? List.of(text) : List.of();
  }

  /** A member as the qualified names of types, of which one may be written without braces. */
  public List<String> types(String member) {
    Object value = values.get(member);
    return (value instanceof List<?> list ? list : value == null ? List.of() : List.of(value))
        .stream().filter(TypeName.class::isInstance).map(Object::toString).toList();
  }

  /** The first of {@code annotations} that has the qualified name {@code type}. */
  public static Optional<AnnotationModel> find(List<AnnotationModel> annotations, String type) {
    // Asked hundreds of times for each member, mostly in vain: a stream would cost more than this.
    for (AnnotationModel annotation : annotations) {
      if (annotation.type().canonicalName().equals(type)) {
        return Optional.of(annotation);
      }
    }
    return Optional.empty();
  }
}
