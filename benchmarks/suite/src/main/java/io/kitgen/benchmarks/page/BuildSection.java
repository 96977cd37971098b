package io.kitgen.benchmarks.page;

import static io.kitgen.benchmarks.page.Table.number;
import static io.kitgen.benchmarks.page.Table.ratio;

import io.kitgen.benchmarks.run.Results;
import io.kitgen.benchmarks.run.Row;
import java.nio.file.Path;

/** Compilation with kitgen beside plain javac. */
final class BuildSection implements Section {

  @Override
  public String of(Results results, Path plots) {
    StringBuilder text = new StringBuilder();
    for (int jdk : results.jdks()) {
      Table table =
          new Table(
              "JDK " + jdk,
              "services",
              "with kitgen ms",
              "plain javac ms",
              "ratio",
              "of CPU time",
              "files written",
              "files generated",
              "rounds");
      results.rows().stream().filter(row -> row.jdk() == jdk).forEach(row -> table.row(cells(row)));
      text.append(table).append('\n');
    }
    return text.toString();
  }

  private static String[] cells(Row row) {
    return new String[] {
      row.subject().equals("clean") ? "clean" : "one method changed",
      row.work(),
      number(row.median("kitgen_ms"), 0),
      number(row.median("plain_ms"), 0),
      ratio(row.median("ratio")),
      ratio(row.median("cpu_ratio")),
      number(row.median("sources"), 0),
      number(row.median("generated"), 0),
      number(row.median("rounds"), 0)
    };
  }
}
