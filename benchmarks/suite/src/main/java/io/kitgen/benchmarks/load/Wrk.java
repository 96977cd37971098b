package io.kitgen.benchmarks.load;

import io.kitgen.benchmarks.run.Bench;
import io.kitgen.benchmarks.run.Tools;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** The load generator. */
final class Wrk implements AutoCloseable {
  static final String HOW_TO_GET_IT =
      "wrk is not installed: apt-get install wrk (Debian, Ubuntu), brew install wrk (macOS)";
  static final int CONNECTIONS = 64;

  private static final Duration GRACE = Duration.ofSeconds(30);

  private final Bench bench;
  private final Path folder = Files.createTempDirectory("wrk");
  private final Map<Workload, Path> bodies = new EnumMap<>(Workload.class);

  Wrk(Bench bench) throws IOException {
    this.bench = bench;
    for (Workload work : Workload.values()) {
      bodies.put(work, Files.write(folder.resolve(work + ".json"), work.body()));
    }
    try (InputStream script = Wrk.class.getResourceAsStream("request.lua")) {
      Files.copy(script, folder.resolve("request.lua"));
    }
  }

  static boolean isThere() {
    return Tools.find("wrk").isPresent();
  }

  /**
   * Sends as many requests as the server answers.
   *
   * @throws IOException when any of them fails
   */
  Load send(Workload work, int port, double seconds) throws IOException {
    String url = "http://127.0.0.1:" + port + work.path();
    String script = folder.resolve("request.lua").toString();
    List<String> command =
        List.of(
            "wrk",
            "-t1",
            "-c" + CONNECTIONS,
            "-d" + Math.max(1, Math.round(seconds)) + "s",
            "-s" + script,
            url,
            "--",
            work.method(),
            bodies.get(work).toString());
    Duration longest = GRACE.plusSeconds((long) seconds);
    String text = Tools.run(bench.on(bench.loadCpus(), command), longest);
    int at = text.indexOf("RESULT ");
    if (at < 0) {
      throw new IOException("wrk says: " + text);
    }
    String[] numbers = text.substring(at).trim().split("\\s+");
    Load load =
        new Load(
            Long.parseLong(numbers[1]),
            Long.parseLong(numbers[2]) / 1e6,
            Double.parseDouble(numbers[4]) / 1e3,
            Double.parseDouble(numbers[5]) / 1e3);
    long failed = Long.parseLong(numbers[3]);
    if (failed > 0 || load.requests == 0) {
      throw new IOException(
          String.format(Locale.ROOT, "%d of %d requests failed", failed, load.requests));
    }
    return load;
  }

  @Override
  public void close() throws IOException {
    for (Path body : bodies.values()) {
      Files.delete(body);
    }
    Files.delete(folder.resolve("request.lua"));
    Files.delete(folder);
  }

  /** What was answered; times at the median and the 99th percentile. */
  record Load(long requests, double seconds, double p50Millis, double p99Millis) {}
}
