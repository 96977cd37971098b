package io.kitgen.processor.validate.policy;

import io.kitgen.processor.model.AnnotationModel;
import io.kitgen.processor.model.OperationModel;
import io.kitgen.processor.model.facts.Known;
import io.kitgen.processor.model.policy.PolicyFacts;
import io.kitgen.processor.spi.Problem;
import io.kitgen.processor.spi.problem.PolicyProblems;
import java.util.stream.Stream;

/** {@code @Without} names policies, and none that the method has itself. */
final class WithoutRule {

  private WithoutRule() {}

  static Stream<Problem> check(OperationModel operation) {
    return AnnotationModel.find(operation.annotations(), Known.WITHOUT).stream()
        .flatMap(
            without ->
                PolicyFacts.without(operation.annotations()).stream()
                    .filter(type -> !objection(operation, type).isEmpty())
                    .map(type -> problem(operation, without, type)));
  }

  private static Problem problem(OperationModel operation, AnnotationModel without, String type) {
    return PolicyProblems.WITHOUT_WHAT.at(
        without.origin("value"),
        type.substring(type.lastIndexOf('.') + 1),
        objection(operation, type),
        operation.method());
  }

  private static String objection(OperationModel operation, String type) {
    if (!PolicyFacts.REMOVABLE.contains(type)) {
      return "it is no policy";
    }
    return Known.has(operation.annotations(), type)
        ? "it stands on " + operation.method() + " itself"
        : "";
  }
}
