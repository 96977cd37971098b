package io.kitgen.benchmarks.run;

import java.util.Collection;

/** The middle one. */
public final class Median {

  private Median() {}

  /** The median; NaN without any value. */
  public static double of(Collection<Double> values) {
    double[] sorted =
        values.stream()
            .mapToDouble(Double::doubleValue)
            .filter(Double::isFinite)
            .sorted()
            .toArray();
    int n = sorted.length;
    return n == 0 ? Double.NaN : (sorted[(n - 1) / 2] + sorted[n / 2]) / 2;
  }
}
