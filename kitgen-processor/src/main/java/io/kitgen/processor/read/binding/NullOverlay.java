package io.kitgen.processor.read.binding;

import io.kitgen.contract.TypeText;
import io.kitgen.processor.model.Nullness;
import io.kitgen.processor.model.TypeShape;
import io.kitgen.processor.model.TypeUse;
import java.util.List;

/** Puts what a contract says of null into a use of a type. */
final class NullOverlay {

  private NullOverlay() {}

  /** Whether {@code text} is about the type of {@code use}. */
  static boolean isOf(String text, TypeUse use) {
    return TypeText.parse(text).key().equals(use.key().toString());
  }

  static TypeUse apply(TypeUse use, String text) {
    return apply(use, TypeText.parse(text));
  }

  private static TypeUse apply(TypeUse use, TypeText text) {
    return new TypeUse(
        use.name(),
        use.key(),
        shape(use.shape(), text),
        nulls(text),
        use.constraints(),
        use.origin());
  }

  private static Nullness nulls(TypeText text) {
    return switch (text.nulls()) {
      case NEVER -> Nullness.NON_NULL;
      case ALLOWED -> Nullness.NULLABLE;
      case UNSPECIFIED -> Nullness.UNSPECIFIED;
    };
  }

  private static TypeShape shape(TypeShape shape, TypeText text) {
    List<TypeText> arguments = text.arguments();
    if (shape instanceof TypeShape.MapOf map && arguments.size() == 2) {
      return new TypeShape.MapOf(
          map.kind(), apply(map.key(), arguments.get(0)), apply(map.value(), arguments.get(1)));
    }
    if (arguments.size() != 1) {
      return shape;
    }
    TypeText argument = arguments.get(0);
    if (shape instanceof TypeShape.Sequence sequence) {
      return new TypeShape.Sequence(sequence.container(), apply(sequence.element(), argument));
    }
    if (shape instanceof TypeShape.ArrayOf array) {
      return new TypeShape.ArrayOf(apply(array.element(), argument));
    }
    if (shape instanceof TypeShape.PresenceOf presence) {
      return new TypeShape.PresenceOf(apply(presence.value(), argument));
    }
    return shape instanceof TypeShape.OptionalOf optional
        ? new TypeShape.OptionalOf(optional.kind(), apply(optional.value(), argument))
        : shape;
  }
}
