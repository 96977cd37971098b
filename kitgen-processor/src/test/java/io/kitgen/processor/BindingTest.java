package io.kitgen.processor;

import static org.assertj.core.api.Assertions.assertThat;

import io.kitgen.contract.Contract;
import io.kitgen.processor.testing.Built;
import io.kitgen.processor.testing.Diagnosed;
import io.kitgen.processor.testing.JavaBuild;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.function.Supplier;
import java.util.jar.JarOutputStream;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import org.junit.jupiter.api.Named;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** Bindings of services that another jar has. */
class BindingTest {
  private static final Path MAPPING =
      Path.of("src/test/golden/http-mapping/input/demo/Mapping.java");

  private static final String SHOP =
      """
      package api;
      import io.kitgen.*;
      @KitService(name = "shop", bindings = false)
      public interface Shop {
        record Order(String id, java.util.List<String> lines) {}
        @Get("/orders/{id}") Order find(String id);
        @Put("/orders/{id}/note") void note(String id, String text);
      }
      """;

  private static final String BINDING =
      """
      @KitBinding(service = api.Shop.class)
      package server;

      import io.kitgen.KitBinding;
      """;

  static Stream<Named<Supplier<JavaBuild>>> compilers() {
    return Stream.of(
        Named.of("javac", () -> JavaBuild.javac()), Named.of("ecj", () -> JavaBuild.ecj()));
  }

  private static Built api(String source) {
    return JavaBuild.javac().source("api/Shop.java", source).run().assertClean();
  }

  private static Built bind(Built api, String annotation) {
    return JavaBuild.javac()
        .without("-Werror")
        .library(api.classes())
        .source("server/Binding.java", "package server;\n" + annotation + "\nclass Binding {}")
        .run();
  }

  @Test
  void anApiJarHasWhatNoTransportNeeds() {
    Built api = api(SHOP);
    assertThat(api.output().keySet())
        .containsExactlyInAnyOrder(
            "api/ShopDecorator.java",
            "api/ShopEndpoints.java",
            "api/ShopInstrumentation.java",
            "api/ShopJson.java",
            "api/ShopMessages.java",
            Contract.path("api.Shop"));
    assertThat(api.generated("api/ShopMessages.java")).contains("record NoteBody(String text)");
  }

  @Test
  void aBindingIsThatOfOneJar() throws IOException {
    String source = Files.readString(MAPPING);
    Built whole = JavaBuild.javac().source("demo/Mapping.java", source).run().assertClean();
    Built api =
        JavaBuild.javac()
            .source(
                "demo/Mapping.java",
                source.replace("name = \"mapping\"", "name = \"mapping\", bindings = false"))
            .run()
            .assertClean();
    assertThat(api.generated().keySet()).doesNotContain("demo/MappingHttp.java");
    for (Named<Supplier<JavaBuild>> compiler : compilers().toList()) {
      Built binding =
          compiler
              .getPayload()
              .get()
              .library(api.classes())
              .source("server/package-info.java", BINDING.replace("api.Shop", "demo.Mapping"))
              .run();
      assertThat(binding.problems()).as("%s", binding.diagnostics()).isEmpty();
      assertThat(binding.success()).as("%s", binding.diagnostics()).isTrue();
      assertThat(binding.generated().keySet()).containsExactly("server/MappingHttp.java");
      assertThat(body(binding.generated("server/MappingHttp.java")))
          .isEqualTo(body(whole.generated("demo/MappingHttp.java")));
      assertThat(binding.output())
          .containsEntry(
              "META-INF/kitgen/demo.Mapping.openapi.json",
              whole.output().get("META-INF/kitgen/demo.Mapping.openapi.json"));
    }
  }

  @Test
  void documentsSayTheSameOfNull() {
    String source =
        """
        package api;
        import io.kitgen.*;
        import org.jspecify.annotations.*;
        @KitService(name = "shop") @NullMarked
        public interface Shop {
          record Line(@Nullable String sku, java.util.List<@Nullable String> tags) {}
          final class Order {
            private String id = "";
            private @Nullable String note;
            public Order() {}
            public String getId() { return id; }
            public void setId(String id) { this.id = id; }
            public @Nullable String getNote() { return note; }
            public void setNote(@Nullable String note) { this.note = note; }
          }
          Order place(Order order, java.util.Map<String, @Nullable Line> lines, @Nullable String hint);
        }
        """;
    Built whole = api(source);
    Built api = api(source.replace("\"shop\")", "\"shop\", bindings = false)"));
    Built binding = bind(api);
    assertThat(binding.success()).as("%s", binding.diagnostics()).isTrue();
    String path = "META-INF/kitgen/api.Shop.openapi.json";
    assertThat(binding.output().get(path)).isEqualTo(whole.output().get(path));
  }

