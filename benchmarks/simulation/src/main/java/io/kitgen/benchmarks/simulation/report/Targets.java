package io.kitgen.benchmarks.simulation.report;

import io.kitgen.benchmarks.simulation.policy.Policies;
import io.kitgen.benchmarks.simulation.scenario.Outcome;
import io.kitgen.benchmarks.simulation.scenario.Scenario.Group;
import io.kitgen.benchmarks.simulation.scenario.Scenarios;
import java.util.List;
import java.util.Locale;

/** Whether what is promised holds, by scenario and size. */
final class Targets {

  private static final double SUCCESS = 0.9999;
  private static final double SLOWER = 2;

  private Targets() {}

  static String of(List<Outcome> outcomes) {
    StringBuilder text = new StringBuilder();
    text.append(
        "| one fault | servers | success, ≥ 99.99 % | p99 beside the healthy one, < 2 |"
            + " in the worst quarter of a second | budget used, ≤ 100 % | |\n");
    text.append("|---|---:|---:|---:|---:|---:|---|\n");
    outcomes.stream()
        .filter(
            o -> o.scenario().group() == Group.FAULT && o.policy().equals(Policies.USUAL.name()))
        .forEach(o -> text.append(line(o, healthy(outcomes, o.size()))));
    return text.toString();
  }

  private static double healthy(List<Outcome> outcomes, int size) {
    return outcomes.stream()
        .filter(o -> o.scenario().equals(Scenarios.HEALTHY) && o.size() == size)
        .filter(o -> o.policy().equals(Policies.USUAL.name()))
        .mapToDouble(Outcome::p99)
        .findFirst()
        .orElse(Double.NaN);
  }

  private static String line(Outcome o, double healthy) {
    double slower = o.p99() / healthy;
    double used = o.counts().repeatedInAll() / o.counts().allowedInAll();
    boolean met = o.success() >= SUCCESS && slower < SLOWER && used <= 1;
    return String.format(
        Locale.ROOT,
        "| %s | %,d | %.3f %% | %.2f | %.1f | %.1f %% | %s |%n",
        o.scenario().name().replace('-', ' '),
        o.size(),
        o.success() * 100,
        slower,
        o.worst() / healthy,
        used * 100,
        met ? "met" : "**missed**");
  }
}
