package io.kitgen.benchmarks.simulation.report;

import io.kitgen.benchmarks.simulation.scenario.Outcome;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

/** A table in Markdown with a row for each policy and a column for each scenario. */
final class Matrix {

  private Matrix() {}

  static String of(List<Outcome> outcomes, Function<Outcome, String> cell) {
    Set<String> scenarios = names(outcomes, o -> o.scenario().name());
    Set<String> policies = names(outcomes, Outcome::policy);
    List<String> lines = new ArrayList<>();
    lines.add("| | " + String.join(" | ", scenarios).replace('-', ' ') + " |");
    lines.add("|---|" + "---:|".repeat(scenarios.size()));
    for (String policy : policies) {
      StringBuilder line = new StringBuilder("| ").append(policy);
      for (String scenario : scenarios) {
        String text =
            outcomes.stream()
                .filter(o -> o.policy().equals(policy) && o.scenario().name().equals(scenario))
                .map(cell)
                .findFirst()
                .orElse("");
        line.append(" | ").append(text);
      }
      lines.add(line.append(" |").toString());
    }
    return String.join("\n", lines) + "\n";
  }

  private static Set<String> names(List<Outcome> outcomes, Function<Outcome, String> name) {
    return outcomes.stream().map(name).collect(Collectors.toCollection(LinkedHashSet::new));
  }
}
