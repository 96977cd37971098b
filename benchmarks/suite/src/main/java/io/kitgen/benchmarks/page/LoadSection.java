package io.kitgen.benchmarks.page;

import static io.kitgen.benchmarks.page.Table.number;
import static io.kitgen.benchmarks.page.Table.ratio;

import io.kitgen.benchmarks.load.Workload;
import io.kitgen.benchmarks.run.Results;
import io.kitgen.benchmarks.run.Row;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Comparator;

/** Servers under load, as ratios to the reference on the same JDK. */
final class LoadSection implements Section {
  static final String REFERENCE = "reference";

  private static final double NOTICEABLE = 0.05;

  static double byCpu(Row row, Row reference) {
    return row.inverseRatio("cpuMicros", reference);
  }

  @Override
  public String of(Results results, Path plots) throws IOException {
    StringBuilder text = new StringBuilder();
    for (int jdk : results.jdks()) {
      for (Workload work : Workload.values()) {
        Row reference = results.row(REFERENCE, jdk, work.label()).orElse(null);
        if (reference != null) {
          text.append(of(results, reference, plots));
        }
      }
    }
    return text.toString();
  }

  private static String of(Results results, Row reference, Path plots) throws IOException {
    String title = reference.work() + ", JDK " + reference.jdk();
    Chart chart = new Chart(title + ": by CPU per request, reference = 1", 1);
    Table table =
        new Table(
            "server",
            "by CPU",
            "by req/s",
            "req/s",
            "CPU µs",
            "B allocated",
            "p50 ms",
            "p99 ms",
            "RSS MB",
            "others");
    results.rows().stream()
        .filter(row -> row.jdk() == reference.jdk() && row.work().equals(reference.work()))
        .sorted(Comparator.comparingDouble(row -> -byCpu(row, reference)))
        .forEach(
            row -> {
              table.row(cells(row, reference));
              double byCpu = byCpu(row, reference);
              chart.bar(row.subject(), byCpu, ratio(byCpu));
            });
    String image = chart.write(plots, "server-" + reference.work() + "-" + reference.jdk());
    return "#### " + title + "\n\n" + image + "\n" + table + "\n";
  }

  private static String[] cells(Row row, Row reference) {
    double others = row.median("others");
    return new String[] {
      row.subject(),
      ratio(byCpu(row, reference)),
      ratio(row.ratio("rps", reference)),
      number(row.median("rps"), 0),
      number(row.median("cpuMicros"), 1),
      number(row.median("bytes"), 0),
      number(row.median("p50Millis"), 2),
      number(row.median("p99Millis"), 2),
      number(row.median("rssMb"), 0),
      others > NOTICEABLE ? number(others * 100, 0) + " %" : ""
    };
  }
}
