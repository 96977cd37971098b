package io.kitgen.processor.discover;

import java.util.List;
import java.util.stream.Stream;
import javax.lang.model.element.AnnotationMirror;
import javax.lang.model.element.AnnotationValue;
import javax.lang.model.element.Element;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.TypeKind;
import javax.lang.model.type.TypeMirror;
import javax.lang.model.util.SimpleAnnotationValueVisitor14;

/** Finds the classes and constants in annotations that do not exist. */
final class MissingValues extends SimpleAnnotationValueVisitor14<Stream<String>, Void> {

  // What the compilers show in place of a value that they cannot resolve. As the value of a string
  // it would print with quotes.
  private static final String UNRESOLVED = "<error>";

  private MissingValues() {
    super(Stream.empty());
  }

  /** A name for each; compilers do not always keep it. */
  static List<String> in(Element element) {
    return element.getAnnotationMirrors().stream().flatMap(MissingValues::in).distinct().toList();
  }

  private static Stream<String> in(AnnotationMirror annotation) {
    return annotation.getElementValues().entrySet().stream()
        .flatMap(
            entry ->
                names(entry.getValue())
                    .map(
                        name ->
                            name.isEmpty()
                                ? "the value of "
                                    + entry.getKey().getSimpleName()
                                    + " in @"
                                    + annotation.getAnnotationType().asElement().getSimpleName()
                                : name));
  }

  @Override
  public Stream<String> visitType(TypeMirror type, Void unused) {
    return type.getKind() == TypeKind.ERROR
        ? Stream.of(((DeclaredType) type).asElement().getSimpleName().toString())
        : Stream.empty();
  }

  @Override
  public Stream<String> visitAnnotation(AnnotationMirror annotation, Void unused) {
    return in(annotation);
  }

  @Override
  public Stream<String> visitArray(List<? extends AnnotationValue> values, Void unused) {
    return values.stream().flatMap(MissingValues::names);
  }

  private static Stream<String> names(AnnotationValue value) {
    return value.toString().equals(UNRESOLVED)
        ? Stream.of("")
        : value.accept(new MissingValues(), null);
  }
}
