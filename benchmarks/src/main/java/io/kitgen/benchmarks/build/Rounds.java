package io.kitgen.benchmarks.build;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.ToLongFunction;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** The compilations of so many services: all of them, then one changed method. */
final class Rounds {

  private final Path work;
  private final Javac javac;
  private final int services;
  private final ServiceSources sources;
  private final Path generated;
  private final Path classes;

  /**
   * @param work an empty folder
   */
  Rounds(Path work, String classPath, int services) {
    this.work = work;
    this.javac = new Javac(classPath, work);
    this.services = services;
    this.sources = new ServiceSources(work.resolve("sources-of-user"));
    this.generated = work.resolve("generated");
    this.classes = work.resolve("classes");
  }

  List<Row> run(int rounds) throws IOException, InterruptedException {
    List<Path> written = sources.write(services);
    // Tells what is generated, which the plain compilations need.
    javac.withKitgen(written, generated, classes);
    return List.of(clean(written, rounds), change(rounds));
  }

  private Row clean(List<Path> written, int rounds) throws IOException, InterruptedException {
    List<Path> made = javaFiles(generated);
    List<Path> all = Stream.concat(written.stream(), made.stream()).toList();
    List<Cost> kitgen = new ArrayList<>();
    List<Cost> plain = new ArrayList<>();
    for (int round = 0; round < rounds; round++) {
      Path out = Files.createDirectory(work.resolve("clean"));
      kitgen.add(javac.withKitgen(written, out.resolve("generated"), out.resolve("kitgen")));
      plain.add(javac.plainly(all, out.resolve("plain")));
      BuildBenchmark.delete(out);
    }
    return row("clean", written.size(), made, kitgen, plain);
  }

  /** As an incremental build does it: the old output stays, the service's own goes. */
  private Row change(int rounds) throws IOException, InterruptedException {
    int service = services / 2;
    Path home = ServiceSources.home(service);
    List<Path> made = javaFiles(generated.resolve(home));
    Path changed = sources.change(service);
    List<Path> all = Stream.concat(Stream.of(changed), made.stream()).toList();
    List<Cost> kitgen = new ArrayList<>();
    List<Cost> plain = new ArrayList<>();
    for (int round = 0; round < rounds; round++) {
      BuildBenchmark.delete(generated.resolve(home));
      kitgen.add(javac.withKitgen(List.of(changed), generated, classes));
      plain.add(javac.plainly(all, classes));
    }
    return row("change", 1, made, kitgen, plain);
  }

  private Row row(String build, int written, List<Path> made, List<Cost> kitgen, List<Cost> plain)
      throws IOException {
    return new Row(
        build,
        services,
        written,
        made.size(),
        classBytes(made) >> 10,
        Cost.median(kitgen),
        Cost.median(plain),
        ratio(kitgen, plain, Cost::ms),
        ratio(kitgen, plain, Cost::cpuMs));
  }

  private static double ratio(List<Cost> kitgen, List<Cost> plain, ToLongFunction<Cost> figure) {
    double[] sorted =
        IntStream.range(0, kitgen.size())
            .mapToDouble(
                round ->
                    (double) figure.applyAsLong(kitgen.get(round))
                        / figure.applyAsLong(plain.get(round)))
            .sorted()
            .toArray();
    return sorted[sorted.length / 2];
  }

  /** Of the classes that the generated sources {@code made} became, members included. */
  private long classBytes(List<Path> made) throws IOException {
    long bytes = 0;
    for (Path source : made) {
      Path home = classes.resolve(generated.relativize(source)).getParent();
      String name = source.getFileName().toString().replace(".java", "");
      try (Stream<Path> files = Files.list(home)) {
        for (Path file : files.toList()) {
          String each = file.getFileName().toString();
          bytes +=
              each.equals(name + ".class") || each.startsWith(name + "$") ? Files.size(file) : 0;
        }
      }
    }
    return bytes;
  }

  private static List<Path> javaFiles(Path folder) throws IOException {
    try (Stream<Path> files = Files.walk(folder)) {
      return files.filter(file -> file.toString().endsWith(".java")).sorted().toList();
    }
  }
}
