package io.kitgen.interop.openapi;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Two validators that know OpenAPI 3.1 find nothing wrong with any document. */
class ValidDocumentsTest {
  private static final Path ROOT = Path.of("../..").toAbsolutePath().normalize();

  @Test
  void ofTheGoldenCases() throws Exception {
    check(documents(ROOT.resolve("kitgen-processor/src/test/golden"), ".openapi.json.golden"));
  }

  @Test
  void ofTheSamples() throws Exception {
    check(documents(ROOT.resolve("samples"), ".openapi.json"));
  }

  private static void check(List<Path> documents) throws Exception {
    assertThat(documents).isNotEmpty();
    Node.ready().script("check.mjs", documents.toArray());
  }

  private static List<Path> documents(Path folder, String suffix) throws IOException {
    try (Stream<Path> files = Files.walk(folder)) {
      return files
          .filter(file -> file.toString().endsWith(suffix))
          .filter(file -> !file.toString().contains("test-classes"))
          .sorted()
          .toList();
    }
  }
}
