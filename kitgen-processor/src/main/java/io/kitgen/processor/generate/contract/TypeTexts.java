package io.kitgen.processor.generate.contract;

import com.palantir.javapoet.ArrayTypeName;
import com.palantir.javapoet.ParameterizedTypeName;
import com.palantir.javapoet.TypeName;
import io.kitgen.contract.TypeText;
import io.kitgen.contract.TypeText.Null;
import io.kitgen.processor.model.Nullness;
import io.kitgen.processor.model.TypeShape;
import io.kitgen.processor.model.TypeUse;
import java.util.List;

/** Types as contracts write them, with null at each place that the model knows of. */
final class TypeTexts {

  private TypeTexts() {}

  static TypeText of(TypeUse use) {
    TypeShape shape = use.shape();
    Null nulls = nulls(use);
    if (shape instanceof TypeShape.ArrayOf array) {
      return TypeText.array(of(array.element()), nulls);
    }
    List<TypeText> arguments = arguments(shape);
    return use.key() instanceof ParameterizedTypeName type
            && type.typeArguments().size() == arguments.size()
        ? new TypeText(type.rawType().toString(), arguments, nulls)
        : plain(use.key(), nulls);
  }

  /** Of what stands within a user's type, the type itself says more. */
  private static TypeText plain(TypeName key, Null nulls) {
    if (key instanceof ArrayTypeName array) {
      return TypeText.array(plain(array.componentType(), Null.NEVER), nulls);
    }
    return key instanceof ParameterizedTypeName type
        ? new TypeText(
            type.rawType().toString(),
            type.typeArguments().stream().map(argument -> plain(argument, Null.NEVER)).toList(),
            nulls)
        : new TypeText(key.toString(), List.of(), nulls);
  }

  private static List<TypeText> arguments(TypeShape shape) {
    if (shape instanceof TypeShape.Sequence sequence) {
      return List.of(of(sequence.element()));
    }
    if (shape instanceof TypeShape.MapOf map) {
      return List.of(of(map.key()), of(map.value()));
    }
    if (shape instanceof TypeShape.PresenceOf presence) {
      return List.of(of(presence.value()));
    }
    if (shape instanceof TypeShape.Messages messages) {
      return List.of(of(messages.item()));
    }
    return shape instanceof TypeShape.OptionalOf optional
        ? List.of(of(optional.value()))
        : List.of();
  }

  private static Null nulls(TypeUse use) {
    if (use.key().isPrimitive() || use.nullness() == Nullness.NON_NULL) {
      return Null.NEVER;
    }
    return use.nullness() == Nullness.NULLABLE ? Null.ALLOWED : Null.UNSPECIFIED;
  }
}
