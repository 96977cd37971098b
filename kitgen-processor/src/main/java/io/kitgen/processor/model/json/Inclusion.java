package io.kitgen.processor.model.json;

import io.kitgen.processor.model.AnnotationModel;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Which values of a member are written: those of {@code @JsonInclude} that kitgen knows. */
public enum Inclusion {
  ALWAYS,
  /** Not null. */
  NON_NULL,
  /** Neither null nor an empty Optional. */
  NON_ABSENT,
  /** Neither that nor an empty text, array or collection. */
  NON_EMPTY,
  /** Neither null nor what Java gives a variable of the type, nor empty. */
  NON_DEFAULT;

  private static final String USE_DEFAULTS = "USE_DEFAULTS";

  /** What the annotations of a member say, else those of its type, else {@link #ALWAYS}. */
  static Inclusion of(List<AnnotationModel> member, List<AnnotationModel> type) {
    return written(member).or(() -> written(type)).orElse(ALWAYS);
  }

  /** Whether {@code name}, a constant of Jackson's, is one that kitgen knows. */
  public static boolean isKnown(String name) {
    return name.equals(USE_DEFAULTS) || named(name).isPresent();
  }

  private static Optional<Inclusion> written(List<AnnotationModel> annotations) {
    return AnnotationModel.find(annotations, Jackson.INCLUDE)
        .map(annotation -> annotation.text("value", ALWAYS.name()))
        .flatMap(Inclusion::named);
  }

  private static Optional<Inclusion> named(String name) {
    return Stream.of(values()).filter(inclusion -> inclusion.name().equals(name)).findFirst();
  }
}
