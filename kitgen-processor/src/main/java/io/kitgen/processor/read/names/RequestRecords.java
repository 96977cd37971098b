package io.kitgen.processor.read.names;

import com.palantir.javapoet.ClassName;
import io.kitgen.processor.read.source.Sources;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import javax.lang.model.element.AnnotationMirror;
import javax.lang.model.element.AnnotationValue;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.RecordComponentElement;
import javax.lang.model.element.TypeElement;
import javax.lang.model.type.ArrayType;
import javax.lang.model.type.TypeMirror;

/** Reads parameter names from the request records that were generated beside a service. */
final class RequestRecords {

  private static final String OPERATION_NAME = "io.kitgen.OperationName";

  private final Sources sources;

  RequestRecords(Sources sources) {
    this.sources = sources;
  }

  /** {@code ShopMessages.FindRequest(UUID id)} for {@code find(UUID)}. */
  Optional<List<String>> names(
      ExecutableElement method, TypeElement service, List<String> erasedTypes) {
    ClassName type = ClassName.get(service);
    String operation = operation(method);
    String messages = String.join("_", type.simpleNames()) + "Messages";
    ClassName request =
        ClassName.get(
            type.packageName(),
            messages,
            operation.substring(0, 1).toUpperCase(Locale.ROOT)
                + operation.substring(1)
                + "Request");
    return Optional.ofNullable(sources.elements().getTypeElement(request.canonicalName()))
        .filter(found -> types(found).equals(erasedTypes))
        .map(RequestRecords::names);
  }

  private static List<String> names(TypeElement request) {
    return request.getRecordComponents().stream()
        .map(component -> component.getSimpleName().toString())
        .toList();
  }

  private List<String> types(TypeElement request) {
    return request.getRecordComponents().stream()
        .map(RecordComponentElement::asType)
        .map(this::erased)
        .toList();
  }

  private String erased(TypeMirror type) {
    if (type instanceof ArrayType array) {
      return erased(array.getComponentType()) + "[]";
    }
    return sources.util().asElement(type) instanceof TypeElement element
        ? element.getQualifiedName().toString()
        : type.getKind().name().toLowerCase(Locale.ROOT);
  }

  private static String operation(ExecutableElement method) {
    for (AnnotationMirror annotation : method.getAnnotationMirrors()) {
      TypeElement type = (TypeElement) annotation.getAnnotationType().asElement();
      if (type.getQualifiedName().contentEquals(OPERATION_NAME)) {
        for (AnnotationValue value : annotation.getElementValues().values()) {
          return value.getValue().toString();
        }
      }
    }
    return method.getSimpleName().toString();
  }
}
