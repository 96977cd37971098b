package io.kitgen.processor.model;

import com.palantir.javapoet.TypeName;
import java.util.List;

/**
 * A type at one place: a parameter, a result, a component, an argument.
 *
 * @param name as it must be printed, with its type annotations
 * @param key as it compares: the same without annotations, type arguments included
 * @param shape what it is
 * @param nullness what is said about null at this place
 * @param constraints what is written at an argument or element: those of Jakarta. Those at the type
 *     itself are among the annotations of what has the type
 * @param origin its place
 */
public record TypeUse(
    TypeName name,
    TypeName key,
    TypeShape shape,
    Nullness nullness,
    List<AnnotationModel> constraints,
    Origin origin) {

  /** A type without constraints. */
  public TypeUse(TypeName name, TypeName key, TypeShape shape, Nullness nullness, Origin origin) {
    this(name, key, shape, nullness, List.of(), origin);
  }

  /** The same with {@code constraints} in the place of its own. */
  public TypeUse asking(List<AnnotationModel> constraints) {
    return new TypeUse(name, key, shape, nullness, constraints, origin);
  }

  /** The same with something else said about null. */
  public TypeUse with(Nullness nullness) {
    return new TypeUse(name, key, shape, nullness, constraints, origin);
  }
}
