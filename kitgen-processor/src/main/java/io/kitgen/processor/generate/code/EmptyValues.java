package io.kitgen.processor.generate.code;

import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.TypeName;
import io.kitgen.processor.model.TypeShape;
import io.kitgen.processor.model.TypeShape.OptionalOf;
import io.kitgen.processor.model.TypeUse;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.OptionalLong;

/** What stands for a value that was not sent. */
public final class EmptyValues {

  private EmptyValues() {}

  /** {@code null}, {@code 0}, {@code Optional.empty()}. */
  public static CodeBlock of(TypeUse type) {
    if (type.shape() instanceof OptionalOf optional) {
      return of(optional);
    }
    if (type.shape() instanceof TypeShape.PresenceOf) {
      return CodeBlock.of("$T.absent()", RuntimeNames.PRESENCE);
    }
    if (!type.key().isPrimitive()) {
      return CodeBlock.of("null");
    }
    if (type.key().equals(TypeName.BOOLEAN)) {
      return CodeBlock.of("false");
    }
    return CodeBlock.of(type.key().equals(TypeName.CHAR) ? "'\\0'" : "0");
  }

  /** As Jackson has it, the null of an {@code Optional<Optional<T>>} is the empty inner one. */
  public static CodeBlock of(OptionalOf optional) {
    return optional.value().shape() instanceof OptionalOf inner
        ? CodeBlock.of("$T.of($L)", Optional.class, of(inner))
        : CodeBlock.of("$T.empty()", type(optional.kind()));
  }

  /** Java's class. */
  public static Class<?> type(OptionalOf.OptionalKind kind) {
    return switch (kind) {
      case OBJECT -> Optional.class;
      case INT -> OptionalInt.class;
      case LONG -> OptionalLong.class;
      case DOUBLE -> OptionalDouble.class;
    };
  }

  /** The method that gives the value of one that is there. */
  public static String getter(OptionalOf.OptionalKind kind) {
    return switch (kind) {
      case OBJECT -> "get";
      case INT -> "getAsInt";
      case LONG -> "getAsLong";
      case DOUBLE -> "getAsDouble";
    };
  }
}
