package io.kitgen.processor.validate;

import io.kitgen.processor.model.OperationModel;
import io.kitgen.processor.model.ParameterModel;
import io.kitgen.processor.model.ServiceModel;
import io.kitgen.processor.model.facts.JavaNames;
import io.kitgen.processor.spi.Problem;
import io.kitgen.processor.spi.problem.OperationProblems;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** A method can be an operation: no type variables, parameters that can be named. */
final class SignatureRule {

  static final String CONTEXT = "io.kitgen.runtime.CallContext";

  private SignatureRule() {}

  static Stream<Problem> check(ServiceModel service) {
    return service.operations().stream().flatMap(SignatureRule::check);
  }

  private static Stream<Problem> check(OperationModel operation) {
    Stream<Problem> parameters =
        IntStream.range(0, operation.parameters().size())
            .boxed()
            .flatMap(index -> check(operation, index).stream());
    return Stream.concat(check(operation, operation.namesKnown()).stream(), parameters);
  }

  private static Optional<Problem> check(OperationModel operation, boolean namesKnown) {
    if (!operation.typeVariables().isEmpty()) {
      return Optional.of(
          OperationProblems.GENERIC_METHOD.at(
              operation.origin(), operation.method(), operation.typeVariables().get(0)));
    }
    return namesKnown || operation.parameters().isEmpty()
        ? Optional.empty()
        : Optional.of(
            OperationProblems.UNKNOWN_PARAMETER_NAMES.at(
                operation.origin(), operation.method(), operation.declaredIn().simpleName()));
  }

  private static Optional<Problem> check(OperationModel operation, int index) {
    ParameterModel parameter = operation.parameters().get(index);
    if (isContext(parameter)) {
      String mistake =
          operation.takesContext() ? "there a second time" : "parameter " + (index + 1);
      return Optional.of(
          OperationProblems.MISPLACED_CONTEXT.at(parameter.origin(), mistake, operation.method()));
    }
    return JavaNames.isForbiddenComponent(parameter.name())
        ? Optional.of(
            OperationProblems.BAD_PARAMETER_NAME.at(
                parameter.origin(), parameter.name(), parameter.name() + "Value"))
        : Optional.empty();
  }

  static boolean isContext(ParameterModel parameter) {
    return parameter.type().key().toString().equals(CONTEXT);
  }
}
