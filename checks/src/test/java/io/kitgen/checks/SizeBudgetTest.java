package io.kitgen.checks;

import static java.util.stream.Collectors.groupingBy;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Small files, small packages, small methods: a reader shall never need to scroll far. */
class SizeBudgetTest {
  private static final int MEDIAN_LINES = 80;
  private static final int LINES_OF_95_PERCENT = 250;
  private static final int MOST_LINES = 400;
  private static final int MOST_FILES = 12;
  private static final int MOST_METHOD_LINES = 40;

  // import io.kitgen.* must be all that an interface needs.
  private static final Path EXEMPT_PACKAGE = Path.of("io", "kitgen");

  private final List<Path> sources = Project.mainSources();

  @Test
  void thereAreSources() {
    assertThat(sources).isNotEmpty();
  }

  @Test
  void halfOfTheFilesHaveAtMost80Lines() {
    assertThat(percentile(50)).isLessThanOrEqualTo(MEDIAN_LINES);
  }

  @Test
  void nineteenOfTwentyFilesHaveAtMost250Lines() {
    assertThat(percentile(95)).isLessThanOrEqualTo(LINES_OF_95_PERCENT);
  }

  @Test
  void noFileHasMoreThan400Lines() {
    assertThat(sources).filteredOn(file -> lines(file) > MOST_LINES).isEmpty();
  }

  @Test
  void noPackageHasMoreThan12Files() {
    Map<Path, List<Path>> packages =
        sources.stream()
            .filter(
                file ->
                    !file.getParent().endsWith(Path.of("src/main/java").resolve(EXEMPT_PACKAGE)))
            .collect(groupingBy(Path::getParent));
    assertThat(packages)
        .allSatisfy((folder, files) -> assertThat(files).hasSizeLessThanOrEqualTo(MOST_FILES));
  }

  @Test
  void noMethodHasMoreThan40Lines() {
    assertThat(Methods.in(sources))
        .filteredOn(method -> method.lines() > MOST_METHOD_LINES)
        .isEmpty();
  }

  private long percentile(int percent) {
    List<Long> sizes = sources.stream().map(SizeBudgetTest::lines).sorted().toList();
    return sizes.get((sizes.size() * percent - 1) / 100);
  }

  private static long lines(Path file) {
    try {
      return Files.readAllLines(file).size();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
