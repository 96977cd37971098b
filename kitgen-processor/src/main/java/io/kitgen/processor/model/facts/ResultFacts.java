package io.kitgen.processor.model.facts;

import io.kitgen.processor.model.AnnotationModel;
import io.kitgen.processor.model.OperationModel;
import java.util.Optional;

/** What {@code @ResultName} says. */
public final class ResultFacts {

  /** The component of a response that nobody named. */
  public static final String UNNAMED = "value";

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

  /** Whether {@code name} can be a member and a component of the response. */
  public static boolean isGood(String name) {
    return JavaNames.isIdentifier(name) && !JavaNames.isForbiddenComponent(name);
  }
}
