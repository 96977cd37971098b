package io.kitgen.benchmarks.page;

import static io.kitgen.benchmarks.page.Table.number;
import static io.kitgen.benchmarks.page.Table.ratio;

import io.kitgen.benchmarks.run.Results;
import io.kitgen.benchmarks.run.Row;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;

/** Clients, as ratios to the one by hand. */
final class ClientSection implements Section {
  static final String BY_HAND = "netty";

  @Override
  public String of(Results results, Path plots) throws IOException {
    StringBuilder text = new StringBuilder();
    List<String> works = results.rows().stream().map(Row::work).distinct().toList();
    for (int jdk : results.jdks()) {
      for (String work : works) {
        Row byHand = results.row(BY_HAND, jdk, work).orElse(null);
        if (byHand != null) {
          text.append(of(results, byHand, plots));
        }
      }
    }
    return text.toString();
  }

  private static String of(Results results, Row byHand, Path plots) throws IOException {
    String callers = byHand.work().endsWith(" 1") ? " caller" : " callers";
    String title = byHand.work() + callers + ", JDK " + byHand.jdk();
    Chart chart = new Chart(title + ": by CPU per call, Netty by hand = 1", 1);
    Table table = new Table("client", "by CPU", "by calls/s", "calls/s", "CPU µs", "B allocated");
    results.rows().stream()
        .filter(row -> row.jdk() == byHand.jdk() && row.work().equals(byHand.work()))
        .sorted(Comparator.comparingDouble(row -> row.median("cpuMicros")))
        .forEach(
            row -> {
              double byCpu = row.inverseRatio("cpuMicros", byHand);
              table.row(
                  row.subject(),
                  ratio(byCpu),
                  ratio(row.ratio("rps", byHand)),
                  number(row.median("rps"), 0),
                  number(row.median("cpuMicros"), 1),
                  number(row.median("bytes"), 0));
              chart.bar(row.subject(), byCpu, ratio(byCpu));
            });
    String name = "client-" + byHand.work().replace(", ", "-") + "-" + byHand.jdk();
    return "#### " + title + "\n\n" + chart.write(plots, name) + "\n" + table + "\n";
  }
}
