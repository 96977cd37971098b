package io.kitgen.benchmarks.run;

import io.kitgen.benchmarks.load.ServerProcess;
import io.kitgen.benchmarks.load.Workload;
import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** C: clients in turns, against one server that costs less than any of them. */
final class ClientPart implements Part {
  private static final List<String> CLIENTS =
      List.of("netty", "netty-loop", "kit", "kit-netty", "jdk", "retrofit", "feign");
  private static final int ROUNDS = 3;
  private static final double WARM_UP = 0.35;
  private static final double MEASURING = 0.5;

  private record Case(Workload work, int callers) {}

  private static final List<Case> CASES =
      List.of(
          new Case(Workload.SUM, 1), new Case(Workload.SUM, 64), new Case(Workload.PROFILE, 64));

  @Override
  public String name() {
    return "clients";
  }

  @Override
  public double share() {
    return 5;
  }

  @Override
  public List<Row> run(Bench bench, Map<String, String> settings) throws Exception {
    List<Row> rows = new ArrayList<>();
    settings.put("JVM options", String.join(" ", ClientProcess.JVM_OPTIONS));
    for (int jdk : bench.jdks()) {
      try (ServerProcess server = ServerProcess.reference(bench, jdk)) {
        server.check();
        rows.addAll(on(jdk, server.port(), bench, settings));
        server.check();
      }
    }
    return rows;
  }

  private static List<Row> on(int jdk, int port, Bench bench, Map<String, String> settings)
      throws IOException {
    List<Row> rows = new ArrayList<>();
    Map<String, ClientProcess> clients = new LinkedHashMap<>();
    try {
      for (String name : CLIENTS) {
        if (bench.wants(name) || name.equals("netty")) {
          clients.put(name, new ClientProcess(bench, jdk, name, port));
        }
      }
      double slots = (double) bench.jdks().size() * clients.size() * CASES.size();
      double warmUp = bench.seconds(WARM_UP) / slots;
      double measure = bench.seconds(MEASURING) / slots / ROUNDS;
      settings.put("rounds", String.format(Locale.ROOT, "%d of %.1f s", ROUNDS, measure));
      for (Case one : CASES) {
        rows.addAll(rounds(jdk, one, clients, warmUp, measure, bench));
      }
    } finally {
      clients.values().forEach(ClientProcess::close);
    }
    return rows;
  }

  private static List<Row> rounds(
      int jdk,
      Case one,
      Map<String, ClientProcess> clients,
      double warmUp,
      double seconds,
      Bench bench)
      throws IOException {
    Map<String, Row> rows = new LinkedHashMap<>();
    for (String name : clients.keySet()) {
      rows.put(name, new Row(name, jdk, one.work.label() + ", " + one.callers));
    }
    rows.values().removeIf(row -> !warmUp(clients, row, one, warmUp, bench));
    for (int round = 0; round < ROUNDS; round++) {
      for (Row row : rows.values()) {
        ClientProcess client = clients.get(row.subject());
        ClientProcess.Took took = client.run(one.work, one.callers, seconds);
        row.add("rps", took.calls() * 1e9 / took.nanos())
            .add("cpuMicros", took.cpuNanos() / 1e3 / took.calls())
            .add("bytes", (double) took.bytes() / took.calls());
        if (round == ROUNDS - 1) {
          bench.say(describe(row));
        }
      }
    }
    return List.copyOf(rows.values());
  }

  private static boolean warmUp(
      Map<String, ClientProcess> clients, Row row, Case one, double seconds, Bench bench) {
    try {
      clients.get(row.subject()).run(one.work, one.callers, seconds);
      return true;
    } catch (IOException e) {
      bench.leaveOut(row.subject() + " on " + row.jdk() + ", " + row.work(), e.getMessage());
      return false;
    }
  }

  private static String describe(Row row) {
    return String.format(
        Locale.ROOT,
        "%-11s %d %-12s %7.0f/s %6.2f us of cpu %7.0f B",
        row.subject(),
        row.jdk(),
        row.work(),
        row.median("rps"),
        row.median("cpuMicros"),
        row.median("bytes"));
  }
}
