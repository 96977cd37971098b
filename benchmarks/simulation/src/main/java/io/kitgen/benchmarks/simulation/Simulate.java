package io.kitgen.benchmarks.simulation;

import io.kitgen.benchmarks.simulation.policy.Policy;
import io.kitgen.benchmarks.simulation.report.Figures;
import io.kitgen.benchmarks.simulation.report.Page;
import io.kitgen.benchmarks.simulation.scenario.Outcome;
import io.kitgen.benchmarks.simulation.scenario.Run;
import io.kitgen.benchmarks.simulation.scenario.Scenario;
import io.kitgen.benchmarks.simulation.scenario.Scenarios;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.logging.Level;
import java.util.logging.Logger;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Runs everything, or a part of it. */
@Command(
    name = "benchmarks/simulation/run",
    description = "Simulates clients of fleets, and prints what came of it, or writes the page.",
    mixinStandardHelpOptions = true)
public final class Simulate implements Callable<Integer> {

  private static final Logger KITGEN = Logger.getLogger("io.kitgen"); // kept: it would be collected

  @Option(
      names = "--sizes",
      split = ",",
      defaultValue = "10,100,1000,10000",
      description = "How many servers (${DEFAULT-VALUE}).")
  private List<Integer> sizes = List.of();

  @Option(names = "--scenario", defaultValue = ".*", description = "A pattern of their names.")
  private Pattern scenario = Pattern.compile(".*");

  @Option(names = "--policy", defaultValue = ".*", description = "A pattern of their names.")
  private Pattern policy = Pattern.compile(".*");

  @Option(names = "--seed", defaultValue = "1", description = "The same number, the same figures.")
  private long seed;

  @Option(names = "--page", description = "Write this page, with its plots and figures beside it.")
  private @Nullable Path page;

  private Simulate() {}

  /** Has no state: a process each time. */
  public static void main(String[] args) {
    KITGEN.setLevel(Level.OFF); // ejections are what is simulated, and nothing to tell
    System.exit(new CommandLine(new Simulate()).execute(args));
  }

  @Override
  public Integer call() throws IOException {
    List<Outcome> outcomes = new ArrayList<>();
    for (int size : sizes) {
      for (Scenario each : Scenarios.of(size)) {
        if (scenario.matcher(each.name()).matches()) {
          outcomes.addAll(run(each, size));
        }
      }
    }
    if (page == null) {
      System.out.print(Figures.of(outcomes));
    } else {
      new Page(outcomes, seed).write(page);
    }
    return 0;
  }

  private List<Outcome> run(Scenario each, int size) {
    List<Outcome> outcomes = new ArrayList<>();
    for (Policy one : Plan.policies(each, size)) {
      if (policy.matcher(one.name()).matches()) {
        outcomes.add(Run.of(each, one, size, seed));
      }
    }
    return outcomes;
  }
}
