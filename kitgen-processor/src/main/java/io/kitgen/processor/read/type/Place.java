package io.kitgen.processor.read.type;

import io.kitgen.processor.model.Origin;
import java.util.List;
import javax.lang.model.element.AnnotationMirror;
import javax.lang.model.element.Element;
import javax.lang.model.type.TypeKind;
import javax.lang.model.type.TypeMirror;
import javax.lang.model.type.TypeVariable;

/**
 * Where a type is written.
 *
 * @param origin where problems with it are shown
 * @param scope the element within which it is written
 * @param bindings what type variables stand for there
 * @param annotations those on the declaration that has the type
 */
public record Place(
    Origin origin, Element scope, Bindings bindings, List<? extends AnnotationMirror> annotations) {

  /** The place of an argument within the type. */
  public Place inner() {
    return new Place(origin, scope, bindings, List.of());
  }

  /**
   * {@code type}, or what it stands for here if it is a type variable, with the place where that is
   * written.
   */
  public Resolved resolve(TypeMirror type) {
    if (type.getKind() != TypeKind.TYPEVAR) {
      return new Resolved(type, this);
    }
    return bindings
        .get(((TypeVariable) type).asElement())
        .map(bound -> of(bound).resolve(bound.type()))
        .orElseGet(() -> new Resolved(type, this));
  }

  /** A type that is no bound type variable. */
  public record Resolved(TypeMirror type, Place place) {}

  /** The place where {@code bound} is written; problems with it are still shown at this one. */
  Place of(Bindings.Bound bound) {
    return new Place(origin, bound.scope(), bound.bindings(), List.of());
  }
}
