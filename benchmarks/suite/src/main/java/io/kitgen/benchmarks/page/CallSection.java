package io.kitgen.benchmarks.page;

import static io.kitgen.benchmarks.page.Table.number;

import io.kitgen.benchmarks.run.Results;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.Map;

/** Calls in one process. */
final class CallSection implements Section {
  private static final Map<String, String> NAMES =
      Map.of(
          "direct", "the implementation itself",
          "decorator", "through a decorator",
          "endpoints", "through the endpoints",
          "oneMiddleware", "and an empty middleware",
          "sixMiddlewares", "and six of them",
          "serialising", "serialising, in process",
          "serverSum", "HTTP server half, sum",
          "serverPut", "HTTP server half, profile",
          "clientSum", "HTTP client half, sum",
          "clientPut", "HTTP client half, profile");

  @Override
  public String of(Results results, Path plots) {
    StringBuilder text = new StringBuilder();
    for (int jdk : results.jdks()) {
      Table table = new Table("JDK " + jdk, "ns", "±", "B allocated");
      results.rows().stream()
          .filter(row -> row.jdk() == jdk)
          .sorted(Comparator.comparingDouble(row -> row.median("nanos")))
          .forEach(
              row ->
                  table.row(
                      NAMES.getOrDefault(row.subject(), row.subject()),
                      number(row.median("nanos"), 1),
                      number(row.median("errorNanos"), 1),
                      number(row.median("bytes"), 0)));
      text.append(table).append('\n');
    }
    return text.toString();
  }
}
