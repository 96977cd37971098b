package io.kitgen.processor.testing;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/**
 * Compares generated files with those that are checked in, byte by byte, under both compilers and
 * when compiled again. Run it with {@code -Dkitgen.golden.update=true} to write them anew, and read
 * the difference before you commit it.
 */
class GoldenTest {

  private static final Path CASES = Path.of("src", "test", "golden");
  private static final String SUFFIX = ".golden";

  @TestFactory
  Stream<DynamicTest> cases() {
    return Trees.folders(CASES).stream()
        .map(
            folder ->
                DynamicTest.dynamicTest(folder.getFileName().toString(), () -> check(folder)));
  }

  private static void check(Path folder) throws IOException {
    Built built = JavaBuild.javac().sources(folder.resolve("input")).run();
    if (Boolean.getBoolean("kitgen.golden.update")) {
      update(folder.resolve("expected"), built.output());
    }
    Map<String, String> expected = new TreeMap<>();
    Trees.read(folder.resolve("expected"), SUFFIX)
        .forEach((path, text) -> expected.put(path.replaceAll("\\.golden$", ""), text));
    assertSame(built, expected);
    built.assertClean();
    assertSame(again(folder, built), expected);
    Built ecj = JavaBuild.ecj().sources(folder.resolve("input")).run();
    assertSame(ecj, expected);
    assertThat(ecj.success()).as(ecj.folder().toString()).isTrue();
  }

  /**
   * Over the class files of the first time. javac 17 fails there with a NullPointerException of its
   * own on each record with components that a processor generates (JDK-8332297, mended in 21.0.5
   * and 23), which is why build tools delete class files first: on such a JDK the test does so too.
   */
  private static Built again(Path folder, Built first) {
    if (Runtime.version().feature() < 23) {
      deleteClasses(first.classes());
    }
    Built second = JavaBuild.javac().sources(folder.resolve("input")).over(first).run();
    return second.assertClean();
  }

  private static void assertSame(Built built, Map<String, String> expected) {
    assertThat(built.output().keySet()).as(built.folder().toString()).isEqualTo(expected.keySet());
    expected.forEach((path, text) -> assertThat(built.output().get(path)).as(path).isEqualTo(text));
  }

  private static void update(Path expected, Map<String, String> output) throws IOException {
    assertThat(System.getenv("CI")).as("goldens are updated by people, who read them").isNull();
    delete(expected);
    Map<String, String> files = new TreeMap<>();
    output.forEach((path, text) -> files.put(path + SUFFIX, text));
    Trees.write(expected, files);
  }

  private static void deleteClasses(Path classes) {
    Trees.read(classes, ".class").keySet().forEach(path -> delete(classes.resolve(path)));
  }

  private static void delete(Path path) {
    if (!Files.exists(path)) {
      return;
    }
    try (Stream<Path> below = Files.walk(path)) {
      for (Path each : below.sorted(Comparator.reverseOrder()).toList()) {
        Files.delete(each);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
