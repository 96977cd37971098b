package io.kitgen.processor.plan.policy;

import io.kitgen.processor.model.OperationModel;
import io.kitgen.processor.model.ServiceModel;
import io.kitgen.processor.model.facts.Known;
import io.kitgen.processor.model.policy.PolicyFacts;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/**
 * What holds for an operation beside its timeout.
 *
 * @param tags the policies, in the order of a client's call
 * @param scopes what a caller must be allowed to do; none for everybody
 * @param key the index of the parameter that is the idempotency key
 */
public record PoliciesPlan(List<PolicyPlan> tags, List<String> scopes, Optional<Integer> key) {

  /** What holds for {@code operation}. */
  public static PoliciesPlan of(ServiceModel service, OperationModel operation) {
    return new PoliciesPlan(
        PolicyFacts.of(service, operation).stream()
            .flatMap(use -> PolicyPlan.of(use).stream())
            .toList(),
        PolicyFacts.scopes(service, operation),
        IntStream.range(0, operation.parameters().size())
            .boxed()
            .filter(
                index ->
                    Known.has(
                        operation.parameters().get(index).annotations(), Known.IDEMPOTENCY_KEY))
            .findFirst());
  }
}
