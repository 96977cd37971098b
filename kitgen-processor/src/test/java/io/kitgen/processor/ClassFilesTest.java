package io.kitgen.processor;

import static org.assertj.core.api.Assertions.assertThat;

import io.kitgen.processor.model.Nullness;
import io.kitgen.processor.model.ServiceModel;
import io.kitgen.processor.testing.Built;
import io.kitgen.processor.testing.Diagnosed;
import io.kitgen.processor.testing.JavaBuild;
import io.kitgen.processor.testing.ModelProbe;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.junit.jupiter.api.Named;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Services whose supertypes and records come from another jar. */
class ClassFilesTest {

  private static final String SHOP =
      """
      package demo;
      @io.kitgen.KitService public interface Shop extends api.Store {}
      """;

  static Stream<Named<Supplier<JavaBuild>>> compilers() {
    return Stream.of(
        Named.of("javac", () -> JavaBuild.javac()), Named.of("ecj", () -> JavaBuild.ecj()));
  }

  private static JavaBuild store(String annotation) {
    return JavaBuild.javac()
        .source(
            "api/Store.java",
            "package api; import io.kitgen.runtime.CallContext; import org.jspecify.annotations.*;\n"
                + annotation
                + " public interface Store {\n"
                + " @io.kitgen.OperationName(\"second\") long zwei(long amount, String[] names);\n"
                + " String first(CallContext ctx, java.util.List<@Nullable String> tags, int some);\n"
                + " void third();\n}");
  }

  private static JavaBuild shop(Supplier<JavaBuild> compiler, Built api) {
    return compiler.get().library(api.classes()).source("demo/Shop.java", SHOP);
  }

  @ParameterizedTest
  @MethodSource("compilers")
  void withoutNamesAreRefused(Supplier<JavaBuild> compiler) {
    Built api = store("").withoutProcessors().run().assertClean();
    Built built = shop(compiler, api).run();
    assertThat(built.problems()).containsExactly("KIT026 Shop.java:2", "KIT026 Shop.java:2");
    assertThat(built.diagnostics().stream().filter(said -> !said.code().isEmpty()))
        .extracting(Diagnosed::message)
        .allMatch(message -> message.contains("-parameters"))
        .anyMatch(message -> message.startsWith("[KIT026] In api.Store.zwei: "));
  }

  /** Not so under Eclipse (3.46), which loses them on methods with any annotation: see above. */
  @Test
  void haveTheNamesThatTheyWereCompiledWith() {
    Built api = store("").withoutProcessors().option("-parameters").run().assertClean();
    assertNames(JavaBuild::javac, api);
  }

  @ParameterizedTest
  @MethodSource("compilers")
  void haveTheNamesOfTheirOwnMessages(Supplier<JavaBuild> compiler) throws IOException {
    Built api = store("@io.kitgen.KitService").run().assertClean();
    Files.delete(api.classes().resolve("META-INF/kitgen/api.Store.json"));
    assertNames(compiler, api);
  }

  @ParameterizedTest
  @MethodSource("compilers")
  void haveTheNamesOfTheirContract(Supplier<JavaBuild> compiler) throws IOException {
    Built api = store("@io.kitgen.KitService").run().assertClean();
    try (Stream<Path> files = Files.list(api.classes().resolve("api"))) {
      for (Path file : files.toList()) {
        if (file.getFileName().toString().startsWith("StoreMessages")) {
          Files.delete(file);
        }
      }
    }
    assertNames(compiler, api);
  }

  private static void assertNames(Supplier<JavaBuild> compiler, Built api) {
    Built built = shop(compiler, api).option("-Akitgen.trace").run();
    assertThat(built.problems()).as("%s", built.diagnostics()).isEmpty();
    assertThat(built.success()).as("%s", built.diagnostics()).isTrue();
    assertThat(built.generated("demo/ShopMessages.java"))
        .contains("record FirstRequest(List<String> tags, int some)")
        .contains("record SecondRequest(long amount, String[] names)");
  }

  @ParameterizedTest
  @MethodSource("compilers")
  void sayNothingOfNull(Supplier<JavaBuild> compiler) {
    Built api =
        store("@NullMarked")
            .withoutProcessors()
            .option("-parameters")
            .source(
                "api/Order.java",
                "package api; @org.jspecify.annotations.NullMarked public record Order(String id) {}")
            .run()
            .assertClean();
    ServiceModel service =
        ModelProbe.read(
            compiler
                .get()
                .library(api.classes())
                .source(
                    "demo/Shop.java",
                    """
                    package demo;
                    @io.kitgen.KitService @org.jspecify.annotations.NullMarked
                    public interface Shop extends api.Store { void f(api.Order order); }
                    """));
    assertThat(service.operations()).hasSize(4);
    assertThat(service.operations().get(0).parameters().get(0).type().nullness())
        .isEqualTo(Nullness.NON_NULL);
    assertThat(service.operations().get(1).parameters().get(0).type().nullness())
        .isEqualTo(Nullness.UNSPECIFIED);
    assertThat(service.operations().get(1).parameters().get(0).type().name())
        .hasToString("java.util.List<java.lang.String>");
    assertThat(service.operations().get(3).parameters().get(0).type().nullness())
        .isEqualTo(Nullness.NON_NULL);
  }

  @ParameterizedTest
  @MethodSource("compilers")
  void showWhatIsWrongInThemOnTheService(Supplier<JavaBuild> compiler) {
    Built api =
        JavaBuild.javac()
            .withoutProcessors()
            .source(
                "api/Order.java", "package api; public record Order(String id, Object payload) {}")
            .run()
            .assertClean();
    Built built =
        compiler
            .get()
            .library(api.classes())
            .source(
                "demo/Shop.java",
                "package demo;\n\n@io.kitgen.KitService public interface Shop {"
                    + " void f(api.Order order); }")
            .run();
    assertThat(built.problems()).containsExactly("KIT060 Shop.java:3");
    assertThat(built.diagnostics())
        .anyMatch(said -> said.message().startsWith("[KIT060] In api.Order.payload: "));
  }
}
