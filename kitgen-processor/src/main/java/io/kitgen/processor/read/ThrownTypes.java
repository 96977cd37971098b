package io.kitgen.processor.read;

import io.kitgen.processor.read.source.Sources;
import io.kitgen.processor.read.type.Place;
import java.util.ArrayList;
import java.util.List;
import javax.lang.model.type.TypeMirror;

/** What an implementation of a method may throw. */
final class ThrownTypes {

  private final Sources sources;

  ThrownTypes(Sources sources) {
    this.sources = sources;
  }

  /**
   * A type after {@code throws}.
   *
   * @param type with its type variable replaced
   */
  record Thrown(TypeMirror type, Place place) {}

  /**
   * The {@code throws} of {@code method}. Where two unrelated parents have the method, an
   * implementation may throw only what both of them allow.
   */
  List<Thrown> of(CollectedMethod method) {
    List<Thrown> types = written(method);
    for (CollectedMethod other : method.overridden()) {
      if (!isOverridden(method, other)) {
        types = both(types, written(other));
      }
    }
    return types;
  }

  private List<Thrown> written(CollectedMethod method) {
    List<Thrown> types = new ArrayList<>();
    for (TypeMirror type : method.method().getThrownTypes()) {
      Place place =
          new Place(sources.origin(method.method()), method.method(), method.bindings(), List.of());
      types.add(new Thrown(place.resolve(type).type(), place));
    }
    return types;
  }

  private boolean isOverridden(CollectedMethod method, CollectedMethod other) {
    return sources
        .util()
        .isSubtype(
            sources.util().erasure(method.declaredIn().asType()),
            sources.util().erasure(other.declaredIn().asType()));
  }

  private List<Thrown> both(List<Thrown> ours, List<Thrown> theirs) {
    List<Thrown> kept = new ArrayList<>(ours.stream().filter(t -> isAllowed(t, theirs)).toList());
    theirs.stream()
        .filter(type -> isAllowed(type, ours))
        .filter(type -> kept.stream().noneMatch(k -> same(k, type)))
        .forEach(kept::add);
    return kept;
  }

  private boolean isAllowed(Thrown type, List<Thrown> allowed) {
    return isA(type, "java.lang.RuntimeException")
        || isA(type, "java.lang.Error")
        || allowed.stream().anyMatch(a -> sources.util().isSubtype(type.type(), a.type()));
  }

  private boolean same(Thrown one, Thrown other) {
    return sources.util().isSameType(one.type(), other.type());
  }

  private boolean isA(Thrown type, String name) {
    return sources.util().isSubtype(type.type(), sources.elements().getTypeElement(name).asType());
  }
}
