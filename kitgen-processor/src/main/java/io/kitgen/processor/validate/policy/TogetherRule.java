package io.kitgen.processor.validate.policy;

import io.kitgen.processor.model.AnnotationModel;
import io.kitgen.processor.model.OperationModel;
import io.kitgen.processor.model.OperationModel.Result.Style;
import io.kitgen.processor.model.Origin;
import io.kitgen.processor.model.ServiceModel;
import io.kitgen.processor.model.facts.Known;
import io.kitgen.processor.model.facts.OperationFacts;
import io.kitgen.processor.model.facts.TimeoutText;
import io.kitgen.processor.model.policy.PolicyFacts;
import io.kitgen.processor.model.policy.PolicyKind;
import io.kitgen.processor.model.policy.PolicyUse;
import io.kitgen.processor.spi.Problem;
import io.kitgen.processor.spi.problem.OperationProblems;
import io.kitgen.processor.spi.problem.PolicyProblems;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** What holds for one operation goes together, wherever each of it was written. */
final class TogetherRule {

  private static final Map<Style, String> STAGES =
      Map.of(
          Style.COMPLETION_STAGE, "CompletionStage",
          Style.COMPLETABLE_FUTURE, "CompletableFuture");

  private TogetherRule() {}

  static Stream<Problem> check(ServiceModel service, OperationModel operation) {
    Stream<Problem> policies =
        PolicyFacts.of(service, operation).stream()
            .filter(use -> use.values().isPresent())
            .flatMap(
                use ->
                    Stream.of(
                            tooLate(service, operation, use),
                            hedge(operation, use),
                            waiting(service, operation, use))
                        .flatMap(Optional::stream));
    return Stream.concat(policies, stage(service, operation).stream());
  }

  /** Of the shortest wait that there can be, a second attempt comes too late. */
  private static Optional<Problem> tooLate(
      ServiceModel service, OperationModel operation, PolicyUse use) {
    Optional<AnnotationModel> timeout = PolicyFacts.find(service, operation, Known.TIMEOUT);
    return timeout
        .flatMap(found -> end(found, use))
        .filter(
            end -> shortestWait(use).filter(wait -> wait.compareTo(end.time()) >= 0).isPresent())
        .map(end -> tooLate(operation, use, timeout.get(), end));
  }

  private static Problem tooLate(
      OperationModel operation, PolicyUse use, AnnotationModel timeout, End end) {
    String member = use.kind() == PolicyKind.HEDGE ? "after" : "delay";
    return PolicyProblems.NEVER_AGAIN.at(
        place(operation, use, member, timeout.origin(end.member()), Known.TIMEOUT),
        use.annotation().type().simpleName(),
        use.text(member),
        end.what(),
        timeout.text(end.member(), ""),
        member);
  }

  /** When there is nothing left that a second attempt could help, as {@code member} says it. */
  private record End(String what, String member, Duration time) {}

  /** A hedge goes beside an attempt, a retry comes behind it. */
  private static Optional<End> end(AnnotationModel timeout, PolicyUse use) {
    Optional<End> call = end("the call", timeout, "value");
    return use.kind() == PolicyKind.HEDGE
        ? end("the first attempt", timeout, "attempt").or(() -> call)
        : call;
  }

  private static Optional<End> end(String what, AnnotationModel timeout, String member) {
    return TimeoutText.of(timeout.text(member, ""))
        .value()
        .map(time -> new End(what, member, time));
  }

  private static Optional<Duration> shortestWait(PolicyUse use) {
    if (use.kind() == PolicyKind.HEDGE) {
      return Optional.of(use.time("after"));
    }
    return use.kind() == PolicyKind.RETRY && use.number("attempts") > 1
        ? Optional.of(
            Duration.ofMillis((long) (use.time("delay").toMillis() * (1 - use.number("jitter")))))
        : Optional.empty();
  }

  /** Where the method has one of two annotations, there; else at the policy of the interface. */
  private static Origin place(
      OperationModel operation, PolicyUse use, String member, Origin other, String otherType) {
    boolean own = Known.has(operation.annotations(), use.kind().annotation());
    return own || !Known.has(operation.annotations(), otherType)
        ? use.annotation().origin(member)
        : other;
  }

  private static Optional<Problem> hedge(OperationModel operation, PolicyUse use) {
    return use.kind() != PolicyKind.HEDGE
            || OperationFacts.takesMessages(operation)
            || OperationFacts.idempotent(operation)
        ? Optional.empty()
        : Optional.of(
            PolicyProblems.HEDGE_NOT_IDEMPOTENT.at(use.annotation().origin(), operation.method()));
  }

  private static Optional<Problem> waiting(
      ServiceModel service, OperationModel operation, PolicyUse use) {
    boolean waits =
        switch (use.kind()) {
          case RATE_LIMIT -> !use.time("longestWait").isZero();
          case BULKHEAD -> use.number("queue") > 0;
          case ATTEMPT_TIMEOUT, RETRY, HEDGE, CIRCUIT_BREAKER -> false;
        };
    if (!waits || !OperationFacts.nonBlocking(service, operation)) {
      return Optional.empty();
    }
    Origin promise =
        AnnotationModel.find(operation.annotations(), Known.NON_BLOCKING)
            .map(AnnotationModel::origin)
            .orElse(operation.origin());
    String member = use.kind() == PolicyKind.BULKHEAD ? "queue" : "longestWait";
    return Optional.of(
        PolicyProblems.WAIT_ON_EVENT_LOOP.at(
            place(operation, use, member, promise, Known.NON_BLOCKING),
            operation.method(),
            use.annotation().type().simpleName(),
            member));
  }

  private static Optional<Problem> stage(ServiceModel service, OperationModel operation) {
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
