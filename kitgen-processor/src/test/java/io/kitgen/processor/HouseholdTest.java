package io.kitgen.processor;

import static org.assertj.core.api.Assertions.assertThat;

import io.kitgen.processor.testing.Built;
import io.kitgen.processor.testing.JavaBuild;
import io.kitgen.processor.testing.WatchedProcessor;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** How the processor behaves among others: build tools, other processors, other compilations. */
class HouseholdTest {

  private static final Path SHOP = Path.of("src", "test", "golden", "shop", "input");

  @Test
  void everyFileHasItsServiceAsItsOneOrigin() {
    WatchedProcessor watched = new WatchedProcessor();
    JavaBuild.javac()
        .withoutProcessors()
        .processor(() -> watched)
        .sources(SHOP)
        .source(
            "demo/Other.java", "package demo; @io.kitgen.KitService interface Other { void f(); }")
        .run()
        .assertClean();
    assertThat(watched.origins()).hasSizeGreaterThan(8);
    watched
        .origins()
        .forEach(
            (file, origins) ->
                assertThat(origins)
                    .as(file)
                    .containsExactly(file.contains("Shop") ? "demo.Shop" : "demo.Other"));
  }

  @Test
  void gradleLearnsTheKindFromTheProcessor() throws IOException {
    try (InputStream in =
        getClass().getResourceAsStream("/META-INF/gradle/incremental.annotation.processors")) {
      assertThat(new String(in.readAllBytes(), StandardCharsets.UTF_8))
          .isEqualTo(KitgenProcessor.class.getName() + ",dynamic\n");
    }
    WatchedProcessor watched = new WatchedProcessor();
    JavaBuild.javac().withoutProcessors().processor(() -> watched).sources(SHOP).run();
    assertThat(watched.getSupportedOptions())
        .contains("org.gradle.annotation.processing.isolating")
        .doesNotContain("org.gradle.annotation.processing.aggregating");
  }

  @Test
  void compilationsAtTheSameTimeDoNotDisturbEachOther() {
    Map<String, String> alone = JavaBuild.javac().sources(SHOP).run().assertClean().output();
    List<Built> together =
        IntStream.range(0, 6)
            .parallel()
            .mapToObj(
                i -> JavaBuild.javac().sources(SHOP).source("demo/Own" + i + ".java", own(i)).run())
            .toList();
    for (int i = 0; i < together.size(); i++) {
      Map<String, String> output = together.get(i).assertClean().output();
      assertThat(output).containsKey("demo/Own" + i + "Endpoints.java").containsAllEntriesOf(alone);
      assertThat(output).doesNotContainKey("demo/Own" + (i + 1) + "Endpoints.java");
    }
  }

  private static String own(int number) {
    return "package demo; @io.kitgen.KitService interface Own" + number + " { void f(int a); }";
  }

  @Test
  void transportsAreFoundWhateverTheThreadsClassLoader() {
    Thread thread = Thread.currentThread();
    ClassLoader before = thread.getContextClassLoader();
    thread.setContextClassLoader(ClassLoader.getPlatformClassLoader());
    try {
      assertThat(JavaBuild.javac().sources(SHOP).run().assertClean().output())
          .containsKey("demo/ShopHttp.java");
    } finally {
      thread.setContextClassLoader(before);
    }
  }

  @Test
  void oneServiceWithErrorsDoesNotStopAnother() {
    Built built =
        JavaBuild.javac()
            .sources(SHOP)
            .source(
                "demo/Bad.java",
                "package demo; @io.kitgen.KitService interface Bad { void f(Object o); }")
            .run();
    assertThat(built.problems()).containsExactly("KIT060 Bad.java:1");
    assertThat(built.generated("demo/BadEndpoints.java")).contains("Bad has errors");
    assertThat(built.generated("demo/ShopEndpoints.java")).doesNotContain("has errors");
  }

  @Test
  void whatIsWrongWithASharedRecordIsSaidOnce() {
    Built built =
        JavaBuild.javac()
            .source("demo/Order.java", "package demo; public record Order(Object payload) {}")
            .source(
                "demo/A.java",
                "package demo; @io.kitgen.KitService interface A { void f(Order o); }")
            .source(
                "demo/B.java",
                "package demo; @io.kitgen.KitService interface B { void f(Order o); }")
            .run();
    assertThat(built.problems()).containsExactly("KIT060 Order.java:1");
  }

  @Test
  void aTypeCalledAsOneOfJavasOwnDoesNotHideIt() {
    Built built =
        JavaBuild.javac()
            .source("demo/Record.java", "package demo; public record Record(String text) {}")
            .source("demo/Override.java", "package demo; public enum Override { A }")
            .source(
                "demo/Shop.java",
                "package demo; @io.kitgen.KitService interface Shop { Record f(Override o); }")
            .run();
    built.assertClean();
  }
}
