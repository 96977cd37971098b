package io.kitgen.processor.read;

import io.kitgen.processor.model.AnnotationModel;
import io.kitgen.processor.model.ServiceDeclaration;
import io.kitgen.processor.model.ServiceDeclaration.Kind;
import io.kitgen.processor.model.ServiceDeclaration.OtherMethod;
import io.kitgen.processor.model.ServiceDeclaration.OtherMethod.Form;
import io.kitgen.processor.model.ServiceDeclaration.Reach;
import io.kitgen.processor.model.facts.Known;
import io.kitgen.processor.read.source.AnnotationReader;
import io.kitgen.processor.read.source.Enclosing;
import io.kitgen.processor.read.source.Sources;
import io.kitgen.processor.read.type.TypeReader;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import javax.lang.model.element.Element;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.Modifier;
import javax.lang.model.element.PackageElement;
import javax.lang.model.element.TypeElement;
import javax.lang.model.util.ElementFilter;

/** Reads what Java says of the annotated type, beside its operations. */
final class DeclarationReader {

  private final Sources sources;
  private final AnnotationReader annotations;
  private final Set<String> generated;

  /**
   * @param generated the qualified names of the types that we have generated ourselves
   */
  DeclarationReader(Sources sources, Set<String> generated) {
    this.sources = sources;
    this.annotations = new AnnotationReader(sources);
    this.generated = generated;
  }

  ServiceDeclaration read(
      TypeElement service,
      PackageElement home,
      MethodCollector.Collected collected,
      TypeReader types) {
    SkipReader skips = new SkipReader(sources, types);
    return new ServiceDeclaration(
        kind(service),
        reach(service),
        service.getModifiers().contains(Modifier.SEALED),
        sources.isSerializable(service),
        service.getTypeParameters().stream().map(v -> v.getSimpleName().toString()).toList(),
        takenNames(home),
        Stream.concat(
                collected.methods().stream()
                    .filter(method -> !method.isAbstract())
                    .map(method -> other(method.method(), Form.DEFAULT)),
                collected.interfaces().stream().flatMap(this::hidden))
            .toList(),
        collected.methods().stream().flatMap(method -> skips.read(method).stream()).toList(),
        collected.interfaces().stream().flatMap(parent -> policies(parent, service)).toList());
  }

  static Kind kind(TypeElement type) {
    return switch (type.getKind()) {
      case INTERFACE -> Kind.INTERFACE;
      case RECORD -> Kind.RECORD;
      case ENUM -> Kind.ENUM;
      case ANNOTATION_TYPE -> Kind.ANNOTATION;
      default -> Kind.CLASS;
    };
  }

  private static Reach reach(TypeElement type) {
    for (Element each : Enclosing.within(type)) {
      if (each instanceof ExecutableElement) {
        return Reach.LOCAL;
      }
      if (each.getModifiers().contains(Modifier.PRIVATE)) {
        return Reach.PRIVATE;
      }
    }
    return Reach.PACKAGE;
  }

  private Set<String> takenNames(PackageElement home) {
    String prefix = home.isUnnamed() ? "" : home.getQualifiedName() + ".";
    Set<String> taken = new TreeSet<>(sources.types().in(home));
    taken.removeIf(name -> generated.contains(prefix + name));
    return taken;
  }

  /** What counts for nobody: a parent that is a service of its own has its policies itself. */
  private Stream<ServiceDeclaration.ParentPolicy> policies(
      TypeElement parent, TypeElement service) {
    List<AnnotationModel> all = annotations.read(parent);
    return parent.equals(service) || Known.has(all, Known.KIT_SERVICE)
        ? Stream.empty()
        : all.stream()
            .filter(annotation -> annotation.type().packageName().equals(Known.POLICIES))
            .map(
                annotation ->
                    new ServiceDeclaration.ParentPolicy(
                        parent.getSimpleName().toString(), annotation));
  }

  private Stream<OtherMethod> hidden(TypeElement type) {
    return ElementFilter.methodsIn(type.getEnclosedElements()).stream()
        .flatMap(
            method -> {
              if (method.getModifiers().contains(Modifier.STATIC)) {
                return Stream.of(other(method, Form.STATIC));
              }
              return method.getModifiers().contains(Modifier.PRIVATE)
                  ? Stream.of(other(method, Form.PRIVATE))
                  : Stream.empty();
            });
  }

  private OtherMethod other(ExecutableElement method, Form form) {
    return new OtherMethod(
        method.getSimpleName().toString(), form, annotations.read(method), sources.origin(method));
  }

  /** The simple names of the types that are members of one of {@code interfaces}. */
  static Set<String> memberTypes(List<TypeElement> interfaces) {
    Set<String> names = new TreeSet<>();
    interfaces.stream()
        .flatMap(type -> ElementFilter.typesIn(type.getEnclosedElements()).stream())
        .forEach(type -> names.add(type.getSimpleName().toString()));
    return names;
  }
}