  /** Without the imports, which differ with the package. */
  private static String body(String source) {
    return source
        .lines()
        .filter(line -> !line.startsWith("import ") && !line.startsWith("package "))
        .collect(Collectors.joining("\n"))
        .strip();
  }

  @ParameterizedTest
  @MethodSource("compilers")
  void aBindingIsCleanAndStandsOnAnyType(Supplier<JavaBuild> compiler) {
    Built api = api(SHOP);
    Built binding =
        compiler
            .get()
            .library(api.classes())
            .source(
                "server/Main.java",
                """
                package server;
                import io.kitgen.KitBinding;
                @KitBinding(service = api.Shop.class, transports = KitBinding.HTTP)
                public final class Main {
                  private Main() {}
                  public static Object handler(api.Shop shop) {
                    return ShopHttp.handler(api.ShopEndpoints.of(shop));
                  }
                }
                """)
            .run();
    assertThat(binding.success()).as("%s", binding.diagnostics()).isTrue();
    assertThat(binding.generated().keySet()).containsExactly("server/ShopHttp.java");
  }

  @ParameterizedTest
  @MethodSource("compilers")
  void aJarIsReadToo(Supplier<JavaBuild> compiler) throws IOException {
    Built api = api(SHOP);
    Path jar = api.folder().resolve("api.jar");
    try (JarOutputStream out = new JarOutputStream(Files.newOutputStream(jar));
        Stream<Path> files = Files.walk(api.classes())) {
      for (Path file : files.filter(Files::isRegularFile).toList()) {
        String name = api.classes().relativize(file).toString().replace('\\', '/');
        out.putNextEntry(new ZipEntry(name));
        out.write(Files.readAllBytes(file));
      }
    }
    Built binding = compiler.get().library(jar).source("server/package-info.java", BINDING).run();
    assertThat(binding.problems()).as("%s", binding.diagnostics()).isEmpty();
    assertThat(binding.generated().keySet()).containsExactly("server/ShopHttp.java");
  }

  @Test
  void theModulePathIsReadToo() throws IOException {
    Built api =
        JavaBuild.javac()
            .onModulePath()
            .source("api/Shop.java", SHOP)
            .source(
                "module-info.java",
                "module api { requires transitive io.kitgen.runtime; exports api; }")
            .run()
            .assertClean();
    JavaBuild server =
        JavaBuild.javac()
            .onModulePath()
            .library(api.classes())
            .source("server/package-info.java", BINDING)
            .source(
                "module-info.java", "module server { requires transitive api; exports server; }");
    if (Runtime.version().feature() < 18) {
      Built unnamed = server.run();
      assertThat(unnamed.problems()).containsExactly("KIT227 package-info.java:1");
      server.option("-Akitgen.contracts=" + api.classes());
    }
    Built binding = server.run().assertClean();
    assertThat(binding.generated().keySet()).containsExactly("server/ShopHttp.java");
  }

