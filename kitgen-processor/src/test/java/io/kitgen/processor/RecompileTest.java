package io.kitgen.processor;

import static org.assertj.core.api.Assertions.assertThat;

import io.kitgen.processor.testing.Built;
import io.kitgen.processor.testing.JavaBuild;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;

/**
 * Compiling again over the class files of the last time. javac 17 fails there with a
 * NullPointerException of its own ({@code rc.accessor is null}) when user code names a record that
 * a processor generates and the class output is on the class path as well (JDK-8332297, mended in
 * JDK 23). Build tools delete class files first, or leave them off the class path.
 */
class RecompileTest {

  private static final Path SHOP = Path.of("src", "test", "golden", "shop", "input");

  private static final String USER =
      """
      package demo;
      final class User {
        static ShopMessages.FindRequest request(java.util.UUID id) {
          return new ShopMessages.FindRequest(id);
        }
      }
      """;

  private static JavaBuild build() {
    return JavaBuild.javac().sources(SHOP).source("demo/User.java", USER);
  }

  @Test
  void aGeneratedRecordCanBeNamedWhenCompiledTwice() {
    Assumptions.assumeTrue(Runtime.version().feature() >= 23, "JDK-8332297");
    Built first = build().run().assertClean();
    Built second = build().over(first).run().assertClean();
    assertThat(second.output()).isEqualTo(first.output());
  }

  @Test
  void severalServicesOfOnePackageCanBeCompiledTwiceOnEveryJdk() {
    JavaBuild build = JavaBuild.javac();
    for (String name : List.of("First", "Next", "Last")) {
      build.source(
          "demo/" + name + ".java",
          "package demo; @io.kitgen.KitService interface "
              + name
              + " { long sum(long a, long b); }");
    }
    Built first = build.run().assertClean();
    Built second = build.over(first).run().assertClean();
    assertThat(second.output()).isEqualTo(first.output());
  }

  @Test
  void onEveryJdkWhenTheClassOutputIsNotOnTheClassPath() {
    Built first = build().run().assertClean();
    Built second = build().into(first).run().assertClean();
    assertThat(second.output()).isEqualTo(build().run().output());
  }
}
