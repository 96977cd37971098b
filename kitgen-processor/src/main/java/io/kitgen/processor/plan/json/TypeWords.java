package io.kitgen.processor.plan.json;

import static java.util.stream.Collectors.joining;

import com.palantir.javapoet.ArrayTypeName;
import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.ParameterizedTypeName;
import com.palantir.javapoet.TypeName;
import io.kitgen.processor.model.Nullness;
import io.kitgen.processor.model.TypeShape;
import io.kitgen.processor.model.TypeUse;
import io.kitgen.processor.model.facts.Words;
import java.util.List;

/** Types in words, of which names of methods and constants are made. */
final class TypeWords {

  private TypeWords() {}

  /**
   * {@code MapOfStringToOrder}; where another type has that name, with what is around the class:
   * {@code ShopOrder} for {@code Shop.Order}, {@code SalesOrder} for {@code com.sales.Order}.
   */
  static List<String> of(TypeName type) {
    if (type instanceof ClassName name) {
      String simple = Words.capitalised(name.simpleName());
      ClassName outer = name.enclosingClassName();
      String around =
          outer == null
              ? name.packageName().substring(name.packageName().lastIndexOf('.') + 1)
              : String.join("", outer.simpleNames());
      return List.of(simple, Words.capitalised(around) + simple);
    }
    return List.of(words(type));
  }

  /** A container in words, {@code ListOfNullableString} too. */
  static String of(TypeUse type) {
    TypeShape shape = type.shape();
    if (shape instanceof TypeShape.Sequence sequence) {
      return simple(type) + "Of" + element(sequence.element());
    }
    if (shape instanceof TypeShape.ArrayOf array) {
      return "ArrayOf" + element(array.element());
    }
    if (shape instanceof TypeShape.MapOf map) {
      return simple(type) + "Of" + element(map.key()) + "To" + element(map.value());
    }
    return shape instanceof TypeShape.OptionalOf optional
            && optional.kind() == TypeShape.OptionalOf.OptionalKind.OBJECT
        ? "OptionalOf" + element(optional.value())
        : words(type.key());
  }

  private static String simple(TypeUse container) {
    return ((ParameterizedTypeName) container.key()).rawType().simpleName();
  }

  private static String element(TypeUse type) {
    return (type.nullness() == Nullness.NULLABLE ? "Nullable" : "") + of(type);
  }

  private static String words(TypeName type) {
    if (type instanceof ParameterizedTypeName parameterized) {
      return parameterized.rawType().simpleName()
          + "Of"
          + parameterized.typeArguments().stream().map(TypeWords::words).collect(joining("And"));
    }
    if (type instanceof ArrayTypeName array) {
      return "ArrayOf" + words(array.componentType());
    }
    return type instanceof ClassName name
        ? Words.capitalised(name.simpleName())
        : Words.capitalised(type.toString());
  }
}
