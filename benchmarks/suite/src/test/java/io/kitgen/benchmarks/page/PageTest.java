package io.kitgen.benchmarks.page;

import static org.assertj.core.api.Assertions.assertThat;

import io.kitgen.benchmarks.run.Machine;
import io.kitgen.benchmarks.run.Results;
import io.kitgen.benchmarks.run.Row;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The page says what the results say. */
class PageTest {
  private static final Machine MACHINE = new Machine("Some CPU", 2, 24, "Linux", Map.of(25, "v25"));

  @TempDir Path folder;

  @Test
  void ratiosAreMediansOverTheRounds() throws Exception {
    Row reference = row("reference").add("cpuMicros", 10).add("cpuMicros", 10).add("cpuMicros", 30);
    Row kit = row("kit").add("cpuMicros", 5).add("cpuMicros", 10).add("cpuMicros", 60);
    save("load", reference, kit);
    String page = page();
    assertThat(page).contains("| kit | 1.00 |").contains("Some CPU, 2 cores, 24 GiB, Linux; v25");
    assertThat(page).contains("| sum, built-in engine, JDK 25 | ≥ 0.85 | 1.00 | yes |");
    assertThat(page).contains("](performance/server-sum-25.svg)").contains("- Left out: quarkus");
    assertThat(folder.resolve("performance/server-sum-25.svg")).content().contains(">kit</text>");
  }

  @Test
  void whatIsMissedIsSaid() throws Exception {
    save("load", row("reference").add("cpuMicros", 1), row("kit").add("cpuMicros", 2));
    String page = page();
    assertThat(page).contains("| sum, built-in engine, JDK 25 | ≥ 0.85 | 0.50 | **no** |");
    assertThat(page).contains("| profile, built-in engine, JDK 25 | ≥ 1.00 | – | not measured |");
    assertThat(page).contains("Not measured yet: `benchmarks/run codecs`.");
    assertThat(page).doesNotContain("{{");
  }

  @Test
  void resultsAreReadAsTheyWereWritten() throws Exception {
    save("idle", row("kit").add("heapBytes", 4096.5));
    Results read = Results.load(folder, "idle").orElseThrow();
    assertThat(read.rows()).containsExactly(row("kit").add("heapBytes", 4096.5));
    assertThat(read.machine()).isEqualTo(MACHINE);
  }

  private static Row row(String subject) {
    return new Row(subject, 25, "sum");
  }

  private void save(String part, Row... rows) throws Exception {
    new Results(
            part,
            "2026-01-02T03:04:00Z",
            MACHINE,
            Map.of(),
            List.of(rows),
            List.of("quarkus: not built"))
        .save(folder);
  }

  private String page() throws Exception {
    Path file = folder.resolve("performance.md");
    Page.of(folder).write(file);
    return Files.readString(file);
  }
}
