package io.kitgen.processor.model.facts;

import com.palantir.javapoet.TypeName;
import io.kitgen.processor.model.DataType;
import io.kitgen.processor.model.TypeShape;
import io.kitgen.processor.model.TypeUse;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/** What a type reaches: its arguments, and through named types their components. */
public final class TypeWalk {

  private TypeWalk() {}

  /** {@code use} and its arguments at any depth; not into records. */
  public static Stream<TypeUse> within(TypeUse use) {
    List<TypeUse> arguments = arguments(use.shape());
    return arguments.isEmpty()
        ? Stream.of(use)
        : Stream.concat(Stream.of(use), arguments.stream().flatMap(TypeWalk::within));
  }

  /** Whether {@code type} is {@code Content} or {@code Parts}, which have no form but a stream. */
  public static boolean isStream(TypeUse type) {
    return type.shape() instanceof TypeShape.Streamed;
  }

  /** Whether {@code type} is {@code Content}. */
  public static boolean isContent(TypeUse type) {
    return type.shape() instanceof TypeShape.Streamed streamed
        && streamed.kind() == TypeShape.Streamed.Kind.CONTENT;
  }

  /** Whether {@code type} is a stream, or has some within. */
  public static boolean hasStream(TypeUse type) {
    return within(type).anyMatch(TypeWalk::isStream);
  }

  /** Whether {@code type} is many messages, one after the other. */
  public static boolean isMessages(TypeUse type) {
    return type.shape() instanceof TypeShape.Messages;
  }

  /** Whether {@code type} is many messages, or has some within. */
  public static boolean hasMessages(TypeUse type) {
    return within(type).anyMatch(TypeWalk::isMessages);
  }

  /** What each message is; the type itself where there is one. */
  public static TypeUse message(TypeUse type) {
    return type.shape() instanceof TypeShape.Messages messages ? messages.item() : type;
  }

  /** Whether every type that {@code use} reaches has a place on the wire. */
  public static boolean isSupported(TypeUse use, Map<TypeName, DataType> types) {
    return isSupported(use, types, new HashSet<>());
  }

  private static boolean isSupported(
      TypeUse use, Map<TypeName, DataType> types, Set<TypeName> seen) {
    return within(use).allMatch(part -> isSupported(part.shape(), types, seen));
  }

  private static boolean isSupported(
      TypeShape shape, Map<TypeName, DataType> types, Set<TypeName> seen) {
    if (shape instanceof TypeShape.Unsupported) {
      return false;
    }
    if (!(shape instanceof TypeShape.Named named) || !seen.add(named.name())) {
      return true;
    }
    return Stream.ofNullable(types.get(named.name()))
        .flatMap(type -> type.parts().stream())
        .allMatch(member -> isSupported(member.type(), types, seen));
  }

  private static List<TypeUse> arguments(TypeShape shape) {
    if (shape instanceof TypeShape.Sequence sequence) {
      return List.of(sequence.element());
    }
    if (shape instanceof TypeShape.ArrayOf array) {
      return List.of(array.element());
    }
    if (shape instanceof TypeShape.OptionalOf optional) {
      return List.of(optional.value());
    }
    if (shape instanceof TypeShape.PresenceOf presence) {
      return List.of(presence.value());
    }
    if (shape instanceof TypeShape.Messages messages) {
      return List.of(messages.item());
    }
    return shape instanceof TypeShape.MapOf map ? List.of(map.key(), map.value()) : List.of();
  }
}
