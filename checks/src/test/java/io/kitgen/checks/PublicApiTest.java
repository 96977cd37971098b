package io.kitgen.checks;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * The public API of the modules that others compile against, as text: whoever changes it sees the
 * change in the diff. Rewrite with {@code -Dkitgen.golden.update=true}.
 */
class PublicApiTest {
  private static final Path FOLDER = Project.ROOT.resolve("checks/api");

  @ParameterizedTest
  @ValueSource(
      strings = {
        "kitgen-annotations",
        "kitgen-runtime",
        "kitgen-http",
        "kitgen-resilience",
        "kitgen-auth",
        "kitgen-ops",
        "kitgen-client"
      })
  void isAsRecorded(String module) throws IOException {
    Path golden = FOLDER.resolve(module + ".txt");
    String actual = new ApiText(Project.classes(module)).print();
    if (Boolean.getBoolean("kitgen.golden.update")) {
      assertThat(System.getenv("CI")).as("CI compares, it never rewrites").isNull();
      Files.createDirectories(FOLDER);
      Files.writeString(golden, actual);
    }
    assertThat(golden).as("record it with -Dkitgen.golden.update=true").exists();
    assertThat(actual)
        .as("the public API of %s; if the change is meant: -Dkitgen.golden.update=true", module)
        .isEqualTo(Files.readString(golden));
  }
}
