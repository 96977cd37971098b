package io.kitgen.processor.validate.policy;

import io.kitgen.processor.model.AnnotationModel;
import io.kitgen.processor.model.facts.TimeoutText;
import io.kitgen.processor.model.policy.PolicyUse;
import io.kitgen.processor.spi.Problem;
import io.kitgen.processor.spi.problem.OperationProblems;
import io.kitgen.processor.spi.problem.PolicyProblems;
import java.util.Optional;
import java.util.stream.Stream;

/** The values of one annotation are good, and agree. */
final class ValueRule {

  private ValueRule() {}

  static Stream<Problem> check(PolicyUse use) {
    return use.values().isPresent()
        ? together(use).stream()
        : use.faults().stream()
            // What must be written and is not, the compiler reports.
            .filter(fault -> use.annotation().values().containsKey(fault.member()))
            .map(fault -> bad(use.annotation(), fault));
  }

  private static Problem bad(AnnotationModel annotation, PolicyUse.Fault fault) {
    return fault.time()
        ? OperationProblems.BAD_TIMEOUT.at(
            annotation.origin(fault.member()), fault.written(), fault.objection())
        : PolicyProblems.BAD_VALUE.at(
            annotation.origin(fault.member()),
            annotation.type().simpleName(),
            fault.member(),
            fault.written(),
            fault.objection());
  }

  private static Optional<Problem> together(PolicyUse use) {
    return switch (use.kind()) {
      case ATTEMPT_TIMEOUT -> attempt(use);
      case RETRY ->
          use.time("delay").compareTo(use.time("longestDelay")) > 0
              ? contradiction(
                  use,
                  "delay",
                  "longestDelay",
                  "it waits %s, and never longer than %s",
                  "Write a shorter delay, or a longer longestDelay")
              : Optional.empty();
      case CIRCUIT_BREAKER ->
          use.number("minimumCalls") > use.number("window")
              ? contradiction(
                  use,
                  "minimumCalls",
                  "window",
                  "%s calls are never in a window of %s",
                  "Write a smaller minimumCalls, or a larger window")
              : Optional.empty();
      case BULKHEAD -> bulkhead(use);
      case RATE_LIMIT, HEDGE -> Optional.empty();
    };
  }

  private static Optional<Problem> bulkhead(PolicyUse use) {
    boolean queue = use.number("queue") > 0;
    if (queue && use.time("longestWait").isZero()) {
      return contradiction(
          use,
          "queue",
          "longestWait",
          "%s calls may wait, for %s",
          "Write a longestWait, or remove the queue");
    }
    return queue || use.time("longestWait").isZero()
        ? Optional.empty()
        : contradiction(
            use,
            "longestWait",
            "queue",
            "a call may wait for %s, in a queue of %s",
            "Write a queue, or remove the longestWait");
  }

  /** At the first of two members, or at the other where that alone is written. */
  private static Optional<Problem> contradiction(
      PolicyUse use, String first, String second, String words, String fix) {
    AnnotationModel annotation = use.annotation();
    return Optional.of(
        PolicyProblems.VALUES_CONTRADICT.at(
            annotation.origin(annotation.values().containsKey(first) ? first : second),
            annotation.type().simpleName(),
            words.formatted(use.text(first), use.text(second)),
            fix));
  }

  private static Optional<Problem> attempt(PolicyUse use) {
    String whole = use.annotation().text("value", "");
    return TimeoutText.of(whole)
        .value()
        .filter(timeout -> use.time("attempt").compareTo(timeout) > 0)
        .map(
            timeout ->
                PolicyProblems.ATTEMPT_TOO_LONG.at(
                    use.annotation().origin("attempt"), use.text("attempt"), whole));
  }
}
