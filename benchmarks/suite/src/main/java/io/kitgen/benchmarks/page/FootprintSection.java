package io.kitgen.benchmarks.page;

import static io.kitgen.benchmarks.page.Table.number;
import static io.kitgen.benchmarks.page.Table.ratio;

import io.kitgen.benchmarks.run.Results;
import io.kitgen.benchmarks.run.Row;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Comparator;

/** Start, memory after it, sizes. */
final class FootprintSection implements Section {

  @Override
  public String of(Results results, Path plots) throws IOException {
    StringBuilder text = new StringBuilder();
    for (int jdk : results.jdks()) {
      Row reference = results.row(LoadSection.REFERENCE, jdk, "start").orElse(null);
      if (reference != null) {
        text.append(starts(results, reference, plots));
      }
    }
    return text.append(jars(results)).toString();
  }

  private static String starts(Results results, Row reference, Path plots) throws IOException {
    String title = "JDK " + reference.jdk();
    Chart chart = new Chart(title + ": time to the first 200 on one core", 0);
    Table table =
        new Table("server, " + title, "first 200, ms", "to the reference", "RSS MB", "deployed MB");
    results.rows().stream()
        .filter(row -> row.jdk() == reference.jdk() && row.has("startMillis"))
        .sorted(Comparator.comparingDouble(row -> row.median("startMillis")))
        .forEach(
            row -> {
              String millis = number(row.median("startMillis"), 0);
              table.row(
                  row.subject(),
                  millis,
                  ratio(row.ratio("startMillis", reference)),
                  number(row.median("rssMb"), 0),
                  number(row.median("deployedMb"), 1));
              chart.bar(row.subject(), row.median("startMillis"), millis + " ms");
            });
    return chart.write(plots, "start-" + reference.jdk()) + "\n" + table + "\n";
  }

  private static String jars(Results results) {
    Table table = new Table("in `lib` of server.jar", "kB");
    results.rows().stream()
        .filter(row -> row.has("kb"))
        .sorted(Comparator.comparing(row -> !row.subject().startsWith("kitgen")))
        .forEach(row -> table.row(row.subject(), number(row.median("kb"), 0)));
    return table.toString();
  }
}
