package io.kitgen.benchmarks.load;

import io.kitgen.benchmarks.run.Bench;
import io.kitgen.benchmarks.run.Part;
import io.kitgen.benchmarks.run.Row;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** B: servers under load, in turns, so that a slow minute of the machine hits all of them. */
public final class LoadPart implements Part {
  private static final int ROUNDS = 3;
  private static final double WARM_UP = 0.45;
  private static final double MEASURING = 0.4;

  @Override
  public String name() {
    return "load";
  }

  @Override
  public double share() {
    return 14;
  }

  @Override
  public List<Row> run(Bench bench, Map<String, String> settings) throws Exception {
    if (!Wrk.isThere()) {
      bench.leaveOut("load", Wrk.HOW_TO_GET_IT);
      return List.of();
    }
    List<Running> servers = new ArrayList<>();
    try (Wrk wrk = new Wrk(bench)) {
      start(bench, servers);
      int count = servers.size() * Workload.values().length;
      double warmUp = bench.seconds(WARM_UP) / count;
      double measure = Math.max(1, Math.floor(bench.seconds(MEASURING) / count / ROUNDS));
      settings.put("JVM options", String.join(" ", Candidate.JVM_OPTIONS));
      settings.put("connections", Integer.toString(Wrk.CONNECTIONS));
      settings.put("warm-up s, of each work", String.format(Locale.ROOT, "%.0f", warmUp));
      settings.put("rounds", ROUNDS + " of " + Math.round(measure) + " s");
      List<Row> rows = new ArrayList<>();
      for (Workload work : Workload.values()) {
        rows.addAll(rounds(bench, wrk, work, servers, warmUp, measure));
      }
      for (Running running : servers) {
        running.server.check();
      }
      return rows;
    } finally {
      for (Running running : servers) {
        running.server.close();
      }
    }
  }

  private record Running(Candidate candidate, int jdk, ServerProcess server) {}

  /** Starts those that start and answer rightly. */
  private static void start(Bench bench, List<Running> servers) {
    for (int jdk : bench.jdks()) {
      for (Candidate candidate : Candidate.on(bench, jdk)) {
        try {
          ServerProcess server = ServerProcess.start(bench, candidate, jdk);
          servers.add(new Running(candidate, jdk, server));
          server.check();
        } catch (IOException e) {
          bench.leaveOut(candidate.name() + " on " + jdk, e.getMessage());
        }
      }
    }
  }

  private static List<Row> rounds(
      Bench bench, Wrk wrk, Workload work, List<Running> servers, double warmUp, double seconds)
      throws IOException {
    List<Row> rows = new ArrayList<>();
    List<Eden> before = new ArrayList<>();
    for (Running running : servers) {
      wrk.send(work, running.server.port(), warmUp);
      rows.add(new Row(running.candidate.name(), running.jdk, work.label()));
      before.add(Eden.of(running.server));
    }
    for (int round = 0; round < ROUNDS; round++) {
      for (int i = 0; i < rows.size(); i++) {
        round(bench, wrk, work, rows.get(i), servers.get(i).server, seconds);
      }
    }
    for (int i = 0; i < rows.size(); i++) {
      double bytes = Eden.of(servers.get(i).server).allocatedSince(before.get(i));
      double requests = rows.get(i).sum("requests");
      if (Double.isFinite(bytes)) {
        rows.get(i).add("bytes", bytes / requests);
      }
    }
    return rows;
  }

  private static void round(
      Bench bench, Wrk wrk, Workload work, Row row, ServerProcess server, double seconds)
      throws IOException {
    double core = Core.busySeconds(bench);
    double cpu = server.cpuSeconds();
    Wrk.Load load = wrk.send(work, server.port(), seconds);
    cpu = server.cpuSeconds() - cpu;
    double others = Core.busySeconds(bench) - core - cpu;
    row.add("requests", load.requests())
        .add("rps", load.requests() / load.seconds())
        .add("cpuMicros", cpu * 1e6 / load.requests())
        .add("p50Millis", load.p50Millis())
        .add("p99Millis", load.p99Millis())
        .add("others", Math.max(0, others / load.seconds()))
        .add("rssMb", server.rss() / 1e6);
    bench.say(
        String.format(
            Locale.ROOT,
            "%-22s %d %-8s %8.0f/s %6.2f us of cpu",
            row.subject(),
            row.jdk(),
            work.label(),
            load.requests() / load.seconds(),
            cpu * 1e6 / load.requests()));
  }
}
