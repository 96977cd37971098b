package io.kitgen.processor.generate.instrumentation;

import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.TypeName;
import io.kitgen.processor.model.ScalarKind;
import io.kitgen.processor.model.TypeShape;
import io.kitgen.processor.model.TypeUse;
import java.util.Optional;

/**
 * How a listener is told of one parameter or result.
 *
 * @param call the variable that holds the call
 * @param what the method that is called: {@code parameter}, {@code result}
 * @param name the field's
 */
record ToldValue(String call, String what, String name, boolean sensitive) {

  static ToldValue of(String call, String what, String name, boolean sensitive) {
    return new ToldValue(call, what, name, sensitive);
  }

  // call.parameter("order", order)
  // call.parameter("mark", (Object) mark), lest a char become a number and a float another one
  // call.sensitive("card", card == null ? -1 : card.length())
  // call.sensitive("pin", -1)
  CodeBlock told(TypeUse type, String variable) {
    if (!sensitive) {
      boolean widened = type.key().equals(TypeName.CHAR) || type.key().equals(TypeName.FLOAT);
      CodeBlock value =
          widened ? CodeBlock.of("($T) $L", Object.class, variable) : CodeBlock.of("$L", variable);
      return CodeBlock.of("$L.$L($S, $L)", call, what, name, value);
    }
    return length(type)
        .map(
            length ->
                CodeBlock.of(
                    "$1L.sensitive($2S, $3L == null ? -1 : $3L.$4L)", call, name, variable, length))
        .orElseGet(() -> CodeBlock.of("$L.sensitive($S, -1)", call, name));
  }

  private static Optional<String> length(TypeUse type) {
    TypeShape shape = type.shape();
    if (shape instanceof TypeShape.Scalar scalar) {
      return scalar.kind() == ScalarKind.STRING ? Optional.of("length()") : Optional.empty();
    }
    if (shape instanceof TypeShape.Bytes || shape instanceof TypeShape.ArrayOf) {
      return Optional.of("length");
    }
    return shape instanceof TypeShape.Sequence || shape instanceof TypeShape.MapOf
        ? Optional.of("size()")
        : Optional.empty();
  }
}
