package io.kitgen.processor.read.bean;

import static java.util.Comparator.comparing;

import io.kitgen.processor.model.AnnotationModel;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import javax.lang.model.element.Element;
import javax.lang.model.element.ElementKind;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.Modifier;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.TypeKind;
import javax.lang.model.type.TypeMirror;

/**
 * A member that Jackson may take for a part of a property.
 *
 * @param property the name of the property
 * @param part which part of it
 * @param element the member
 * @param level the class or interface that declares it
 * @param annotations on it and, for a setter, on its parameter; with those of overridden ones
 *     behind
 */
record Candidate(
    String property, Part part, Element element, Level level, List<AnnotationModel> annotations) {

  private static final String JACKSON = "com.fasterxml.jackson.annotation.";

  // What has one of these is no property.
  private static final Set<String> OTHER_ROLES =
      Set.of(
          JACKSON + "JsonValue",
          JACKSON + "JsonKey",
          JACKSON + "JsonAnyGetter",
          JACKSON + "JsonAnySetter");

  /** The parts of a property, in the order in which Jackson prefers them for reading a value. */
  enum Part {
    GETTER,
    IS_GETTER,
    FIELD,
    SETTER;

    /** As {@code @JsonAutoDetect} names it. */
    String word() {
      return this == IS_GETTER ? "isGetter" : name().toLowerCase(Locale.ROOT);
    }

    boolean reads() {
      return this != SETTER;
    }
  }

  /** {@code member} as a candidate, if its name or an annotation makes it one. */
  static Optional<Candidate> of(Element member, Level level, List<AnnotationModel> annotations) {
    boolean elsewhere =
        annotations.stream().anyMatch(a -> OTHER_ROLES.contains(a.type().canonicalName()));
    if (elsewhere || member.getModifiers().contains(Modifier.STATIC)) {
      return Optional.empty();
    }
    if (member.getKind() == ElementKind.FIELD) {
      return member.getModifiers().contains(Modifier.TRANSIENT)
          ? Optional.empty()
          : Optional.of(
              new Candidate(
                  member.getSimpleName().toString(), Part.FIELD, member, level, annotations));
    }
    return member instanceof ExecutableElement method && member.getKind() == ElementKind.METHOD
        ? ofMethod(method, level, annotations)
        : Optional.empty();
  }

  private static Optional<Candidate> ofMethod(
      ExecutableElement method, Level level, List<AnnotationModel> annotations) {
    String name = method.getSimpleName().toString();
    TypeMirror result = method.getReturnType();
    if (method.getParameters().size() == 1) {
      return suffix(name, "set")
          .or(() -> named(name, annotations, "JsonSetter"))
          .map(property -> new Candidate(property, Part.SETTER, method, level, annotations));
    }
    if (!method.getParameters().isEmpty() || result.getKind() == TypeKind.VOID) {
      return Optional.empty();
    }
    Optional<String> is = isTruth(result) ? suffix(name, "is") : Optional.empty();
    return suffix(name, "get")
        .or(() -> is)
        .or(() -> named(name, annotations, "JsonGetter"))
        .map(
            property ->
                new Candidate(
                    property,
                    is.isPresent() ? Part.IS_GETTER : Part.GETTER,
                    method,
                    level,
                    annotations));
  }

  /** Jackson 3 takes no name of which the letter behind the prefix is small. */
  private static Optional<String> suffix(String name, String prefix) {
    return name.startsWith(prefix)
            && name.length() > prefix.length()
            && !Character.isLowerCase(name.charAt(prefix.length()))
        ? Optional.of(decapitalised(name.substring(prefix.length())))
        : Optional.empty();
  }

  /** As beans do it: {@code URLPath} keeps its capitals, {@code Total} does not. */
  static String decapitalised(String suffix) {
    boolean keeps = suffix.length() > 1 && Character.isUpperCase(suffix.charAt(1));
    return keeps ? suffix : Character.toLowerCase(suffix.charAt(0)) + suffix.substring(1);
  }

  private static Optional<String> named(
      String name, List<AnnotationModel> annotations, String alternative) {
    return AnnotationModel.find(annotations, JACKSON + "JsonProperty").isPresent()
            || AnnotationModel.find(annotations, JACKSON + alternative).isPresent()
        ? Optional.of(name)
        : Optional.empty();
  }

  private static boolean isTruth(TypeMirror type) {
    return type.getKind() == TypeKind.BOOLEAN
        || (type instanceof DeclaredType && type.toString().endsWith("java.lang.Boolean"));
  }

  /** The type of the value that it gives or takes. */
  TypeMirror type() {
    if (element instanceof ExecutableElement method) {
      return part == Part.SETTER ? method.getParameters().get(0).asType() : method.getReturnType();
    }
    return element.asType();
  }

  /** What has the annotations of its type: the parameter of a setter, else itself. */
  Element site() {
    return part == Part.SETTER ? ((ExecutableElement) element).getParameters().get(0) : element;
  }

  boolean isFinal() {
    return element.getModifiers().contains(Modifier.FINAL);
  }

  String name() {
    return element.getSimpleName().toString();
  }

  /** The better one of two that say the same comes first. */
  static Comparator<Candidate> preferred() {
    return comparing(Candidate::part);
  }
}
