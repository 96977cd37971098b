package io.kitgen.consumers;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** The packaged jars and what they depend on, found on the class path of these tests. */
final class Jars {
  private static final List<Path> CLASS_PATH =
      Pattern.compile(File.pathSeparator, Pattern.LITERAL)
          .splitAsStream(System.getProperty("java.class.path"))
          .map(Path::of)
          .toList();

  private Jars() {}

  /** What a user's code needs to compile and run. */
  static List<Path> runtime() {
    return Stream.of("kitgen-annotations", "kitgen-runtime", "jackson-annotations", "jspecify")
        .map(Jars::find)
        .toList();
  }

  /** What stands on the processor path. */
  static List<Path> processor() {
    return Stream.of("kitgen-processor", "javapoet").map(Jars::find).toList();
  }

  private static Path find(String artifact) {
    List<Path> found =
        CLASS_PATH.stream()
            .filter(jar -> jar.getFileName().toString().matches(artifact + "-[0-9].*\\.jar"))
            .toList();
    assertThat(found)
        .as("the jar of %s; run these tests by mvn verify, which packages it", artifact)
        .hasSize(1);
    return found.get(0);
  }
}
