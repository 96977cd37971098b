package io.kitgen.benchmarks.page;

import static io.kitgen.benchmarks.page.Table.number;
import static io.kitgen.benchmarks.page.Table.ratio;

import io.kitgen.benchmarks.run.Results;
import io.kitgen.benchmarks.run.Row;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** The profile from JSON and to JSON. */
final class CodecSection implements Section {
  static final String WORK = "CodecBenchmark";

  private static final Map<String, String> NAMES =
      Map.of(
          "kitgen", "kitgen, generated",
          "jackson2", "Jackson 2 databind",
          "jackson3", "Jackson 3 databind",
          "byHand", "jackson-core by hand",
          "avaje", "avaje-jsonb, generated",
          "dsl", "dsl-json, generated");

  @Override
  public String of(Results results, Path plots) throws IOException {
    StringBuilder text = new StringBuilder();
    for (int jdk : results.jdks()) {
      for (String way : List.of("Decode", "Encode")) {
        text.append(of(results, jdk, way, plots));
      }
    }
    return text.toString();
  }

  private static String of(Results results, int jdk, String way, Path plots) throws IOException {
    String verb = way.toLowerCase(Locale.ROOT);
    Table table = new Table(verb + ", JDK " + jdk, "ns", "±", "B allocated", "time to Jackson 2");
    Chart chart = new Chart(verb + " the profile, JDK " + jdk + ": ns", 0);
    Row jackson = results.row("jackson2" + way, jdk, WORK).orElse(new Row("", jdk, ""));
    results.rows().stream()
        .filter(row -> row.jdk() == jdk && row.subject().endsWith(way))
        .sorted(Comparator.comparingDouble(row -> row.median("nanos")))
        .forEach(
            row -> {
              String name = NAMES.get(row.subject().replace(way, ""));
              String nanos = number(row.median("nanos"), 0);
              table.row(
                  name,
                  nanos,
                  number(row.median("errorNanos"), 0),
                  number(row.median("bytes"), 0),
                  ratio(row.ratio("nanos", jackson)));
              chart.bar(name, row.median("nanos"), nanos);
            });
    return chart.write(plots, "codec-" + verb + "-" + jdk) + "\n" + table + "\n";
  }
}
