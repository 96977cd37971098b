package io.kitgen.benchmarks.load;

import io.kitgen.benchmarks.run.Bench;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** The servers' core, as the kernel counts. */
final class Core {
  private static final double TICKS_PER_SECOND = 100;
  private static final int STEAL = 8;

  private Core() {}

  /**
   * Seconds that processes, or other guests of the host, have used of the servers' core so far; not
   * a number where servers have more than one core.
   */
  static double busySeconds(Bench bench) throws IOException {
    String name = "cpu" + bench.serverCpus() + " ";
    return Files.readAllLines(Path.of("/proc/stat")).stream()
        .filter(line -> line.startsWith(name))
        .map(line -> line.split(" +"))
        .mapToDouble(
            ticks ->
                Double.parseDouble(ticks[1])
                    + Double.parseDouble(ticks[2])
                    + Double.parseDouble(ticks[3])
                    + Double.parseDouble(ticks[STEAL]))
        .map(ticks -> ticks / TICKS_PER_SECOND)
        .findFirst()
        .orElse(Double.NaN);
  }
}
