package io.kitgen.benchmarks.build;

import java.util.List;
import java.util.function.ToLongFunction;

/**
 * What a compilation took.
 *
 * @param ms milliseconds by the clock
 * @param cpuMs milliseconds of all processors, those of the JVM's own threads included
 * @param allocatedMb mebibytes that the compiler's thread allocated
 */
record Cost(long ms, long cpuMs, long allocatedMb) {

  /** The reading of {@link #toString}. */
  static Cost parse(String line) {
    List<Long> numbers = List.of(line.split(" ")).stream().map(Long::valueOf).toList();
    return new Cost(numbers.get(0), numbers.get(1), numbers.get(2));
  }

  /** The median of each figure. */
  static Cost median(List<Cost> costs) {
    return new Cost(
        median(costs, Cost::ms), median(costs, Cost::cpuMs), median(costs, Cost::allocatedMb));
  }

  private static long median(List<Cost> costs, ToLongFunction<Cost> figure) {
    long[] sorted = costs.stream().mapToLong(figure).sorted().toArray();
    return sorted[sorted.length / 2];
  }

  @Override
  public String toString() {
    return ms + " " + cpuMs + " " + allocatedMb;
  }
}
