package io.kitgen.benchmarks.micro;

import io.kitgen.benchmarks.run.Bench;
import io.kitgen.benchmarks.run.Part;
import io.kitgen.benchmarks.run.Row;
import io.kitgen.benchmarks.run.Tools;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A and D: what JMH measures, on each JDK in processes of its own. */
public final class MicroPart implements Part {
  private static final int METHODS_OF_CALLS = 10;
  private static final int METHODS_OF_CODECS = 12;
  // with less it is measured on the newest JDK only
  private static final double SECONDS_OF_A_METHOD = 8;
  private static final double OVERHEAD_SECONDS = 1.5;

  private final String name;
  private final double share;
  private final int methods;
  private final String pattern;

  private MicroPart(String name, double share, int methods, String pattern) {
    this.name = name;
    this.share = share;
    this.methods = methods;
    this.pattern = pattern;
  }

  /** Calls and the generated HTTP halves. */
  public static Part calls() {
    return new MicroPart("calls", 3, METHODS_OF_CALLS, "\\.(CallBenchmark|HttpBenchmark)\\.");
  }

  /** Codecs. */
  public static Part codecs() {
    return new MicroPart("codecs", 5, METHODS_OF_CODECS, "\\.CodecBenchmark\\.");
  }

  @Override
  public String name() {
    return name;
  }

  @Override
  public double share() {
    return share;
  }

  @Override
  public List<Row> run(Bench bench, Map<String, String> settings) throws IOException {
    List<Integer> jdks = bench.jdks();
    if (bench.seconds(1) / methods / jdks.size() < SECONDS_OF_A_METHOD) {
      jdks = jdks.subList(0, 1);
    }
    double each = bench.seconds(1) / methods / jdks.size() - OVERHEAD_SECONDS;
    int forks = each > 20 ? 2 : 1;
    long warmUp = Math.max(300, Math.round(1000 * each / forks * 0.5 / 3));
    long measure = Math.max(200, Math.round(1000 * each / forks * 0.5 / 5));
    String jmh =
        "-f %d -wi 3 -w %dms -i 5 -r %dms -prof gc -foe true".formatted(forks, warmUp, measure);
    settings.put("JMH", jmh);
    List<Row> rows = new ArrayList<>();
    for (int jdk : jdks) {
      rows.addAll(on(jdk, bench, jmh));
    }
    return rows;
  }

  private List<Row> on(int jdk, Bench bench, String jmh) throws IOException {
    Path out = Files.createTempFile("jmh", ".json");
    List<String> command = new ArrayList<>(List.of(bench.java(jdk), "-cp", bench.classPath()));
    command.add("org.openjdk.jmh.Main");
    command.addAll(List.of(jmh.split(" ")));
    command.addAll(List.of("-rf", "json", "-rff", out.toString(), pattern));
    Tools.run(command, bench.budget().multipliedBy(3).plus(Duration.ofMinutes(2)));
    List<Row> rows = new ArrayList<>();
    for (JsonNode result : new JsonMapper().readTree(out.toFile())) {
      rows.add(row(result, jdk));
      bench.say(rows.get(rows.size() - 1).toString());
    }
    Files.delete(out);
    return rows;
  }

  private static Row row(JsonNode result, int jdk) {
    String[] name = result.get("benchmark").asString().split("\\.");
    Row row = new Row(name[name.length - 1], jdk, name[name.length - 2]);
    JsonNode score = result.get("primaryMetric");
    row.add("nanos", score.get("score").asDouble());
    double error = score.get("scoreError").asDouble(Double.NaN);
    if (Double.isFinite(error)) {
      row.add("errorNanos", error);
    }
    JsonNode secondary = result.get("secondaryMetrics");
    for (String key : secondary.propertyNames()) {
      if (key.endsWith("gc.alloc.rate.norm")) {
        row.add("bytes", secondary.get(key).get("score").asDouble());
      }
    }
    return row;
  }
}
