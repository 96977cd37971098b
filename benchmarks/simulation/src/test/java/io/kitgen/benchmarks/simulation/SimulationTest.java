package io.kitgen.benchmarks.simulation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.kitgen.benchmarks.simulation.policy.Policies;
import io.kitgen.benchmarks.simulation.policy.Policy;
import io.kitgen.benchmarks.simulation.report.Figures;
import io.kitgen.benchmarks.simulation.scenario.Outcome;
import io.kitgen.benchmarks.simulation.scenario.Run;
import io.kitgen.benchmarks.simulation.scenario.Scenario;
import io.kitgen.benchmarks.simulation.scenario.Scenario.Group;
import io.kitgen.benchmarks.simulation.scenario.Scenarios;
import io.kitgen.benchmarks.simulation.time.OneThread;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What the guide promises, for a fleet of ten. */
class SimulationTest {
  private static final int SERVERS = 10;

  @BeforeAll
  static void needsVirtualThreads() {
    assumeTrue(
        OneThread.isPossible(), "virtual threads on one's own scheduler: JDK 21 or later has them");
  }

  static Stream<Scenario> singleFaults() {
    return Scenarios.ALL.stream().filter(scenario -> scenario.group() == Group.FAULT);
  }

  static Stream<Policy> policies() {
    return Policies.OVERLOAD.stream();
  }

  @Test
  void theSameSeedHasTheSameEnd() {
    Scenario killed = Scenarios.named("rolling-kill");
    for (Policy policy : Policies.FAULTS) {
      Outcome once = Run.of(killed, policy, SERVERS, 7);
      Outcome again = Run.of(killed, policy, SERVERS, 7);
      assertThat(Figures.of(List.of(again))).as(policy.name()).isEqualTo(Figures.of(List.of(once)));
    }
  }

  @ParameterizedTest
  @MethodSource("singleFaults")
  void whatIsUsualSurvivesOneFault(Scenario fault) {
    Outcome healthy = Run.of(Scenarios.HEALTHY, Policies.USUAL, SERVERS, 1);
    Outcome outcome = Run.of(fault, Policies.USUAL, SERVERS, 1);

    assertThat(outcome.calls()).isGreaterThan(40_000);
    assertThat(outcome.success()).isGreaterThanOrEqualTo(0.9999);
    assertThat(outcome.p99()).isLessThan(2 * healthy.p99());
  }

  @ParameterizedTest
  @MethodSource("policies")
  void nobodyExceedsTheBudget(Policy policy) {
    Outcome storm = Run.of(Scenarios.named("retry-storm"), policy, SERVERS, 1);

    assertThat((double) storm.counts().repeatedInAll())
        .isLessThanOrEqualTo(storm.counts().allowedInAll());
  }

  @Test
  void withoutAllOfThatOneFaultIsSeen() {
    Outcome outcome = Run.of(Scenarios.named("black-hole"), Policies.PLAIN, SERVERS, 1);

    assertThat(outcome.success()).isBetween(0.94, 0.96); // half of the time one of ten
    assertThat(outcome.p99()).isGreaterThanOrEqualTo(500);
  }
}
