package io.kitgen.benchmarks.simulation.report;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.kitgen.benchmarks.simulation.scenario.Outcome;
import io.kitgen.benchmarks.simulation.scenario.Scenario;
import io.kitgen.benchmarks.simulation.scenario.Scenarios;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The page: prose from a resource, tables and plots from outcomes. */
public final class Page {

  private static final String PLOTS = "simulation";
  private static final Pattern MARK = Pattern.compile("\\{\\{([a-z0-9-]+)(?: (\\d+))?}}");

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
    return MARK.matcher(template)
        .replaceAll(
            mark ->
                Matcher.quoteReplacement(
                    part(mark.group(1), mark.group(2) == null ? 0 : number(mark.group(2)))
                        .strip()));
  }

  private static int number(String text) {
    return Integer.parseInt(text);
  }

  private String part(String name, int size) {
    return switch (name) {
      case "seed" -> Long.toString(seed);
      case "targets" -> Targets.of(outcomes);
      case "scenarios" -> scenarios();
      case "success" -> matrix(size, o -> text("%.3f", o.success() * 100));
      case "p99" -> matrix(size, o -> text("%.0f", o.p99()));
      case "p999" -> matrix(size, o -> text("%.0f", o.p999()));
      case "extra" -> matrix(size, o -> text("%.2f", o.extra() * 100));
      case "fairness" -> matrix(size, o -> text("%.2f", o.counts().busiest()));
      default -> throw new IllegalStateException("the page has no part \"" + name + "\"");
    };
  }

  private String matrix(int size, Function<Outcome, String> cell) {
    return Matrix.of(outcomes.stream().filter(o -> o.size() == size).toList(), cell);
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
