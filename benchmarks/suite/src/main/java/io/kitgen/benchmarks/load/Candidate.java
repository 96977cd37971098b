package io.kitgen.benchmarks.load;

import io.kitgen.benchmarks.run.Bench;
import io.kitgen.benchmarks.run.Tools;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * A server that can be measured.
 *
 * @param name its name
 * @param jdks the releases that it is measured on
 * @param jar what {@code java -jar} starts, from the folder benchmarks
 * @param arguments behind the port
 * @param portProperty the system property with the port; empty where the port is an argument
 */
record Candidate(
    String name, Set<Integer> jdks, String jar, List<String> arguments, String portProperty) {
  /** The same for all; the serial collector is what a JVM with one core chooses itself. */
  static final List<String> JVM_OPTIONS = List.of("-Xmx512m", "-XX:+UseSerialGC");

  static final String REFERENCE = "reference";

  private static final Set<Integer> BOTH = Set.of(25, 17);
  private static final Set<Integer> NEWEST = Set.of(25);
  private static final Set<Integer> OLDEST = Set.of(17);

  static final List<Candidate> ALL =
      List.of(
          of(REFERENCE, BOTH, "reference/target/reference.jar", "loop"),
          of("reference-pool", OLDEST, "reference/target/reference.jar", "pool"),
          of("kit", BOTH, "target/server.jar", "kit"),
          of("kit-netty", BOTH, "target/server.jar", "netty"),
          of("kit-netty-nonblocking", NEWEST, "target/server.jar", "netty-nonblocking"),
          of("avaje-helidon", NEWEST, "peers/avaje-helidon/target/app.jar"),
          new Candidate(
              "quarkus",
              NEWEST,
              "peers/quarkus/target/quarkus-app/quarkus-run.jar",
              List.of(),
              "quarkus.http.port"),
          of("spring-boot", BOTH, "peers/spring/target/app.jar"));

  private static Candidate of(String name, Set<Integer> jdks, String jar, String... arguments) {
    return new Candidate(name, jdks, jar, List.of(arguments), "");
  }

  /** Those to be measured on a release that are built; the reference always is. */
  static List<Candidate> on(Bench bench, int jdk) {
    List<Candidate> built = new ArrayList<>();
    for (Candidate candidate : ALL) {
      boolean wanted = bench.wants(candidate.name) || candidate.name.equals(REFERENCE);
      if (!wanted || !candidate.jdks.contains(jdk)) {
        continue;
      }
      if (Files.exists(candidate.path(bench))) {
        built.add(candidate);
      } else {
        bench.leaveOut(candidate.name, candidate.jar + " is not built");
      }
    }
    return built;
  }

  Path path(Bench bench) {
    return bench.root().resolve("benchmarks").resolve(jar);
  }

  List<String> command(Bench bench, int jdk, int port, List<String> extraOptions) {
    List<String> command = new ArrayList<>();
    command.add(bench.java(jdk));
    command.addAll(JVM_OPTIONS);
    command.addAll(extraOptions);
    if (!portProperty.isEmpty()) {
      command.add("-D" + portProperty + "=" + port);
    }
    command.add("-jar");
    command.add(path(bench).toString());
    if (portProperty.isEmpty()) {
      command.add(Integer.toString(port));
    }
    command.addAll(arguments);
    return command;
  }

  /** The bytes of the jar and of what it is deployed with. */
  long size(Bench bench) {
    Path jarFile = path(bench);
    return portProperty.isEmpty()
        ? Tools.size(jarFile) + Tools.size(jarFile.resolveSibling("lib"))
        : Tools.size(jarFile.getParent());
  }
}
