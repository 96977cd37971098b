package io.kitgen.benchmarks.run;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * What was measured of one subject.
 *
 * @param subject a server, a client, a benchmark
 * @param jdk the release that it ran on
 * @param work what it did
 * @param values by quantity, one for each round
 */
public record Row(String subject, int jdk, String work, Map<String, List<Double>> values) {

  /** A row without values yet. */
  public Row(String subject, int jdk, String work) {
    this(subject, jdk, work, new TreeMap<>());
  }

  /** Adds the value of a round. */
  public Row add(String quantity, double value) {
    values.computeIfAbsent(quantity, key -> new ArrayList<>()).add(value);
    return this;
  }

  /** Whether there is a value of that quantity. */
  public boolean has(String quantity) {
    return values.containsKey(quantity);
  }

  /** The median over the rounds; NaN without any. */
  public double median(String quantity) {
    return Median.of(values.getOrDefault(quantity, List.of()));
  }

  /** All rounds together. */
  public double sum(String quantity) {
    return values.getOrDefault(quantity, List.of()).stream().mapToDouble(value -> value).sum();
  }

  /** The median over the rounds of the other row's value divided by this one's. */
  public double inverseRatio(String quantity, Row to) {
    return 1 / ratio(quantity, to);
  }

  /** The median over the rounds of this row's value divided by the other's of the same round. */
  public double ratio(String quantity, Row to) {
    List<Double> mine = values.getOrDefault(quantity, List.of());
    List<Double> others = to.values.getOrDefault(quantity, List.of());
    List<Double> ratios = new ArrayList<>();
    for (int i = 0; i < Math.min(mine.size(), others.size()); i++) {
      ratios.add(mine.get(i) / others.get(i));
    }
    return Median.of(ratios);
  }
}
