package io.kitgen.benchmarks.run;

import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * What a part works with.
 *
 * @param root of the project
 * @param homes of the JDKs, by release
 * @param only the subjects to measure; all when empty
 * @param serverCpus where servers run, as for {@code taskset}
 * @param loadCpus where load comes from
 * @param budget how long the part may take, roughly
 * @param leftOut collects what could not be measured, and why
 */
public record Bench(
    Path root,
    Map<Integer, Path> homes,
    List<String> only,
    String serverCpus,
    String loadCpus,
    Duration budget,
    List<String> leftOut) {

  /** Java of a release. */
  public String java(int jdk) {
    return tool(jdk, "java");
  }

  /** A tool of a release. */
  public String tool(int jdk, String name) {
    Path home = homes.get(jdk);
    if (home == null) {
      throw new IllegalArgumentException("no JDK " + jdk);
    }
    return home.resolve("bin").resolve(name).toString();
  }

  /** The releases to measure on, newest first. */
  public List<Integer> jdks() {
    return homes.keySet().stream().sorted((a, b) -> b - a).toList();
  }

  /** Whether a subject is to be measured. */
  public boolean wants(String subject) {
    return only.isEmpty() || only.contains(subject);
  }

  /** Whether servers and load can have cores of their own. */
  boolean canPin() {
    return Tools.find("taskset").isPresent() && Runtime.getRuntime().availableProcessors() > 1;
  }

  /** A command that runs on some cores only, where that is possible. */
  public List<String> on(String cpus, List<String> command) {
    if (!canPin()) {
      return command;
    }
    List<String> pinned = new ArrayList<>(List.of("taskset", "-c", cpus));
    pinned.addAll(command);
    return pinned;
  }

  /** The class path of this suite: its manifest names the libraries. */
  public String classPath() {
    return root.resolve("benchmarks/suite/target/suite.jar").toString();
  }

  /** A share of the budget, in seconds. */
  public double seconds(double share) {
    return budget.toMillis() / 1000.0 * share;
  }

  /** Notes that something was left out. */
  public void leaveOut(String what, String why) {
    leftOut.add(what + ": " + why);
    say(what + " left out: " + why);
  }

  /** Tells who watches. */
  public void say(String text) {
    System.out.println(LocalTime.now().withNano(0) + " " + text);
  }
}
