package io.kitgen.processor.model.facts;

import io.kitgen.processor.model.OperationModel;
import io.kitgen.processor.model.TypeShape;
import io.kitgen.processor.model.TypeUse;

/** What travels as a stream of bytes, and has no other form. */
public final class StreamFacts {

  private StreamFacts() {}

  /** Whether {@code type} is {@code Content} or {@code Parts}. */
  public static boolean isStream(TypeUse type) {
    return type.shape() instanceof TypeShape.Streamed;
  }

  /** Whether {@code type} is {@code Content}. */
  public static boolean isContent(TypeUse type) {
    return type.shape() instanceof TypeShape.Streamed streamed
        && streamed.kind() == TypeShape.Streamed.Kind.CONTENT;
  }

  /** Whether {@code type} is one, or holds some. */
  public static boolean hasStream(TypeUse type) {
    return TypeWalk.within(type).anyMatch(StreamFacts::isStream);
  }

  /** Whether a parameter is one, or holds some. */
  public static boolean inRequest(OperationModel operation) {
    return operation.parameters().stream().anyMatch(parameter -> hasStream(parameter.type()));
  }

  /** Whether the result is one, or holds one. */
  public static boolean inResult(OperationModel operation) {
    return operation.result().type().filter(StreamFacts::hasStream).isPresent();
  }
}
