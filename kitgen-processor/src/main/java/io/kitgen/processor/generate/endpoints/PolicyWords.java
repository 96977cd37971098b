package io.kitgen.processor.generate.endpoints;

import io.kitgen.processor.plan.OperationPlan;
import io.kitgen.processor.plan.policy.PolicyPlan;
import java.math.BigDecimal;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The policies of an operation as people read them: a phrase each, without a full stop. */
final class PolicyWords {

  private PolicyWords() {}

  /** All that holds for {@code operation}; nothing for most. */
  static List<String> of(OperationPlan operation) {
    List<String> words = new ArrayList<>();
    operation.timeout().ifPresent(timeout -> words.add("A call takes at most " + time(timeout)));
    operation.policies().tags().forEach(policy -> words.add(of(policy, operation.idempotent())));
    key(operation).ifPresent(words::add);
    List<String> scopes = operation.policies().scopes();
    if (!scopes.isEmpty()) {
      words.add(
          (scopes.size() == 1 ? "Callers need the scope " : "Callers need the scopes ")
              + String.join(", ", scopes));
    }
    return words;
  }

  private static Optional<String> key(OperationPlan operation) {
    return operation
        .policies()
        .key()
        .map(index -> operation.fields().get(index).name())
        .map(name -> "Repetitions are known by " + name + ", which a client makes up for null");
  }

  private static String of(PolicyPlan policy, boolean idempotent) {
    return switch (policy.kind()) {
      case ATTEMPT_TIMEOUT -> "An attempt takes at most " + time(policy.time(0));
      case RETRY -> retry(policy, idempotent);
      case HEDGE ->
          "Asked again after %s without an answer, %s in all, for at most %s of calls"
              .formatted(time(policy.time(0)), times(policy.count(1)), percent(policy.share(2)));
      case CIRCUIT_BREAKER ->
          "Not called for %s when %s of the last %d calls failed (of %d at least); then %d on trial"
              .formatted(
                  time(policy.time(3)),
                  percent(policy.share(0)),
                  policy.count(1),
                  policy.count(2),
                  policy.count(4));
      case RATE_LIMIT ->
          "At most %s in %s, %d at once; others %s"
              .formatted(
                  calls(policy.count(0)),
                  time(policy.time(1)),
                  policy.count(2),
                  others(policy.time(3)));
      case BULKHEAD -> bulkhead(policy);
    };
  }

  private static String retry(PolicyPlan policy, boolean idempotent) {
    if (policy.count(0) == 1) {
      return "Tried once";
    }
    String first = time(policy.time(1));
    String last = time(policy.time(2));
    return "Tried up to %s, %s apart, %s of it random%s"
        .formatted(
            times(policy.count(0)),
            first.equals(last) ? first : first + " to " + last,
            percent(policy.share(3)),
            idempotent ? "" : "; only where a call had no effect");
  }

  private static String bulkhead(PolicyPlan policy) {
    String running = "At most %s at a time".formatted(calls(policy.count(0)));
    return policy.count(1) == 0
        ? running + "; others are refused"
        : running
            + "; %d more wait up to %s, others are refused"
                .formatted(policy.count(1), time(policy.time(2)));
  }

  private static String others(Duration wait) {
    return wait.isZero() ? "are refused" : "wait up to " + time(wait);
  }

  private static String calls(long count) {
    return count == 1 ? "1 call" : count + " calls";
  }

  private static String times(long count) {
    return count == 1 ? "once" : count + " times";
  }

  private static String percent(double share) {
    return BigDecimal.valueOf(share).movePointRight(2).stripTrailingZeros().toPlainString() + " %";
  }

  /** {@code 250 ms}, {@code 2 s}. */
  private static String time(Duration time) {
    long millis = time.toMillis();
    if (millis % 1000 != 0 || millis == 0) {
      return millis + " ms";
    }
    long seconds = millis / 1000;
    return seconds % 3600 == 0
        ? seconds / 3600 + " h"
        : seconds % 60 == 0 ? seconds / 60 + " min" : seconds + " s";
  }
}
