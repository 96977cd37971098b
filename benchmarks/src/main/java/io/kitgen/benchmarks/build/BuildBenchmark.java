package io.kitgen.benchmarks.build;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/**
 * {@code BuildBenchmark [rounds] [services…]}: what a build costs with kitgen, beside plain javac
 * of the same sources, the generated ones included. Rounds alternate, each compilation has a fresh
 * JVM, and the figures are medians.
 */
public final class BuildBenchmark {

  private static final int ROUNDS = 5;

  private BuildBenchmark() {}

  /** Prints a table, and of each row a line {@code build key=value …} for programs. */
  public static void main(String[] args) throws IOException, InterruptedException {
    int rounds = args.length > 0 ? Integer.parseInt(args[0]) : ROUNDS;
    List<Integer> sizes =
        args.length > 1
            ? Stream.of(args).skip(1).map(Integer::valueOf).toList()
            : List.of(10, 100, 500);
    List<Row> rows = new ArrayList<>();
    for (int services : sizes) {
      Path work = Files.createTempDirectory("kitgen-build");
      try {
        rows.addAll(new Rounds(work, System.getProperty("java.class.path"), services).run(rounds));
      } finally {
        delete(work);
      }
    }
    System.out.println(Row.HEADER);
    rows.forEach(row -> System.out.println(row.cells()));
    rows.forEach(row -> System.out.println(row.pairs()));
  }

  static void delete(Path folder) throws IOException {
    try (Stream<Path> files = Files.walk(folder)) {
      for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
        Files.delete(file);
      }
    }
  }
}
