package io.kitgen.processor.plan.policy;

import io.kitgen.processor.model.policy.PolicyKind;
import io.kitgen.processor.model.policy.PolicyUse;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * A policy that holds for an operation.
 *
 * @param values in the order of the record that it becomes: an {@link Integer}, {@link Long},
 *     {@link Double} or {@link Duration} each
 */
public record PolicyPlan(PolicyKind kind, List<Object> values) {

  /** Copies {@code values}. */
  public PolicyPlan {
    values = List.copyOf(values);
  }

  /** The plan of {@code use}; none when one of its values is bad. */
  public static Optional<PolicyPlan> of(PolicyUse use) {
    return use.values().map(values -> new PolicyPlan(use.kind(), values));
  }

  /** As in {@code attempts = 3, delay = PT0.05S, longestDelay = PT1S, jitter = 0.5}. */
  public String toText() {
    List<String> names = kind.memberNames();
    return IntStream.range(0, values.size())
        .mapToObj(index -> names.get(index) + " = " + values.get(index))
        .collect(Collectors.joining(", "));
  }

  /** The number at {@code index} of the values. */
  public long count(int index) {
    return ((Number) values.get(index)).longValue();
  }

  /** The share at {@code index}. */
  public double share(int index) {
    return ((Number) values.get(index)).doubleValue();
  }

  /** The time at {@code index}. */
  public Duration time(int index) {
    return (Duration) values.get(index);
  }
}
