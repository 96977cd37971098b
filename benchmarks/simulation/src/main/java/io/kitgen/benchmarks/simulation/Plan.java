package io.kitgen.benchmarks.simulation;

import io.kitgen.benchmarks.simulation.policy.Policies;
import io.kitgen.benchmarks.simulation.policy.Policy;
import io.kitgen.benchmarks.simulation.scenario.Scenario;
import java.util.List;

/** Which policies are compared where. */
final class Plan {

  private static final int LARGE = 1_000;

  private Plan() {}

  /** Those for {@code scenario} and a fleet of {@code size}. */
  static List<Policy> policies(Scenario scenario, int size) {
    if (size >= LARGE) {
      return Policies.LARGE;
    }
    return switch (scenario.group()) {
      case HEALTHY, FAULT -> Policies.FAULTS;
      case UNEVEN -> Policies.UNEVEN;
      case OVERLOAD -> Policies.OVERLOAD;
    };
  }
}
