package io.kitgen.processor.read.bean;

import io.kitgen.processor.model.AnnotationModel;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import javax.lang.model.element.Element;
import javax.lang.model.element.Modifier;

/** Which members of a class Jackson sees: {@code @JsonAutoDetect}, else public ones and setters. */
final class Visibility {

  private static final String JACKSON = "com.fasterxml.jackson.annotation.";
  private static final String IGNORE = JACKSON + "JsonIgnore";

  // On a member of which Jackson knows by them that it is meant.
  private static final List<String> PACKAGES =
      List.of(
          "com.fasterxml.jackson.annotation",
          "com.fasterxml.jackson.databind.annotation",
          "tools.jackson.databind.annotation");

  private final Optional<AnnotationModel> written;

  Visibility(List<AnnotationModel> ofType) {
    this.written = AnnotationModel.find(ofType, JACKSON + "JsonAutoDetect");
  }

  /**
   * Whether Jackson sees {@code member}.
   *
   * @param part as {@code @JsonAutoDetect} names it: "field", "getter", "isGetter", "setter"
   */
  boolean sees(Element member, String part, List<AnnotationModel> annotations) {
    return isMeant(annotations) || isDetected(member.getModifiers(), part);
  }

  /** Whether an annotation of Jackson's says that it is meant. */
  static boolean isMeant(List<AnnotationModel> annotations) {
    return annotations.stream()
        .filter(annotation -> PACKAGES.contains(annotation.type().packageName()))
        .anyMatch(annotation -> !annotation.type().canonicalName().equals(IGNORE));
  }

  static boolean isIgnored(List<AnnotationModel> annotations) {
    return AnnotationModel.find(annotations, IGNORE)
        .filter(annotation -> !Boolean.FALSE.equals(annotation.values().get("value")))
        .isPresent();
  }

  private boolean isDetected(Set<Modifier> modifiers, String part) {
    String usual = part.equals("setter") ? "ANY" : "PUBLIC_ONLY";
    String value =
        written
            .map(annotation -> annotation.text(part + "Visibility", "DEFAULT"))
            .filter(text -> !text.equals("DEFAULT"))
            .orElse(usual);
    return switch (value) {
      case "ANY" -> true;
      case "NON_PRIVATE" -> !modifiers.contains(Modifier.PRIVATE);
      case "PROTECTED_AND_PUBLIC" ->
          modifiers.contains(Modifier.PROTECTED) || modifiers.contains(Modifier.PUBLIC);
      case "NONE" -> false;
      default -> modifiers.contains(Modifier.PUBLIC);
    };
  }
}
