package io.kitgen.benchmarks.page;

import static io.kitgen.benchmarks.page.Table.number;

import io.kitgen.benchmarks.run.Results;
import io.kitgen.benchmarks.run.Row;
import java.nio.file.Path;

/** Memory of a kept connection. */
final class IdleSection implements Section {
  private static final double KIB = 1024;

  static double kib(Row row) {
    return (row.median("heapBytes") + row.median("nativeBytes")) / KIB;
  }

  @Override
  public String of(Results results, Path plots) {
    Table table =
        new Table("server", "JDK", "KiB in all", "of it heap", "of it outside", "RSS grew by");
    for (Row row : results.rows()) {
      table.row(
          row.subject(),
          Integer.toString(row.jdk()),
          number(kib(row), 1),
          number(row.median("heapBytes") / KIB, 1),
          number(row.median("nativeBytes") / KIB, 1),
          number(row.median("rssBytes") / KIB, 1));
    }
    return table.toString();
  }
}