  @Test
  void severalAreBoundFromOnePlace() {
    Built first = api(SHOP);
    Built second =
        JavaBuild.javac()
            .source(
                "other/Store.java",
                SHOP.replace("package api", "package other").replace("Shop", "Store"))
            .run()
            .assertClean();
    Built binding =
        JavaBuild.javac()
            .library(first.classes())
            .library(second.classes())
            .source(
                "server/package-info.java",
                BINDING.replace("package", "@KitBinding(service = other.Store.class)\npackage"))
            .run()
            .assertClean();
    assertThat(binding.generated().keySet())
        .containsExactly("server/ShopHttp.java", "server/StoreHttp.java");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "service = Runnable.class | KIT225 | java.lang.Runnable, which is no interface",
        "service = api.Shop.class, transports = \"htpt\" | KIT229 | did you mean http?",
        "service = api.Shop.class, transports = {\"http\", \"http\"} | KIT233 | bound to http twice",
      })
  void whatCannotBeBoundIsRefusedWhereItIsNamed(String members, String code, String message) {
    refuses(bind(api(SHOP), "@io.kitgen.KitBinding(" + members + ")"), code, message);
  }

  private static void refuses(Built built, String code, String message) {
    assertThat(built.problems()).containsExactly(code + " Binding.java:2");
    assertThat(built.diagnostics())
        .extracting(Diagnosed::message)
        .anyMatch(text -> text.contains(message));
    assertThat(built.generated()).isEmpty();
  }

  private static Built bind(Built api) {
    return bind(api, "@io.kitgen.KitBinding(service = api.Shop.class)");
  }

  @Test
  void aServiceThatIsCompiledHereIsRefused() {
    Built built =
        JavaBuild.javac()
            .source("api/Shop.java", SHOP)
            .source(
                "server/Binding.java",
                "package server;\n@io.kitgen.KitBinding(service = api.Shop.class)\nclass Binding {}")
            .run();
    assertThat(built.problems()).containsExactly("KIT226 Binding.java:2");
  }

  @Test
  void aServiceWithoutAContractIsRefused() throws IOException {
    Built api = api(SHOP);
    Path contract = api.classes().resolve(Contract.path("api.Shop"));
    String text = Files.readString(contract);
    Files.writeString(contract, text.replace("\"kitgen\": 1", "\"kitgen\": 9"));
    refuses(bind(api), "KIT227", "in its line 2, it has format 9");
    Files.delete(contract);
    refuses(bind(api), "KIT227", "there is no META-INF/kitgen/api.Shop.json");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "java.lang.String | java.lang.Integer | it has no operation for the method find",
        "\"method\": \"note\" | \"method\": \"notes\" | it has no operation for the method note",
        "api.Shop.Order! | api.Shop! | the method find gives something else",
        "java.util.List<java.lang.String!>! | java.util.List<java.lang.Long>  | lines has another type",
      })
  void aStaleContractIsRefused(String from, String to, String message) throws IOException {
    Built api = api(SHOP);
    rewrite(api, from, to);
    refuses(bind(api), "KIT228", message);
  }

  private static void rewrite(Built api, String from, String to) throws IOException {
    Path contract = api.classes().resolve(Contract.path("api.Shop"));
    String text = Files.readString(contract);
    assertThat(text).contains(from);
    Files.writeString(contract, text.replace(from, to));
  }

  @Test
  void otherVersionsAreSaid() throws IOException {
    Built api = api(SHOP);
    rewrite(api, "\"generator\": \"0.1\"", "\"generator\": \"0.0\"");
    Built later = bind(api);
    assertThat(later.problems()).containsExactly("KIT231 Binding.java:2");
    assertThat(later.generated()).hasSize(1);
    rewrite(api, "\"generator\": \"0.0\"", "\"generator\": \"1.0\"");
    refuses(bind(api), "KIT230", "generated by kitgen 1.0, and this is kitgen 0.1");
  }

  @Test
  void aJarThatLacksPartsIsRefused() throws IOException {
    Built api = api(SHOP);
    Files.delete(api.classes().resolve("api/ShopMessages$NoteBody.class"));
    refuses(bind(api), "KIT232", "lacks api.ShopMessages.NoteBody");
    Files.delete(api.classes().resolve("api/ShopJson.class"));
    refuses(bind(api), "KIT232", "lacks api.ShopJson");
  }

  @Test
  void whatOtherPackagesCannotNameIsRefused() {
    Built packagePrivate =
        JavaBuild.javac()
            .source(
                "api/Shop.java",
                SHOP.replace("  record Order(String id, java.util.List<String> lines) {}\n", ""))
            .source("api/Order.java", "package api; record Order(String id) {}")
            .run()
            .assertClean();
    assertThat(bind(packagePrivate).diagnostics())
        .extracting(Diagnosed::message)
        .anyMatch(text -> text.contains("[KIT062]"));
  }

  @Test
  void aClassOfTheSameNameIsRefused() {
    Built built =
        bind(api(SHOP), "@io.kitgen.KitBinding(service = api.Shop.class)\nclass ShopHttp {}\n");
    assertThat(built.problems()).containsExactly("KIT007 Binding.java:3");
  }
}
