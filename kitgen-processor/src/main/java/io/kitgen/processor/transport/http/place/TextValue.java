package io.kitgen.processor.transport.http.place;

import com.palantir.javapoet.ParameterizedTypeName;
import com.palantir.javapoet.TypeName;
import io.kitgen.processor.model.DataType;
import io.kitgen.processor.model.Nullness;
import io.kitgen.processor.model.TypeShape;
import io.kitgen.processor.model.TypeUse;
import io.kitgen.processor.model.json.JsonMember;
import io.kitgen.processor.model.json.RecordFacts;
import java.util.Map;
import java.util.Optional;

/**
 * A type that texts carry: a scalar, an enum, a record that is by {@code @JsonValue} one of these,
 * or some of them.
 *
 * @param count how many of them
 * @param type the whole type
 * @param element one of them: the type itself, or what it holds
 */
public record TextValue(Count count, TypeUse type, TypeUse element) {

  /** How many texts there may be. */
  public enum Count {
    ONE,
    OPTIONAL,
    LIST,
    SET,
    ARRAY;

    /** Whether each value travels as a text of its own under the same name. */
    public boolean isMany() {
      return this == LIST || this == SET || this == ARRAY;
    }
  }

  /** How texts carry {@code type}; empty when they cannot. */
  public static Optional<TextValue> of(TypeUse type, Map<TypeName, DataType> types) {
    TypeShape shape = type.shape();
    if (isText(type, types)) {
      return Optional.of(new TextValue(Count.ONE, type, type));
    }
    if (shape instanceof TypeShape.OptionalOf optional) {
      return some(Count.OPTIONAL, type, optional.value(), types);
    }
    if (shape instanceof TypeShape.ArrayOf array && isMany(array)) {
      return some(Count.ARRAY, type, array.element(), types);
    }
    if (shape instanceof TypeShape.Sequence sequence) {
      Count count = sequence.container().isSet() ? Count.SET : Count.LIST;
      return some(count, type, sequence.element(), types);
    }
    return Optional.empty();
  }

  private static Optional<TextValue> some(
      Count count, TypeUse type, TypeUse element, Map<TypeName, DataType> types) {
    return isText(element, types)
        ? Optional.of(new TextValue(count, type, element))
        : Optional.empty();
  }

  /**
   * {@code char[]} is one text in JSON, so that it is no list of letters here; arrays of {@code
   * Id<Order>} cannot be made.
   */
  private static boolean isMany(TypeShape.ArrayOf array) {
    TypeName element = array.element().key();
    return !element.equals(TypeName.CHAR) && !(element instanceof ParameterizedTypeName);
  }

  private static boolean isText(TypeUse type, Map<TypeName, DataType> types) {
    return isText(type, types, types.size());
  }

  /** A record is a text if its value is one; of those that have no end something else is said. */
  private static boolean isText(TypeUse type, Map<TypeName, DataType> types, int depth) {
    if (!(type.shape() instanceof TypeShape.Named named)) {
      return type.shape() instanceof TypeShape.Scalar
          || (type.shape() instanceof TypeShape.Coded coded && coded.codec().text());
    }
    if (types.get(named.name()) instanceof DataType.RecordType record) {
      return depth > 0
          && RecordFacts.value(record)
              .map(JsonMember::type)
              .filter(value -> value.nullness() != Nullness.NULLABLE)
              .filter(value -> isText(value, types, depth - 1))
              .isPresent();
    }
    return types.get(named.name()) instanceof DataType.EnumType;
  }
}
