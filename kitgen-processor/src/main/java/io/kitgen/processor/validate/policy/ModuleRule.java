package io.kitgen.processor.validate.policy;

import io.kitgen.processor.model.AnnotationModel;
import io.kitgen.processor.model.OperationModel;
import io.kitgen.processor.model.ServiceModel;
import io.kitgen.processor.model.facts.Known;
import io.kitgen.processor.model.policy.PolicyFacts;
import io.kitgen.processor.model.policy.PolicyUse;
import io.kitgen.processor.spi.Problem;
import io.kitgen.processor.spi.problem.PolicyProblems;
import java.util.stream.Stream;

/** The classes that annotations become are there. */
final class ModuleRule {

  private ModuleRule() {}

  static Stream<Problem> check(ServiceModel service, OperationModel operation) {
    Stream<AnnotationModel> policies =
        PolicyFacts.of(service, operation).stream().map(PolicyUse::annotation);
    Stream<AnnotationModel> scopes =
        PolicyFacts.find(service, operation, Known.REQUIRES_SCOPE).stream();
    return Stream.concat(
        missing(service, policies, "kitgen-resilience"), missing(service, scopes, "kitgen-auth"));
  }

  private static Stream<Problem> missing(
      ServiceModel service, Stream<AnnotationModel> annotations, String module) {
    return annotations
        .filter(annotation -> service.absent().contains(module))
        .map(
            annotation ->
                PolicyProblems.MODULE_MISSING.at(
                    annotation.origin(),
                    annotation.type().simpleName(),
                    module,
                    "io." + module.replace('-', '.')));
  }
}
