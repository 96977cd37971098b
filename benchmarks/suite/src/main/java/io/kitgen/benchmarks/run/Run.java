package io.kitgen.benchmarks.run;

import io.kitgen.benchmarks.load.FootprintPart;
import io.kitgen.benchmarks.load.IdlePart;
import io.kitgen.benchmarks.load.LoadPart;
import io.kitgen.benchmarks.micro.MicroPart;
import io.kitgen.benchmarks.page.Page;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Measures, keeps the results, and writes docs/performance.md of all that are kept. */
@Command(
    name = "benchmarks/run",
    mixinStandardHelpOptions = true,
    sortOptions = false,
    description = "Measures kitgen and writes docs/performance.md.")
public final class Run implements Callable<Integer> {
  static final List<Part> PARTS =
      List.of(
          new FootprintPart(),
          new LoadPart(),
          new ClientPart(),
          new IdlePart(),
          MicroPart.calls(),
          MicroPart.codecs(),
          new BuildPart());
  private static final double QUICK_MINUTES = 4;
  private static final double ALL_OF_IT = PARTS.stream().mapToDouble(Part::share).sum();

  @Parameters(
      paramLabel = "PART",
      description = "footprint, load, clients, idle, calls, codecs, build; all unless said")
  private List<String> parts = new ArrayList<>();

  @Option(
      names = "--minutes",
      description =
          "how long all parts together may take (default: 30); a part alone takes its share")
  private double minutes = 30;

  @Option(names = "--quick", description = "the same as --minutes 4: a look, not a result")
  private boolean quick;

  @Option(names = "--page", description = "measure nothing; write page and plots anew")
  private boolean page;

  @Option(names = "--only", split = ",", description = "only these servers or clients")
  private List<String> only = new ArrayList<>();

  @Option(names = "--jdk", split = ",", description = "on these releases (default: 25,17)")
  private List<Integer> jdks = List.of(25, 17);

  @Option(names = "--server-cpus", description = "cores for servers, as for taskset (default: 0)")
  private String serverCpus = "0";

  @Option(names = "--load-cpus", description = "cores for load and clients (default: 1)")
  private String loadCpus = "1";

  @Option(names = "--results", description = "folder of the results (default: benchmarks/results)")
  private Path results = Path.of("benchmarks/results");

  @Option(names = "--out", description = "the page (default: docs/performance.md)")
  private Path out = Path.of("docs/performance.md");

  /** Starts; the working folder is the project's root. */
  public static void main(String[] args) {
    System.exit(new CommandLine(new Run()).execute(args));
  }

  @Override
  public Integer call() throws Exception {
    boolean complete = page || measure();
    Page.of(results).write(out);
    System.out.println("written: " + out);
    return complete ? 0 : 1;
  }

  private boolean measure() throws IOException {
    Map<Integer, Path> homes = homes();
    Machine machine = Machine.here(homes);
    double seconds = (quick ? QUICK_MINUTES : minutes) * 60;
    boolean complete = true;
    for (Part part : PARTS) {
      if (!parts.isEmpty() && !parts.contains(part.name())) {
        continue;
      }
      double budget = seconds * part.share() / ALL_OF_IT;
      complete &= measure(part, homes, machine, Duration.ofMillis((long) (1000 * budget)));
    }
    return complete;
  }

  /** A part that fails does not keep the others from being measured. */
  private boolean measure(Part part, Map<Integer, Path> homes, Machine machine, Duration budget)
      throws IOException {
    Path root = Path.of("").toAbsolutePath();
    List<String> leftOut = new ArrayList<>();
    Bench bench = new Bench(root, homes, only, serverCpus, loadCpus, budget, leftOut);
    bench.say("=== " + part.name() + ", about " + budget.toSeconds() + " s");
    if (!bench.canPin()) {
      bench.leaveOut("pinning to cores", "it takes two cores and taskset of util-linux");
    }
    Map<String, String> settings = new LinkedHashMap<>();
    try {
      List<Row> rows = part.run(bench, settings);
      String date = Instant.now().truncatedTo(ChronoUnit.MINUTES).toString();
      if (!rows.isEmpty()) {
        new Results(part.name(), date, machine, settings, rows, leftOut).save(results);
      }
      return true;
    } catch (Exception e) {
      bench.say(part.name() + " failed, and keeps its last results");
      e.printStackTrace();
      return false;
    }
  }

  private Map<Integer, Path> homes() {
    Map<Integer, Path> homes = new TreeMap<>();
    for (int jdk : jdks) {
      String home = System.getenv("JAVA_HOME_" + jdk);
      if (home == null) {
        System.out.println("JDK " + jdk + " left out: set JAVA_HOME_" + jdk);
      } else {
        homes.put(jdk, Path.of(home));
      }
    }
    if (homes.isEmpty()) {
      throw new IllegalArgumentException("no JDK to measure on");
    }
    return homes;
  }
}
