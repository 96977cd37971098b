package io.kitgen.processor.validate.policy;

import io.kitgen.processor.model.AnnotationModel;
import io.kitgen.processor.model.OperationModel;
import io.kitgen.processor.model.ParameterModel;
import io.kitgen.processor.model.ServiceModel;
import io.kitgen.processor.model.TypeUse;
import io.kitgen.processor.model.facts.Known;
import io.kitgen.processor.model.facts.OperationFacts;
import io.kitgen.processor.model.facts.TypeWalk;
import io.kitgen.processor.model.facts.Words;
import io.kitgen.processor.model.policy.PolicyFacts;
import io.kitgen.processor.model.policy.PolicyUse;
import io.kitgen.processor.spi.Problem;
import io.kitgen.processor.spi.problem.stream.StreamProblems;
import java.util.Optional;
import java.util.stream.Stream;

/** What has many messages waits for them, and is called once. */
final class FlowRule {

  private static final String ONCE = "its messages are there once";
  private static final String MIXED = "the messages of two calls do not mix";

  private FlowRule() {}

  static Stream<Problem> check(ServiceModel service, OperationModel operation) {
    Stream<Problem> policies =
        PolicyFacts.of(service, operation).stream().flatMap(use -> again(operation, use).stream());
    return Stream.of(policies, idempotent(operation).stream(), waiting(service, operation).stream())
        .flatMap(problems -> problems);
  }

  private static Optional<Problem> again(OperationModel operation, PolicyUse use) {
    boolean in = OperationFacts.takesMessages(operation);
    boolean again =
        switch (use.kind()) {
          case HEDGE -> in || OperationFacts.returnsMessages(operation);
          case RETRY -> in;
          case ATTEMPT_TIMEOUT, CIRCUIT_BREAKER, RATE_LIMIT, BULKHEAD -> false;
        };
    return again
        ? Optional.of(notRepeatable(operation, use.annotation(), in ? ONCE : MIXED))
        : Optional.empty();
  }

  private static Optional<Problem> idempotent(OperationModel operation) {
    return AnnotationModel.find(operation.annotations(), Known.IDEMPOTENT)
        .filter(annotation -> !Boolean.FALSE.equals(annotation.values().get("value")))
        .filter(annotation -> OperationFacts.takesMessages(operation))
        .map(annotation -> notRepeatable(operation, annotation, ONCE));
  }

  private static Problem notRepeatable(
      OperationModel operation, AnnotationModel annotation, String reason) {
    return StreamProblems.NOT_REPEATABLE.at(
        annotation.origin(), annotation.type().simpleName(), operation.method(), reason);
  }

  private static Optional<Problem> waiting(ServiceModel service, OperationModel operation) {
    if (!OperationFacts.nonBlocking(service, operation)) {
      return Optional.empty();
    }
    Stream<TypeUse> types =
        Stream.concat(
            operation.parameters().stream().map(ParameterModel::type),
            operation.result().type().stream());
    return types
        .filter(TypeWalk::isMessages)
        .findFirst()
        .map(
            messages ->
                StreamProblems.STREAM_NEVER_WAITS.at(
                    AnnotationModel.find(operation.annotations(), Known.NON_BLOCKING)
                        .map(AnnotationModel::origin)
                        .orElse(operation.origin()),
                    operation.method(),
                    Words.simple(messages.key())));
  }
}
