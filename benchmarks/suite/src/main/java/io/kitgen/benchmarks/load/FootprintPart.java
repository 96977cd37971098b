package io.kitgen.benchmarks.load;

import io.kitgen.benchmarks.run.Bench;
import io.kitgen.benchmarks.run.Part;
import io.kitgen.benchmarks.run.Row;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** G: time to the first answer, memory after it, and what is deployed. */
public final class FootprintPart implements Part {
  private static final double SECONDS_OF_A_START = 1.3;
  private static final int MOST_STARTS = 7;

  @Override
  public String name() {
    return "footprint";
  }

  @Override
  public double share() {
    return 2;
  }

  @Override
  public List<Row> run(Bench bench, Map<String, String> settings) throws Exception {
    List<Subject> subjects = new ArrayList<>();
    for (int jdk : bench.jdks()) {
      for (Candidate candidate : Candidate.on(bench, jdk)) {
        Row row = new Row(candidate.name(), jdk, "start");
        row.add("deployedMb", candidate.size(bench) / 1e6);
        subjects.add(new Subject(candidate, row));
      }
    }
    int starts = (int) (bench.seconds(1) / SECONDS_OF_A_START / subjects.size());
    starts = Math.max(2, Math.min(MOST_STARTS, starts));
    settings.put("JVM options", String.join(" ", Candidate.JVM_OPTIONS));
    settings.put("starts", Integer.toString(starts));
    for (int i = 0; i < starts; i++) {
      subjects.removeIf(subject -> !start(bench, subject));
    }
    List<Row> rows = new ArrayList<>(subjects.stream().map(Subject::row).toList());
    rows.addAll(jars(bench));
    return rows;
  }

  private record Subject(Candidate candidate, Row row) {}

  private static boolean start(Bench bench, Subject subject) {
    Row row = subject.row;
    String name = row.subject() + " on " + row.jdk();
    try (ServerProcess server = ServerProcess.start(bench, subject.candidate, row.jdk())) {
      row.add("startMillis", server.startMillis()).add("rssMb", server.rss() / 1e6);
      bench.say(name + ": " + Math.round(server.startMillis()) + " ms");
      return true;
    } catch (IOException e) {
      bench.leaveOut(name, e.getMessage());
      return false;
    }
  }

  /**
   * The jars that a service on the built-in engine, or on another of kitgen's, is deployed with.
   */
  private static List<Row> jars(Bench bench) throws IOException {
    Path lib = bench.root().resolve("benchmarks/target/lib");
    try (Stream<Path> jars = Files.list(lib)) {
      return jars.sorted()
          .map(
              jar ->
                  new Row(jar.getFileName().toString(), 0, "jar")
                      .add("kb", jar.toFile().length() / 1e3))
          .toList();
    }
  }
}
