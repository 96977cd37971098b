package io.kitgen.processor.generate.contract;

import io.kitgen.contract.PolicyContract;
import io.kitgen.processor.plan.OperationPlan;
import io.kitgen.processor.plan.policy.PoliciesPlan;
import io.kitgen.processor.plan.policy.PolicyPlan;
import java.util.Map;
import java.util.TreeMap;

/** What is said of the policies of an operation. */
final class PolicyContracts {

  private PolicyContracts() {}

  static PolicyContract of(OperationPlan operation) {
    PoliciesPlan policies = operation.policies();
    Map<String, String> tags = new TreeMap<>();
    for (PolicyPlan policy : policies.tags()) {
      tags.put(policy.kind().simpleName(), policy.toText());
    }
    return PolicyContract.of(
        tags, policies.scopes(), policies.key().map(key -> operation.fields().get(key).name()));
  }
}
