package io.kitgen.benchmarks.load;

import io.kitgen.benchmarks.run.Bench;
import io.kitgen.benchmarks.run.Part;
import io.kitgen.benchmarks.run.Row;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/** E: what a kept connection costs the server while nobody speaks. */
public final class IdlePart implements Part {
  // servers of kitgen's take 10,000 unless told otherwise, and make room before that is exceeded
  private static final int CONNECTIONS = 9_990;
  private static final int WARM_UP = 100;
  private static final Set<String> SUBJECTS = Set.of("reference", "kit", "kit-netty");

  @Override
  public String name() {
    return "idle";
  }

  @Override
  public double share() {
    return 1;
  }

  @Override
  public List<Row> run(Bench bench, Map<String, String> settings) throws Exception {
    settings.put("connections", Integer.toString(CONNECTIONS));
    List<Row> rows = new ArrayList<>();
    // before 21 a connection has a platform thread, and there are not so many of them
    int jdk = bench.jdks().get(0);
    for (Candidate candidate : Candidate.on(bench, jdk)) {
      if (SUBJECTS.contains(candidate.name())) {
        try {
          rows.add(measure(bench, candidate, jdk));
        } catch (IOException e) {
          bench.leaveOut(candidate.name(), e.getMessage());
        }
      }
    }
    return rows;
  }

  private static Row measure(Bench bench, Candidate candidate, int jdk) throws IOException {
    try (ServerProcess server =
        ServerProcess.start(bench, candidate, jdk, "-XX:NativeMemoryTracking=summary")) {
      // what is loaded, compiled and made once is not to count
      try (Connections few = Connections.open(server.port(), WARM_UP)) {
        for (int i = 0; i < CONNECTIONS / WARM_UP; i++) {
          few.check();
        }
      }
      Memory before = Memory.of(server);
      try (Connections open = Connections.open(server.port(), CONNECTIONS)) {
        Memory after = Memory.of(server);
        open.check();
        Row row =
            new Row(candidate.name(), jdk, "idle")
                .add("heapBytes", (after.heap() - before.heap()) / CONNECTIONS)
                .add("nativeBytes", (after.other() - before.other()) / CONNECTIONS)
                .add("rssBytes", (after.rss() - before.rss()) / CONNECTIONS);
        bench.say(String.format(Locale.ROOT, "%s: %s", candidate.name(), row.values()));
        return row;
      }
    }
  }
}
