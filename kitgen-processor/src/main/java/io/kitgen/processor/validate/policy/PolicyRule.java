package io.kitgen.processor.validate.policy;

import io.kitgen.processor.model.AnnotationModel;
import io.kitgen.processor.model.OperationModel;
import io.kitgen.processor.model.ServiceModel;
import io.kitgen.processor.model.facts.Known;
import io.kitgen.processor.model.facts.TimeoutText;
import io.kitgen.processor.model.policy.PolicyFacts;
import io.kitgen.processor.spi.Problem;
import io.kitgen.processor.spi.problem.OperationProblems;
import io.kitgen.processor.spi.problem.PolicyProblems;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Policies say something that can be kept. */
public final class PolicyRule {

  private PolicyRule() {}

  /** What is wrong with the policies of {@code service}. */
  public static Stream<Problem> check(ServiceModel service) {
    return Stream.of(
            check(service.annotations()),
            service.operations().stream().flatMap(operation -> check(service, operation)),
            skipped(service),
            parents(service),
            KeyRule.inTypes(service))
        .flatMap(problems -> problems);
  }

  private static Stream<Problem> check(ServiceModel service, OperationModel operation) {
    return Stream.of(
            check(operation.annotations()),
            TogetherRule.check(service, operation),
            FlowRule.check(service, operation),
            ModuleRule.check(service, operation),
            WithoutRule.check(operation),
            KeyRule.check(operation))
        .flatMap(problems -> problems);
  }

  /** What can be said of an annotation alone, wherever it stands. */
  private static Stream<Problem> check(List<AnnotationModel> annotations) {
    return Stream.of(
            AnnotationModel.find(annotations, Known.TIMEOUT).flatMap(PolicyRule::timeout).stream(),
            PolicyFacts.among(annotations).stream().flatMap(ValueRule::check),
            ScopeRule.check(annotations))
        .flatMap(problems -> problems);
  }

  private static Optional<Problem> timeout(AnnotationModel timeout) {
    String text = timeout.text("value", "");
    String objection = TimeoutText.of(text).objection();
    return objection.isEmpty()
        ? Optional.empty()
        : Optional.of(OperationProblems.BAD_TIMEOUT.at(timeout.origin("value"), text, objection));
  }

  private static Stream<Problem> skipped(ServiceModel service) {
    return service.declaration().skipped().stream()
        .flatMap(
            method ->
                method.annotations().stream()
                    .filter(annotation -> annotation.type().packageName().equals(Known.POLICIES))
                    .map(
                        annotation ->
                            PolicyProblems.POLICY_ON_SKIPPED.at(
                                annotation.origin(),
                                annotation.type().simpleName(),
                                method.method())));
  }

  private static Stream<Problem> parents(ServiceModel service) {
    return service.declaration().parents().stream()
        .map(
            policy ->
                PolicyProblems.POLICY_ON_PARENT.at(
                    policy.annotation().origin(),
                    policy.annotation().type().simpleName(),
                    policy.parent(),
                    service.type().simpleName()));
  }
}
