package io.kitgen.processor.read.error;

import com.palantir.javapoet.ClassName;
import io.kitgen.processor.model.AnnotationModel;
import io.kitgen.processor.model.ErrorModel;
import io.kitgen.processor.model.Origin;
import io.kitgen.processor.model.facts.Known;
import io.kitgen.processor.read.source.AnnotationReader;
import io.kitgen.processor.read.source.Sources;
import io.kitgen.processor.read.type.TypeReader;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import javax.lang.model.element.Modifier;
import javax.lang.model.element.PackageElement;
import javax.lang.model.element.TypeElement;
import javax.lang.model.type.TypeMirror;
import org.jspecify.annotations.Nullable;

/** Reads the errors of an operation: in {@code throws}, by {@code @MapError}, of the service. */
public final class ErrorReader {

  private final Sources sources;
  private final PackageElement home;
  private final ErrorClassReader classes;
  private final AnnotationReader annotations;
  private final List<AnnotationModel> ofService;

  /**
   * @param home the package of the service
   * @param ofService the annotations on the service
   */
  public ErrorReader(
      Sources sources, PackageElement home, TypeReader types, List<AnnotationModel> ofService) {
    this.sources = sources;
    this.home = home;
    this.classes = new ErrorClassReader(sources, types);
    this.annotations = new AnnotationReader(sources);
    this.ofService = ofService;
  }

  /**
   * The errors, each once; what stands nearest to the method first.
   *
   * @param thrown the types that the method lets through
   * @param ofMethod the annotations on it
   */
  public List<ErrorModel> read(
      List<? extends TypeMirror> thrown, Origin method, List<AnnotationModel> ofMethod) {
    Map<TypeElement, Origin> inThrows = new LinkedHashMap<>();
    thrown.forEach(
        type -> {
          if (sources.util().asElement(type) instanceof TypeElement element) {
            inThrows.put(element, method);
          }
        });
    Map<TypeElement, AnnotationModel> mapped = new LinkedHashMap<>();
    Stream.concat(mappings(ofMethod), mappings(ofService))
        .forEach(
            mapping ->
                element(mapping.values().get("type"))
                    .forEach(type -> mapped.putIfAbsent(type, mapping)));
    Map<TypeElement, Origin> all = new LinkedHashMap<>(inThrows);
    mapped.forEach((type, mapping) -> all.putIfAbsent(type, mapping.origin()));
    ofService().forEach(all::putIfAbsent);
    new LinkedHashMap<>(all).forEach((type, origin) -> addPermitted(type, origin, all));
    return all.entrySet().stream()
        .map(
            error ->
                model(
                    error.getKey(),
                    inThrows.containsKey(error.getKey()),
                    mapping(mapped, error.getKey()),
                    error.getValue()))
        .toList();
  }

  private static List<AnnotationModel> mapping(
      Map<TypeElement, AnnotationModel> mapped, TypeElement type) {
    AnnotationModel mapping = mapped.get(type);
    return mapping == null ? List.of() : List.of(mapping);
  }

  /** What a sealed exception permits is declared with it. */
  private void addPermitted(TypeElement type, Origin origin, Map<TypeElement, Origin> all) {
    for (TypeMirror permitted : type.getPermittedSubclasses()) {
      if (sources.util().asElement(permitted) instanceof TypeElement element) {
        all.putIfAbsent(element, origin);
        addPermitted(element, origin, all);
      }
    }
  }

  private Map<TypeElement, Origin> ofService() {
    Map<TypeElement, Origin> found = new LinkedHashMap<>();
    AnnotationModel.find(ofService, Known.KIT_SERVICE)
        .ifPresent(
            service ->
                element(service.values().get("errors"))
                    .forEach(type -> found.put(type, service.origin("errors"))));
    return found;
  }

  private static Stream<AnnotationModel> mappings(List<AnnotationModel> annotations) {
    Stream<AnnotationModel> single =
        annotations.stream().filter(annotation -> is(annotation, Known.MAP_ERROR));
    Stream<AnnotationModel> repeated =
        annotations.stream()
            .filter(annotation -> is(annotation, Known.MAP_ERRORS))
            .flatMap(annotation -> list(annotation.values().get("value")).stream())
            .filter(AnnotationModel.class::isInstance)
            .map(AnnotationModel.class::cast);
    return Stream.concat(single, repeated);
  }

  private static boolean is(AnnotationModel annotation, String type) {
    return annotation.type().canonicalName().equals(type);
  }

  private static List<?> list(@Nullable Object value) {
    return value instanceof List<?> list ? list : value == null ? List.of() : List.of(value);
  }

  private List<TypeElement> element(@Nullable Object value) {
    return list(value).stream()
        .filter(ClassName.class::isInstance)
        .map(type -> sources.elements().getTypeElement(((ClassName) type).canonicalName()))
        .flatMap(Stream::ofNullable)
        .toList();
  }

  private ErrorModel model(
      TypeElement type, boolean inThrows, List<AnnotationModel> mapping, Origin origin) {
    List<ErrorClassReader.Level> levels = classes.levels(type);
    List<ClassName> superclasses = new ArrayList<>();
    levels.stream().skip(1).map(level -> ClassName.get(level.type())).forEach(superclasses::add);
    boolean throwable = isA(type, "java.lang.Throwable");
    if (throwable && !type.getQualifiedName().contentEquals("java.lang.Throwable")) {
      superclasses.add(ClassName.get(Throwable.class));
    }
    boolean checked =
        throwable && !isA(type, "java.lang.RuntimeException") && !isA(type, "java.lang.Error");
    return new ErrorModel(
        ClassName.get(type),
        List.copyOf(superclasses),
        checked,
        inThrows,
        throwable,
        sources.canBeNamed(type, home),
        type.getModifiers().contains(Modifier.ABSTRACT),
        type.getModifiers().contains(Modifier.SEALED),
        ErrorClassReader.permitted(type),
        classes.constructors(type),
        classes.properties(levels),
        annotations.read(type),
        mapping,
        origin);
  }

  private boolean isA(TypeElement type, String name) {
    TypeElement wanted = sources.elements().getTypeElement(name);
    return sources
        .util()
        .isSubtype(sources.util().erasure(type.asType()), sources.util().erasure(wanted.asType()));
  }
}
