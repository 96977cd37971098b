package io.kitgen.processor.model.facts;

import com.palantir.javapoet.TypeName;
import io.kitgen.processor.model.AnnotationModel;
import io.kitgen.processor.model.DataType;
import io.kitgen.processor.model.OperationModel;
import io.kitgen.processor.model.TypeShape;
import io.kitgen.processor.model.TypeUse;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** What {@code @ResultName} says. */
public final class ResultFacts {

  /** The component of a response that nobody named. */
  public static final String UNNAMED = "value";

  private static final Set<String> METADATA = Set.of(Known.HEADER, Known.COOKIE, Known.STATUS_CODE);

  private ResultFacts() {}

  /** The member that is asked for, be it a good name or not; empty without the annotation. */
  public static Optional<String> name(OperationModel operation) {
    return AnnotationModel.find(operation.annotations(), Known.RESULT_NAME)
        .map(annotation -> annotation.text("value", ""));
  }

  /** The member for a business error, be it a good name or not. */
  public static Optional<String> errorName(OperationModel operation) {
    return Known.text(operation.annotations(), Known.RESULT_NAME, "error");
  }

  /** Whether the result is a member of an object; a stream of messages never is. */
  public static boolean isWrapped(OperationModel operation) {
    return name(operation).isPresent()
        && operation.result().type().filter(type -> !TypeWalk.isMessages(type)).isPresent();
  }

  /** The result, or the value of an {@code Optional} that is the result. */
  public static Optional<TypeUse> value(OperationModel operation) {
    return operation
        .result()
        .type()
        .map(type -> type.shape() instanceof TypeShape.OptionalOf some ? some.value() : type);
  }

  /** The record that is the result or the value of an {@code Optional} that is the result. */
  public static Optional<DataType.RecordType> record(
      OperationModel operation, Map<TypeName, DataType> types) {
    return value(operation)
        .filter(type -> type.shape() instanceof TypeShape.Named)
        .map(type -> types.get(((TypeShape.Named) type.shape()).name()))
        .filter(DataType.RecordType.class::isInstance)
        .map(DataType.RecordType.class::cast);
  }

  /** Whether {@code member} of a result travels beside the body where a transport has a place. */
  public static boolean isMetadata(DataType.Member member) {
    return METADATA.stream().anyMatch(type -> Known.has(member.annotations(), type));
  }

  /** Whether nothing of the result is left for a body. */
  public static boolean isBare(OperationModel operation, Map<TypeName, DataType> types) {
    return operation.result().type().isEmpty()
        || record(operation, types)
            .filter(record -> !record.components().isEmpty())
            .filter(record -> record.components().stream().allMatch(ResultFacts::isMetadata))
            .isPresent();
  }

  /** Whether {@code name} can be a member and a component of the response. */
  public static boolean isGood(String name) {
    return JavaNames.isIdentifier(name) && !JavaNames.isForbiddenComponent(name);
  }
}
