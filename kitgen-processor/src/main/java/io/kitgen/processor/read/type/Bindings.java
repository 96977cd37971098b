package io.kitgen.processor.read.type;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javax.lang.model.element.Element;
import javax.lang.model.element.TypeElement;
import javax.lang.model.element.TypeParameterElement;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.TypeMirror;

/**
 * What the type variables of a generic type stand for where it is used. {@code Types.asMemberOf}
 * would do, were it not for the type annotations that it drops and for compilers that fail there.
 */
public final class Bindings {

  /** Of a type without type variables, or of one whose variables stand for themselves. */
  public static final Bindings NONE = new Bindings(Map.of());

  private final Map<String, Bound> bounds;

  private Bindings(Map<String, Bound> bounds) {
    this.bounds = bounds;
  }

  /**
   * An argument.
   *
   * @param type as written, perhaps in type variables of the place where it is written
   * @param scope the element within which it is written: says what a bare type means of null
   * @param bindings of the place where it is written
   */
  record Bound(TypeMirror type, Element scope, Bindings bindings) {}

  /** Those of {@code type}, which is written within {@code scope} and under {@code outer}. */
  public static Bindings of(DeclaredType type, Element scope, Bindings outer) {
    List<? extends TypeMirror> arguments = type.getTypeArguments();
    List<? extends TypeParameterElement> variables =
        ((TypeElement) type.asElement()).getTypeParameters();
    if (arguments.isEmpty() || arguments.size() != variables.size()) {
      return NONE;
    }
    Map<String, Bound> bounds = new HashMap<>();
    for (int i = 0; i < variables.size(); i++) {
      bounds.put(key(variables.get(i)), new Bound(arguments.get(i), scope, outer));
    }
    return new Bindings(bounds);
  }

  Optional<Bound> get(Element variable) {
    return Optional.ofNullable(bounds.get(key((TypeParameterElement) variable)));
  }

  /** By name: to Eclipse a variable with an annotation is another element. */
  private static String key(TypeParameterElement variable) {
    return variable.getGenericElement() + "." + variable.getSimpleName();
  }
}
