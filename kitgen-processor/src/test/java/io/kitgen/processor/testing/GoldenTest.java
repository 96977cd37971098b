package io.kitgen.processor.testing;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
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
    Built built = build(JavaBuild.javac(), folder).run();
    if (Boolean.getBoolean("kitgen.golden.update")) {
      update(folder.resolve("expected"), built.output());
    }
    Map<String, String> expected = new TreeMap<>();
    Trees.read(folder.resolve("expected"), SUFFIX)
        .forEach((path, text) -> expected.put(path.replaceAll("\\.golden$", ""), text));
    assertSame(built, expected);
    built.assertClean();
    assertSame(again(folder, built), expected);
    Built ecj = build(JavaBuild.ecj(), folder).run();
    assertSame(ecj, expected);
    assertThat(ecj.success()).as(ecj.folder().toString()).isTrue();
  }

  private static JavaBuild build(JavaBuild compiler, Path folder) {
    JavaBuild build = compiler.sources(folder.resolve("input"));
    String name = folder.getFileName().toString();
    if (name.startsWith("dialect")) {
      return build.dialects();
    }
    if (name.equals("grpc")) {
      return build.grpc();
    }
    if (name.equals("grpc-add")) {
      return build.rpc();
    }
    if (name.startsWith("grpc")) {
      return build.protobuf();
    }
    return name.startsWith("client") ? build.client() : build;
  }

  /** Over the class files of the first time, which are on the class path too. */
  private static Built again(Path folder, Built first) {
    Built second = build(JavaBuild.javac(), folder).over(first).run();
    return second.assertClean();
  }

  private static void assertSame(Built built, Map<String, String> expected) {
    assertThat(built.output().keySet()).as(built.folder().toString()).isEqualTo(expected.keySet());
    expected.forEach((path, text) -> assertThat(built.output().get(path)).as(path).isEqualTo(text));
  }

  private static void update(Path expected, Map<String, String> output) throws IOException {
    assertThat(System.getenv("CI")).as("goldens are updated by people, who read them").isNull();
    Trees.delete(expected, SUFFIX);
    Map<String, String> files = new TreeMap<>();
    output.forEach((path, text) -> files.put(path + SUFFIX, text));
    Trees.write(expected, files);
  }
}
