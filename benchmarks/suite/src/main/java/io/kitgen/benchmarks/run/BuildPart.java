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
  private static final int MOST_SERVICES_ON_OLDER = 100;
  private static final int MOST_ROUNDS = 3;
  private static final double FIRST_GUESS_OF_A_ROUND = 10;
  private static final double OVERTIME = 1.5;
  // before the rounds there is one compilation with kitgen, and a JVM that starts for each
  private static final double ROUNDS_BEFORE = 0.6;

  @Override
  public String name() {
    return "build";
  }

  @Override
  public double share() {
    return 6;
  }

  @Override
  public List<Row> run(Bench bench, Map<String, String> settings) throws IOException {
    long end = System.nanoTime() + (long) (bench.seconds(OVERTIME) * 1e9);
    List<Row> rows = new ArrayList<>();
    for (int jdk : bench.jdks()) {
      double round = FIRST_GUESS_OF_A_ROUND;
      int last = SERVICES.get(0);
      for (int services : SERVICES) {
        if (jdk != bench.jdks().get(0) && services > MOST_SERVICES_ON_OLDER) {
          continue;
        }
        // a JVM that starts is cheap beside many services: time grows by less than their number
        round *= Math.sqrt((double) services / last);
        double left = (end - System.nanoTime()) / 1e9;
        int rounds = (int) Math.min(MOST_ROUNDS, left / SERVICES.size() / round - ROUNDS_BEFORE);
        if (left < round * (1 + ROUNDS_BEFORE)) {
          bench.leaveOut(services + " services on " + jdk, "no time is left: see --minutes");
          continue;
        }
        rounds = Math.max(1, rounds);
        long begun = System.nanoTime();
        rows.addAll(measure(bench, jdk, services, rounds));
        round = (System.nanoTime() - begun) / 1e9 / (rounds + ROUNDS_BEFORE);
        last = services;
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
