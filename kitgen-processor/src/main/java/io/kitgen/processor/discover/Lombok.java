package io.kitgen.processor.discover;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import javax.lang.model.element.AnnotationMirror;
import javax.lang.model.element.AnnotationValue;
import javax.lang.model.element.Element;
import javax.lang.model.element.Modifier;
import javax.lang.model.element.TypeElement;
import javax.lang.model.element.VariableElement;
import javax.lang.model.util.ElementFilter;

/**
 * Tells classes that Lombok will complete from those that it has completed. It writes into the
 * classes themselves, as soon as the compiler asks it, so that what counts is whether it was asked
 * before us.
 */
final class Lombok {

  private static final List<String> GETTERS =
      List.of("lombok.Data", "lombok.Value", "lombok.Getter");
  private static final List<String> BUILDERS =
      List.of("lombok.Builder", "lombok.experimental.SuperBuilder");

  private Lombok() {}

  /** Whether {@code type} lacks what its annotations promise. */
  static boolean isToComplete(TypeElement type) {
    boolean getters = GETTERS.stream().anyMatch(name -> find(type, name).isPresent());
    return (getters && lacksGetters(type))
        || BUILDERS.stream()
            .flatMap(name -> find(type, name).stream())
            .anyMatch(annotation -> !hasMethod(type, text(annotation, "builderMethodName")));
  }

  private static boolean lacksGetters(TypeElement type) {
    return ElementFilter.fieldsIn(type.getEnclosedElements()).stream()
        .filter(field -> !field.getModifiers().contains(Modifier.STATIC))
        .filter(field -> find(field, "lombok.Getter").isEmpty())
        .anyMatch(field -> !hasGetter(type, field));
  }

  /** By the end of its name: {@code getId()}, {@code isOpen()}, {@code id()}. */
  private static boolean hasGetter(TypeElement type, VariableElement field) {
    String name = field.getSimpleName().toString().toLowerCase(Locale.ROOT);
    return ElementFilter.methodsIn(type.getEnclosedElements()).stream()
        .filter(method -> method.getParameters().isEmpty())
        .map(method -> method.getSimpleName().toString().toLowerCase(Locale.ROOT))
        .anyMatch(method -> method.endsWith(name) || ("is" + method).endsWith(name));
  }

  private static boolean hasMethod(TypeElement type, Optional<String> name) {
    return ElementFilter.methodsIn(type.getEnclosedElements()).stream()
        .anyMatch(method -> method.getSimpleName().contentEquals(name.orElse("builder")));
  }

  private static Optional<AnnotationMirror> find(Element element, String annotation) {
    return element.getAnnotationMirrors().stream()
        .filter(
            mirror ->
                ((TypeElement) mirror.getAnnotationType().asElement())
                    .getQualifiedName()
                    .contentEquals(annotation))
        .<AnnotationMirror>map(mirror -> mirror)
        .findFirst();
  }

  private static Optional<String> text(AnnotationMirror annotation, String member) {
    return annotation.getElementValues().entrySet().stream()
        .filter(entry -> entry.getKey().getSimpleName().contentEquals(member))
        .map(entry -> ((AnnotationValue) entry.getValue()).getValue().toString())
        .findFirst();
  }
}
