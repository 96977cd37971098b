package io.kitgen.processor.generate.code;

import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.ParameterizedTypeName;
import com.palantir.javapoet.TypeName;
import io.kitgen.processor.model.TypeShape;
import io.kitgen.processor.model.TypeShape.OptionalOf;
import io.kitgen.processor.model.TypeUse;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.Set;

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

  /**
   * {@code ""}, {@code List.of()}: a text, collection, map or {@code byte[]} with nothing in it.
   */
  public static CodeBlock ofContent(TypeUse type) {
    TypeShape shape = type.shape();
    if (shape instanceof TypeShape.Sequence sequence) {
      return switch (sequence.container()) {
        case LIST, COLLECTION -> CodeBlock.of("$T.of()", List.class);
        case SET -> CodeBlock.of("$T.of()", Set.class);
        case SORTED_SET -> CodeBlock.of("$T.emptySortedSet()", Collections.class);
        case NAVIGABLE_SET -> CodeBlock.of("$T.emptyNavigableSet()", Collections.class);
        case ARRAY_LIST, HASH_SET, LINKED_HASH_SET, TREE_SET -> ofClass(type);
      };
    }
    if (shape instanceof TypeShape.MapOf map) {
      return switch (map.kind()) {
        case MAP -> CodeBlock.of("$T.of()", Map.class);
        case SORTED_MAP -> CodeBlock.of("$T.emptySortedMap()", Collections.class);
        case NAVIGABLE_MAP -> CodeBlock.of("$T.emptyNavigableMap()", Collections.class);
        case HASH_MAP, LINKED_HASH_MAP, TREE_MAP -> ofClass(type);
      };
    }
    return shape instanceof TypeShape.Bytes
        ? CodeBlock.of("new $T[0]", TypeName.BYTE)
        : CodeBlock.of("$S", "");
  }

  private static CodeBlock ofClass(TypeUse type) {
    return CodeBlock.of("new $T<>()", ((ParameterizedTypeName) type.key()).rawType());
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
