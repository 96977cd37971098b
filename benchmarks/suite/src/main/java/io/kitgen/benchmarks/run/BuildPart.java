package io.kitgen.benchmarks.run;

import io.kitgen.benchmarks.build.BuildBenchmark;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;

/** F: what a build costs with kitgen, beside plain javac of the same sources. */
final class BuildPart implements Part {
  private static final List<Integer> SERVICES = List.of(10, 100, 500);
  // one compilation with and one without, a service, on a core that is not the newest
  private static final double SECONDS_OF_A_SERVICE = 0.06;
  private static final double SECONDS_OF_A_START = 6;
  private static final int MOST_ROUNDS = 5;

  @Override
  public String name() {
    return "build";
  }

  @Override
  public double share() {
    return 5;
  }

  @Override
  public List<Row> run(Bench bench, Map<String, String> settings) throws IOException {
    List<Row> rows = new ArrayList<>();
    for (int services : SERVICES) {
      for (int jdk : bench.jdks()) {
        double budget = bench.seconds(1.0 / SERVICES.size() / bench.jdks().size());
        double round = SECONDS_OF_A_START + SECONDS_OF_A_SERVICE * services;
        int rounds = (int) Math.max(1, Math.min(MOST_ROUNDS, budget / round - 1));
        rows.addAll(measure(bench, jdk, services, rounds));
      }
    }
    return rows;
  }

  private static List<Row> measure(Bench bench, int jdk, int services, int rounds)
      throws IOException {
    List<String> command =
        List.of(
            bench.java(jdk),
            "-cp",
            classPath(bench),
            BuildBenchmark.class.getName(),
            Integer.toString(rounds),
            Integer.toString(services));
    String text = Tools.run(command, bench.budget().multipliedBy(4).plus(Duration.ofMinutes(2)));
    List<Row> rows = new ArrayList<>();
    for (String line : text.lines().filter(each -> each.startsWith("build ")).toList()) {
      rows.add(row(line, jdk).add("rounds", rounds));
      bench.say(jdk + " " + line);
    }
    return rows;
  }

  /** {@code build case=NAME services=N figure=number …}. */
  private static Row row(String line, int jdk) {
    String[] pairs = line.split(" ");
    Row row = new Row(value(pairs[1]), jdk, value(pairs[2]));
    for (int i = 2; i < pairs.length; i++) {
      String name = pairs[i].substring(0, pairs[i].indexOf('='));
      row.add(name.toLowerCase(Locale.ROOT), Double.parseDouble(value(pairs[i])));
    }
    return row;
  }

  private static String value(String pair) {
    return pair.substring(pair.indexOf('=') + 1);
  }

  /** kitgen and nothing else: what is on the class path is on the processor's path too. */
  private static String classPath(Bench bench) throws IOException {
    Path ours = bench.root().resolve("benchmarks/target");
    List<String> jars = new ArrayList<>(List.of(ours.resolve("server.jar").toString()));
    jars.addAll(jars(ours.resolve("lib"), ""));
    Path suite = bench.root().resolve("benchmarks/suite/target/lib");
    jars.addAll(jars(suite, "kitgen-processor"));
    jars.addAll(jars(suite, "javapoet"));
    return String.join(":", jars);
  }

  private static List<String> jars(Path folder, String prefix) throws IOException {
    try (Stream<Path> files = Files.list(folder)) {
      return files
          .filter(file -> file.getFileName().toString().startsWith(prefix))
          .map(Path::toString)
          .sorted()
          .toList();
    }
  }
}
