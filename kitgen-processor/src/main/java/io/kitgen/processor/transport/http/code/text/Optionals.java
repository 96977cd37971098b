package io.kitgen.processor.transport.http.code.text;

import com.palantir.javapoet.CodeBlock;
import io.kitgen.processor.model.TypeShape;
import io.kitgen.processor.model.TypeShape.OptionalOf.OptionalKind;
import io.kitgen.processor.model.TypeUse;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.OptionalLong;

/** {@code Optional} and its three kin for primitives, which have no common type in Java. */
public final class Optionals {

  private Optionals() {}

  /** Whether it is an {@code Optional} itself. */
  public static boolean isObject(TypeUse type) {
    return kind(type) == OptionalKind.OBJECT;
  }

  /** An expression for an {@code Optional} as one for {@code type}. */
  public static CodeBlock of(TypeUse type, CodeBlock optional) {
    return switch (kind(type)) {
      case OBJECT -> optional;
      case INT -> mapped(optional, "mapToInt", Integer.class, "intValue");
      case LONG -> mapped(optional, "mapToLong", Long.class, "longValue");
      case DOUBLE -> mapped(optional, "mapToDouble", Double.class, "doubleValue");
    };
  }

  // LIMIT.optional(in).stream().mapToInt(Integer::intValue).findFirst()
  private static CodeBlock mapped(CodeBlock optional, String map, Class<?> box, String value) {
    return CodeBlock.of("$L.stream().$L($T::$L).findFirst()", optional, map, box, value);
  }

  /** The value of one that is not empty. */
  public static CodeBlock value(TypeUse type, CodeBlock optional) {
    String getter =
        switch (kind(type)) {
          case OBJECT -> "orElseThrow";
          case INT -> "getAsInt";
          case LONG -> "getAsLong";
          case DOUBLE -> "getAsDouble";
        };
    return CodeBlock.of("$L.$L()", optional, getter);
  }

  /** The class. */
  public static Class<?> type(TypeUse type) {
    return switch (kind(type)) {
      case OBJECT -> Optional.class;
      case INT -> OptionalInt.class;
      case LONG -> OptionalLong.class;
      case DOUBLE -> OptionalDouble.class;
    };
  }

  private static OptionalKind kind(TypeUse type) {
    return ((TypeShape.OptionalOf) type.shape()).kind();
  }
}
