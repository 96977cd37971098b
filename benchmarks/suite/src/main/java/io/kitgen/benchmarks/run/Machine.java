package io.kitgen.benchmarks.run;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * The kind of a machine.
 *
 * @param cpu the processor's name
 * @param cores how many there are
 * @param memoryGib how much there is
 * @param os the operating system
 * @param jdks by release, the full versions
 */
public record Machine(String cpu, int cores, long memoryGib, String os, Map<Integer, String> jdks) {

  static Machine here(Map<Integer, Path> homes) throws IOException {
    Map<Integer, String> jdks = new TreeMap<>();
    for (Map.Entry<Integer, Path> home : homes.entrySet()) {
      List<String> release = Files.readAllLines(home.getValue().resolve("release"));
      jdks.put(
          home.getKey(), field(release, "IMPLEMENTOR=") + " " + field(release, "JAVA_VERSION="));
    }
    return new Machine(
        field(lines("/proc/cpuinfo"), "model name"),
        count(),
        Math.round(number(field(lines("/proc/meminfo"), "MemTotal")) / (double) (1 << 20)),
        System.getProperty("os.name") + " " + System.getProperty("os.version").split("-")[0],
        jdks);
  }

  /** All of them, also those that this process may not use. */
  private static int count() throws IOException {
    long named =
        lines("/proc/cpuinfo").stream().filter(line -> line.startsWith("processor")).count();
    return named > 0 ? (int) named : Runtime.getRuntime().availableProcessors();
  }

  private static List<String> lines(String file) throws IOException {
    return Files.isReadable(Path.of(file)) ? Files.readAllLines(Path.of(file)) : List.of();
  }

  private static String field(List<String> lines, String name) {
    return lines.stream()
        .filter(line -> line.startsWith(name))
        .map(line -> line.substring(name.length()).replaceAll("^[\\s:]+|\"", ""))
        .findFirst()
        .orElse("unknown");
  }

  private static long number(String text) {
    String digits = text.replaceAll("\\D", "");
    return digits.isEmpty() ? 0 : Long.parseLong(digits);
  }
}
