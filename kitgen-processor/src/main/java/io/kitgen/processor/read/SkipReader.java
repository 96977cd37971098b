package io.kitgen.processor.read;

import com.palantir.javapoet.TypeName;
import com.palantir.javapoet.TypeVariableName;
import io.kitgen.processor.model.AnnotationModel;
import io.kitgen.processor.model.ServiceDeclaration.SkippedMethod;
import io.kitgen.processor.model.facts.Known;
import io.kitgen.processor.read.source.AnnotationReader;
import io.kitgen.processor.read.source.Sources;
import io.kitgen.processor.read.type.Place;
import io.kitgen.processor.read.type.TypeReader;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import javax.lang.model.element.Element;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.TypeElement;
import javax.lang.model.type.ArrayType;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.TypeMirror;

/** Reads the signatures of methods with {@code @Skip}. */
final class SkipReader {

  private final Sources sources;
  private final TypeReader types;

  SkipReader(Sources sources, TypeReader types) {
    this.sources = sources;
    this.types = types;
  }

  /** Whether {@code method} says so itself: one that overrides a skipped method is no such. */
  static boolean isSkipped(CollectedMethod method) {
    return method.method().getAnnotationMirrors().stream()
        .map(mirror -> (TypeElement) mirror.getAnnotationType().asElement())
        .anyMatch(type -> type.getQualifiedName().contentEquals(Known.SKIP));
  }

  /** The signature of {@code collected}, if it is skipped. */
  Optional<SkippedMethod> read(CollectedMethod collected) {
    if (!collected.isAbstract() || !isSkipped(collected)) {
      return Optional.empty();
    }
    ExecutableElement method = collected.method();
    Place place = new Place(sources.origin(method), method, collected.bindings(), List.of());
    List<AnnotationModel> annotations = new AnnotationReader(sources).read(method);
    AnnotationModel skip = AnnotationModel.find(annotations, Known.SKIP).orElseThrow();
    return Optional.of(
        new SkippedMethod(
            method.getSimpleName().toString(),
            method.getTypeParameters().stream()
                .map(
                    variable ->
                        TypeVariableName.get(
                            variable.getSimpleName().toString(),
                            variable.getBounds().stream()
                                .map(bound -> types.name(bound, place))
                                .toArray(TypeName[]::new)))
                .toList(),
            types.name(method.getReturnType(), place),
            method.getParameters().stream()
                .map(
                    parameter ->
                        new SkippedMethod.Parameter(
                            parameter.getSimpleName().toString(),
                            types.name(parameter.asType(), place)))
                .toList(),
            method.isVarArgs(),
            new ThrownTypes(sources)
                .of(collected).stream().map(t -> types.name(t.type(), t.place())).toList(),
            lint(method),
            skip.text("value", ""),
            annotations,
            skip.origin("value")));
  }

  private Set<String> lint(ExecutableElement method) {
    Set<String> lint = new TreeSet<>();
    List<TypeMirror> all = new ArrayList<>(method.getThrownTypes());
    all.add(method.getReturnType());
    method.getParameters().forEach(parameter -> all.add(parameter.asType()));
    method.getTypeParameters().forEach(variable -> all.addAll(variable.getBounds()));
    all.forEach(type -> add(type, lint));
    if (sources.elements().isDeprecated(method)) {
      add(method, lint);
    }
    if (method.isVarArgs()
        && ((ArrayType) all.get(all.size() - 1 - bounds(method))).getComponentType()
            instanceof DeclaredType element
        && !element.getTypeArguments().isEmpty()) {
      lint.add("unchecked");
    }
    return lint;
  }

  private static int bounds(ExecutableElement method) {
    return method.getTypeParameters().stream().mapToInt(v -> v.getBounds().size()).sum();
  }

  private void add(TypeMirror type, Set<String> lint) {
    if (type instanceof ArrayType array) {
      add(array.getComponentType(), lint);
    } else if (type instanceof DeclaredType declared
        && declared.asElement() instanceof TypeElement element) {
      if (declared.getTypeArguments().isEmpty() && !element.getTypeParameters().isEmpty()) {
        lint.add("rawtypes");
      }
      if (sources.elements().isDeprecated(element)) {
        add(element, lint);
      }
      declared.getTypeArguments().forEach(argument -> add(argument, lint));
    }
  }

  private void add(Element deprecated, Set<String> lint) {
    boolean removal =
        AnnotationModel.find(new AnnotationReader(sources).read(deprecated), "java.lang.Deprecated")
            .filter(annotation -> Boolean.TRUE.equals(annotation.values().get("forRemoval")))
            .isPresent();
    lint.add(removal ? "removal" : "deprecation");
  }
}
