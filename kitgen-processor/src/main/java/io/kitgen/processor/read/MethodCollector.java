package io.kitgen.processor.read;

import io.kitgen.processor.read.source.Sources;
import io.kitgen.processor.read.type.Bindings;
import io.kitgen.processor.read.type.Place;
import io.kitgen.processor.read.type.TypeReader;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.Modifier;
import javax.lang.model.element.TypeElement;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.TypeMirror;
import javax.lang.model.util.ElementFilter;

/**
 * Collects the methods of an interface and of those that it extends: supertypes first, then in
 * source order. A method that overrides others takes their place at its own position. The same
 * signature from two parents is one method.
 */
final class MethodCollector {

  private final Sources sources;
  private final TypeReader types;
  private final Map<String, CollectedMethod> bySignature = new LinkedHashMap<>();
  private final Set<TypeElement> entered = new HashSet<>();
  private final List<TypeElement> interfaces = new ArrayList<>();

  private MethodCollector(Sources sources, TypeReader types) {
    this.sources = sources;
    this.types = types;
  }

  /** What was collected: abstract and default methods, and the interfaces that were seen. */
  record Collected(List<CollectedMethod> methods, List<TypeElement> interfaces) {}

  static Collected collect(TypeElement service, Sources sources, TypeReader types) {
    MethodCollector collector = new MethodCollector(sources, types);
    collector.enter(service, Bindings.NONE);
    return new Collected(
        List.copyOf(collector.bySignature.values()), List.copyOf(collector.interfaces));
  }

  private void enter(TypeElement type, Bindings bindings) {
    if (!entered.add(type)) {
      return;
    }
    for (TypeMirror parent : type.getInterfaces()) {
      if (parent instanceof DeclaredType declared
          && declared.asElement() instanceof TypeElement element) {
        enter(element, Bindings.of(declared, type, bindings));
      }
    }
    interfaces.add(type);
    for (ExecutableElement method : ElementFilter.methodsIn(type.getEnclosedElements())) {
      Set<Modifier> modifiers = method.getModifiers();
      if (!modifiers.contains(Modifier.STATIC) && !modifiers.contains(Modifier.PRIVATE)) {
        add(new CollectedMethod(method, bindings, List.of()));
      }
    }
  }

  private void add(CollectedMethod method) {
    String signature = signature(method);
    CollectedMethod known = bySignature.get(signature);
    if (known == null) {
      bySignature.put(signature, method);
    } else if (isSubtype(method, known)) {
      bySignature.remove(signature);
      bySignature.put(signature, method.overriding(known));
    } else if (isSubtype(known, method) || isNarrower(known, method)) {
      bySignature.put(signature, known.overriding(method));
    } else {
      bySignature.put(signature, method.overriding(known));
    }
  }

  private boolean isSubtype(CollectedMethod method, CollectedMethod other) {
    return sources
        .util()
        .isSubtype(
            sources.util().erasure(method.declaredIn().asType()),
            sources.util().erasure(other.declaredIn().asType()));
  }

  /** Of two unrelated methods the one with the narrower result is what Java sees. */
  private boolean isNarrower(CollectedMethod method, CollectedMethod other) {
    TypeMirror result = method.method().getReturnType();
    TypeMirror otherResult = other.method().getReturnType();
    if (!(result instanceof DeclaredType)) {
      // Java wants the same primitive, array or void from both.
      return true;
    }
    return sources
        .util()
        .isSubtype(sources.util().erasure(result), sources.util().erasure(otherResult));
  }

  /** The name and the erased parameters, with type variables bound. */
  private String signature(CollectedMethod method) {
    return method.method().getParameters().stream()
        .map(
            parameter ->
                types.erasedName(
                    parameter.asType(),
                    new Place(
                        sources.origin(parameter),
                        method.declaredIn(),
                        method.bindings(),
                        List.of())))
        .collect(Collectors.joining(",", method.method().getSimpleName() + "(", ")"));
  }
}
