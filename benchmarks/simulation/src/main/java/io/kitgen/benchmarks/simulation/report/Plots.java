package io.kitgen.benchmarks.simulation.report;

import io.kitgen.benchmarks.simulation.report.LineChart.Point;
import io.kitgen.benchmarks.simulation.scenario.Outcome;
import io.kitgen.benchmarks.simulation.scenario.Outcome.Moment;
import io.kitgen.benchmarks.simulation.scenario.Scenario;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.function.ToDoubleFunction;

/** The plots of the page, of a fleet of ten. */
final class Plots {

  private static final int SIZE = 10;

  private final List<Outcome> outcomes;
  private final Path folder;

  Plots(List<Outcome> outcomes, Path folder) {
    this.outcomes = outcomes;
    this.folder = folder;
  }

  void write() throws IOException {
    p99("black-hole", "One of ten never answers: p99 in ms", Scenario.OVER);
    p99("slowdown", "One of ten takes ten times as long: p99 in ms", Scenario.OVER);
    p99("rolling-kill", "One of ten after the other is killed: p99 in ms", Scenario.END);
    good("fast-errors", "One of ten fails at once: calls that end well, a second", Scenario.OVER);
    good("retry-storm", "Too much for all: calls that end well, a second", Scenario.BEGIN + 5);
  }

  private void p99(String scenario, String title, double until) throws IOException {
    chart(scenario, title, true, until, Moment::p99);
  }

  private void good(String scenario, String title, double until) throws IOException {
    chart(scenario, title, false, until, Moment::goodPerSecond);
  }

  private void chart(
      String scenario,
      String title,
      boolean logarithmic,
      double until,
      ToDoubleFunction<Moment> value)
      throws IOException {
    LineChart chart = new LineChart(title, logarithmic, Scenario.BEGIN, until);
    List<String> shown = Shown.in(scenario);
    for (String policy : shown) {
      for (Outcome o : outcomes) {
        if (o.size() == SIZE && o.policy().equals(policy) && o.scenario().name().equals(scenario)) {
          chart.line(policy, points(o, value));
        }
      }
    }
    chart.write(folder, scenario);
  }

  private static List<Point> points(Outcome outcome, ToDoubleFunction<Moment> value) {
    return outcome.timeline().stream()
        .map(moment -> new Point(moment.seconds(), value.applyAsDouble(moment)))
        .toList();
  }
}
