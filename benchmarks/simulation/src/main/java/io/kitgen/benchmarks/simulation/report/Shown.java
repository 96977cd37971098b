package io.kitgen.benchmarks.simulation.report;

import java.util.List;

/** Which policies a plot shows: more than six lines cannot be told apart. */
final class Shown {

  private static final List<String> USUALLY =
      List.of(
          "peak EWMA",
          "power of two",
          "round robin",
          "dialogue's score (model)",
          "Finagle's defaults (model)",
          "plain round robin");
  private static final List<String> OVERLOAD =
      List.of(
          "peak EWMA",
          "peak EWMA − retries",
          "peak EWMA, 5 attempts",
          "peak EWMA, 5 attempts, no budget",
          "dialogue's score (model)",
          "plain round robin");

  private Shown() {}

  static List<String> in(String scenario) {
    return scenario.equals("retry-storm") ? OVERLOAD : USUALLY;
  }
}
