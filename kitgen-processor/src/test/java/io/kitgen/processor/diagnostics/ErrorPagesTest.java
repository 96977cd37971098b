package io.kitgen.processor.diagnostics;

import static java.util.stream.Collectors.joining;
import static org.assertj.core.api.Assertions.assertThat;

import io.kitgen.processor.spi.Problem.Severity;
import io.kitgen.processor.spi.ProblemCode;
import io.kitgen.processor.testing.Built;
import io.kitgen.processor.testing.ProblemCodes;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import javax.tools.Diagnostic.Kind;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Each code is drawn by its sample, at the marked lines and nowhere else, and its page in {@code
 * docs/errors} shows that sample. Rewrite the pages with {@code -Dkitgen.golden.update=true}.
 */
class ErrorPagesTest {

  private static final Path PAGES = Path.of("../docs/errors");
  private static final String MADE =
      "<!-- Made of kitgen-processor/src/test/diagnostics/%s:"
          + " change it there, then test with -Dkitgen.golden.update=true -->";

  @Test
  void everyCodeHasASampleAndEverySampleACode() {
    assertThat(Sample.folders())
        .containsExactlyElementsOf(
            ProblemCodes.all().stream()
                .map(code -> Sample.of(code).folder().getFileName().toString())
                .toList());
  }

  @ParameterizedTest
  @MethodSource("samples")
  void drawsTheCodeAtTheMarkedLines(Sample sample) throws IOException {
    Built refused = Sample.build(sample.bad());
    assertThat(refused.problems())
        .as("%s", refused.diagnostics())
        .containsExactlyInAnyOrderElementsOf(sample.expected());
    assertThat(refused.diagnostics())
        .as("the compiler says nothing itself that would hide it")
        .filteredOn(said -> said.kind() == Kind.ERROR && said.code().isEmpty())
        .filteredOn(said -> !said.message().contains("-Werror"))
        .isEmpty();
    compare(page(sample), text(sample, sample.withoutFolder(said(refused))));
  }

  @ParameterizedTest
  @MethodSource("samples")
  void acceptsTheMendedSample(Sample sample) {
    assertThat(sample.good()).isNotEmpty();
    Sample.build(sample.good()).assertClean();
  }

  @ParameterizedTest
  @MethodSource("withoutSource")
  void hasAPageWithoutSource(Sample sample) throws IOException {
    compare(page(sample), text(sample, sample.code().message().replaceAll("%\\d\\$s", "…")));
  }

  @Test
  void hasAnIndex() throws IOException {
    String rows =
        ProblemCodes.all().stream()
            .map(code -> "| [" + code.code() + "](" + code.code() + ".md) | " + row(code) + " |\n")
            .collect(joining());
    compare(
        PAGES.resolve("README.md"),
        "# What kitgen says\n\n"
            + MADE.formatted("*")
            + "\n\nAn error stops the generation of its service; in its place types come whose"
            + " bodies throw, so\nthat nothing else hides the message. A warning stops nothing."
            + "\n\nNo message at all? [Nothing is generated](../nothing-is-generated.md).\n\n"
            + "| code | what holds | |\n|---|---|---|\n"
            + rows);
  }

  static Stream<Sample> samples() {
    return all().filter(sample -> !sample.bad().isEmpty());
  }

  static Stream<Sample> withoutSource() {
    return all().filter(sample -> sample.bad().isEmpty());
  }

  private static Stream<Sample> all() {
    return ProblemCodes.all().stream().map(Sample::of);
  }

  /** What is said, without the hint at the page itself. */
  private static String said(Built built) {
    return built.diagnostics().stream()
        .filter(said -> !said.code().isEmpty())
        .map(said -> said.message().replaceFirst("\\s+\\(see .*", "").replace(" Fix: ", "\nFix: "))
        .distinct()
        .collect(joining("\n"));
  }

  private static Path page(Sample sample) {
    return PAGES.resolve(sample.code().code() + ".md");
  }

  private static String text(Sample sample, String said) {
    String[] reason = sample.reason().split("\n", 2);
    return reason[0].replaceFirst("# ", "# " + sample.code().code() + ": ")
        + "\n\n"
        + MADE.formatted(sample.folder().getFileName())
        + "\n\n```text\n"
        + said
        + "\n```\n"
        + reason[1]
        + code(sample.code().severity() == Severity.ERROR ? "Refused" : "Warned of", sample.bad())
        + code("Accepted", sample.good());
  }

  private static String code(String title, List<Path> sources) {
    String files =
        sources.stream()
            .map(source -> "```java\n" + Sample.withoutMarkers(source) + "```\n")
            .collect(joining("\n"));
    return files.isEmpty() ? "" : "\n## " + title + "\n\n" + files;
  }

  private static String row(ProblemCode code) {
    String title = Sample.of(code).reason().lines().findFirst().orElse("").substring(2);
    return title + " | " + (code.severity() == Severity.ERROR ? "" : "warning");
  }

  private static void compare(Path file, String actual) throws IOException {
    if (Boolean.getBoolean("kitgen.golden.update")) {
      assertThat(System.getenv("CI")).as("CI compares, it never rewrites").isNull();
      Files.createDirectories(file.getParent());
      Files.writeString(file, actual);
    }
    assertThat(file).as("record it with -Dkitgen.golden.update=true").exists();
    assertThat(Files.readString(file))
        .as("%s; if the change is meant: -Dkitgen.golden.update=true", file)
        .isEqualTo(actual);
  }
}
