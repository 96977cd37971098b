package io.kitgen.processor.read.error;

import com.palantir.javapoet.ClassName;
import io.kitgen.processor.model.AnnotationModel;
import io.kitgen.processor.model.ErrorModel.ErrorConstructor;
import io.kitgen.processor.model.ErrorModel.ErrorParameter;
import io.kitgen.processor.model.ErrorModel.ErrorProperty;
import io.kitgen.processor.read.source.AnnotationReader;
import io.kitgen.processor.read.source.Enclosing;
import io.kitgen.processor.read.source.Sources;
import io.kitgen.processor.read.type.Bindings;
import io.kitgen.processor.read.type.Place;
import io.kitgen.processor.read.type.TypeReader;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.Modifier;
import javax.lang.model.element.TypeElement;
import javax.lang.model.element.VariableElement;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.TypeKind;
import javax.lang.model.util.ElementFilter;

/** Reads how an exception is built and what can be read of it. */
final class ErrorClassReader {

  private static final String JSON_CREATOR = "com.fasterxml.jackson.annotation.JsonCreator";
  private static final String JSON_PROPERTY = "com.fasterxml.jackson.annotation.JsonProperty";

  private final Sources sources;
  private final TypeReader types;
  private final AnnotationReader annotations;

  ErrorClassReader(Sources sources, TypeReader types) {
    this.sources = sources;
    this.types = types;
    this.annotations = new AnnotationReader(sources);
  }

  /** A class with what its type variables stand for below the exception that is read. */
  record Level(TypeElement type, Bindings bindings) {}

  /** {@code type} and its superclasses below {@code Throwable}, nearest first. */
  List<Level> levels(TypeElement type) {
    List<Level> levels = new ArrayList<>();
    Level level = new Level(type, Bindings.NONE);
    while (!level.type().getQualifiedName().contentEquals("java.lang.Throwable")) {
      levels.add(level);
      if (!(level.type().getSuperclass() instanceof DeclaredType parent)
          || !(parent.asElement() instanceof TypeElement element)) {
        break;
      }
      level = new Level(element, Bindings.of(parent, level.type(), level.bindings()));
    }
    return levels;
  }

  /** The public constructors and, behind, the public static methods that are marked as creators. */
  List<ErrorConstructor> constructors(TypeElement type) {
    Stream<ErrorConstructor> constructors =
        ElementFilter.constructorsIn(type.getEnclosedElements()).stream()
            .filter(constructor -> isPublic(constructor))
            .map(constructor -> constructor(Optional.empty(), constructor));
    Stream<ErrorConstructor> factories =
        ElementFilter.methodsIn(type.getEnclosedElements()).stream()
            .filter(method -> isPublic(method) && isFactory(type, method))
            .map(method -> constructor(Optional.of(method.getSimpleName().toString()), method))
            .filter(ErrorConstructor::jsonCreator);
    return Stream.concat(constructors, factories).toList();
  }

  private static boolean isPublic(ExecutableElement element) {
    return element.getModifiers().contains(Modifier.PUBLIC);
  }

  private boolean isFactory(TypeElement type, ExecutableElement method) {
    return method.getModifiers().contains(Modifier.STATIC)
        && method.getTypeParameters().isEmpty()
        && sources.util().isSameType(method.getReturnType(), type.asType());
  }

  private ErrorConstructor constructor(Optional<String> factory, ExecutableElement element) {
    List<AnnotationModel> read = annotations.read(element);
    return new ErrorConstructor(
        factory,
        element.getParameters().stream().map(this::parameter).toList(),
        read.stream()
            .anyMatch(annotation -> annotation.type().canonicalName().equals(JSON_CREATOR)),
        read);
  }

  /** {@code @JsonProperty} gives it another name, also where the class file has none. */
  private ErrorParameter parameter(VariableElement parameter) {
    String name =
        annotations.read(parameter).stream()
            .filter(annotation -> annotation.type().canonicalName().equals(JSON_PROPERTY))
            .map(annotation -> annotation.text("value", ""))
            .filter(text -> !text.isEmpty())
            .findFirst()
            .orElse(parameter.getSimpleName().toString());
    Place place =
        new Place(
            sources.origin(parameter), parameter, Bindings.NONE, parameter.getAnnotationMirrors());
    return new ErrorParameter(name, types.read(parameter.asType(), place), isThrowable(parameter));
  }

  private boolean isThrowable(VariableElement parameter) {
    TypeElement throwable = sources.elements().getTypeElement("java.lang.Throwable");
    return sources.util().isSubtype(parameter.asType(), throwable.asType());
  }

  /** What can be read of {@code levels}, that of superclasses first. */
  List<ErrorProperty> properties(List<Level> levels) {
    Map<String, ErrorProperty> found = new LinkedHashMap<>();
    for (int i = levels.size() - 1; i >= 0; i--) {
      Level level = levels.get(i);
      for (ExecutableElement method : ElementFilter.methodsIn(level.type().getEnclosedElements())) {
        name(method).ifPresent(name -> found.put(name, property(name, method, level)));
      }
    }
    return List.copyOf(found.values());
  }

  private ErrorProperty property(String name, ExecutableElement method, Level level) {
    Place place =
        new Place(sources.origin(method), method, level.bindings(), method.getAnnotationMirrors());
    return new ErrorProperty(
        name,
        method.getSimpleName().toString(),
        types.read(method.getReturnType(), place),
        annotations.read(method));
  }

  private static Optional<String> name(ExecutableElement method) {
    Set<Modifier> modifiers = method.getModifiers();
    if (!method.getParameters().isEmpty()
        || !modifiers.contains(Modifier.PUBLIC)
        || modifiers.contains(Modifier.STATIC)
        || method.getReturnType().getKind() == TypeKind.VOID) {
      return Optional.empty();
    }
    String name = method.getSimpleName().toString();
    if (name.matches("get\\p{Lu}.*")) {
      return Optional.of(decapitalised(name.substring(3)));
    }
    if (name.matches("is\\p{Lu}.*") && method.getReturnType().getKind() == TypeKind.BOOLEAN) {
      return Optional.of(decapitalised(name.substring(2)));
    }
    return isAccessor(method, name) ? Optional.of(name) : Optional.empty();
  }

  /** {@code limit()} where there is a field, or a parameter of a constructor, called so. */
  private static boolean isAccessor(ExecutableElement method, String name) {
    TypeElement owner = Enclosing.type(method);
    return ElementFilter.fieldsIn(owner.getEnclosedElements()).stream()
            .anyMatch(field -> field.getSimpleName().contentEquals(name))
        || ElementFilter.constructorsIn(owner.getEnclosedElements()).stream()
            .flatMap(constructor -> constructor.getParameters().stream())
            .anyMatch(parameter -> parameter.getSimpleName().contentEquals(name));
  }

  /** As beans do it: {@code getURL} is {@code URL}. */
  private static String decapitalised(String name) {
    return name.length() > 1
            && Character.isUpperCase(name.charAt(0))
            && Character.isUpperCase(name.charAt(1))
        ? name
        : Character.toLowerCase(name.charAt(0)) + name.substring(1);
  }

  /** The classes that a sealed exception permits. */
  static List<ClassName> permitted(TypeElement type) {
    return type.getPermittedSubclasses().stream()
        .filter(DeclaredType.class::isInstance)
        .map(permitted -> ClassName.get((TypeElement) ((DeclaredType) permitted).asElement()))
        .toList();
  }
}
