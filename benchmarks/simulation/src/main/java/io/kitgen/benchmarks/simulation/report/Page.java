package io.kitgen.benchmarks.simulation.report;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.kitgen.benchmarks.simulation.scenario.Outcome;
import io.kitgen.benchmarks.simulation.scenario.Scenario;
import io.kitgen.benchmarks.simulation.scenario.Scenario.Group;
import io.kitgen.benchmarks.simulation.scenario.Scenarios;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.function.Function;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The page: prose from a resource, tables and plots from outcomes. */
public final class Page {

  private static final String PLOTS = "simulation";
  private static final Pattern MARK = Pattern.compile("\\{\\{([a-z0-9]+)(?: (\\d+) ([a-z]+))?}}");

  private final List<Outcome> outcomes;
  private final long seed;

  /** Of {@code outcomes}, which came of {@code seed}. */
  public Page(List<Outcome> outcomes, long seed) {
    this.outcomes = List.copyOf(outcomes);
    this.seed = seed;
  }

  /** Writes it; plots and all figures go into a folder beside it. */
  public void write(Path file) throws IOException {
    Path folder = file.toAbsolutePath().resolveSibling(PLOTS);
    Files.createDirectories(folder);
    new Plots(outcomes, folder).write();
    Files.writeString(folder.resolve("figures.csv"), Figures.of(outcomes));
    Files.writeString(file, filled(template()));
  }

  private String filled(String template) {
    return MARK.matcher(template).replaceAll(mark -> Matcher.quoteReplacement(part(mark).strip()));
  }

  private String part(MatchResult mark) {
    String name = mark.group(1);
    return switch (name) {
      case "seed" -> Long.toString(seed);
      case "targets" -> Targets.of(outcomes);
      case "scenarios" -> scenarios();
      default -> Matrix.of(chosen(mark), cell(name));
    };
  }

  /** Those of a size and a group, with the healthy ones beside faults. */
  private List<Outcome> chosen(MatchResult mark) {
    int size = Integer.parseInt(mark.group(2));
    Group group = Group.valueOf(mark.group(3).toUpperCase(Locale.ROOT));
    return outcomes.stream()
        .filter(o -> o.size() == size)
        .filter(o -> o.scenario().group() == group || (isHealthy(o) && group == Group.FAULT))
        .toList();
  }

  private static boolean isHealthy(Outcome outcome) {
    return outcome.scenario().group() == Group.HEALTHY;
  }

  private static Function<Outcome, String> cell(String name) {
    return switch (name) {
      case "success" -> o -> text("%.3f", o.success() * 100);
      case "p50" -> o -> text("%.0f", o.p50());
      case "p99" -> o -> text("%.0f", o.p99());
      case "p999" -> o -> text("%.0f", o.p999());
      case "extra" -> o -> text("%.2f", o.extra() * 100);
      case "fairness" -> o -> text("%.2f", o.counts().busiest());
      case "used" -> o -> Integer.toString(o.counts().used());
      default -> throw new IllegalStateException("the page has no part \"" + name + "\"");
    };
  }

  private static String scenarios() {
    StringBuilder text = new StringBuilder();
    for (Scenario scenario : Scenarios.ALL) {
      text.append("- **").append(scenario.name().replace('-', ' ')).append("**: ");
      text.append(scenario.text()).append('\n');
    }
    return text.toString();
  }

  private static String text(String format, double value) {
    return String.format(Locale.ROOT, format, value);
  }

  private static String template() throws IOException {
    try (InputStream in = Page.class.getResourceAsStream("choosing-a-balancer.md")) {
      return new String(Objects.requireNonNull(in).readAllBytes(), UTF_8);
    }
  }
}
