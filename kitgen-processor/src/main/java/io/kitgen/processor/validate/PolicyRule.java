package io.kitgen.processor.validate;

import com.palantir.javapoet.ClassName;
import io.kitgen.processor.model.AnnotationModel;
import io.kitgen.processor.model.OperationModel;
import io.kitgen.processor.model.OperationModel.Result.Style;
import io.kitgen.processor.model.ServiceModel;
import io.kitgen.processor.model.facts.Known;
import io.kitgen.processor.model.facts.OperationFacts;
import io.kitgen.processor.model.facts.TimeoutText;
import io.kitgen.processor.spi.Problem;
import io.kitgen.processor.spi.problem.OperationProblems;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.stream.Stream;

/** Policies say something that can be kept. */
final class PolicyRule {

  private static final Map<Style, String> STAGES =
      Map.of(
          Style.COMPLETION_STAGE, ClassName.get(CompletionStage.class).simpleName(),
          Style.COMPLETABLE_FUTURE, ClassName.get(CompletableFuture.class).simpleName());

  private PolicyRule() {}

  static Stream<Problem> check(ServiceModel service) {
    return Stream.concat(
        timeout(service.annotations()).stream(),
        service.operations().stream()
            .flatMap(
                operation ->
                    Stream.concat(
                        timeout(operation.annotations()).stream(),
                        nonBlocking(service, operation).stream())));
  }

  private static Optional<Problem> timeout(List<AnnotationModel> annotations) {
    return AnnotationModel.find(annotations, Known.TIMEOUT).flatMap(PolicyRule::timeout);
  }

  private static Optional<Problem> timeout(AnnotationModel timeout) {
    String text = timeout.text("value", "");
    String objection = TimeoutText.of(text).objection();
    return objection.isEmpty()
        ? Optional.empty()
        : Optional.of(OperationProblems.BAD_TIMEOUT.at(timeout.origin("value"), text, objection));
  }

  private static Optional<Problem> nonBlocking(ServiceModel service, OperationModel operation) {
    String stage = STAGES.getOrDefault(operation.result().style(), "");
    return stage.isEmpty() || !OperationFacts.nonBlocking(service, operation)
        ? Optional.empty()
        : Optional.of(
            OperationProblems.NON_BLOCKING_STAGE.at(
                AnnotationModel.find(operation.annotations(), Known.NON_BLOCKING)
                    .map(AnnotationModel::origin)
                    .orElse(operation.origin()),
                operation.method(),
                stage));
  }
}
