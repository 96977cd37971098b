package io.kitgen.processor;

import static org.assertj.core.api.Assertions.assertThat;

import io.kitgen.processor.testing.Built;
import io.kitgen.processor.testing.Diagnosed;
import io.kitgen.processor.testing.JavaBuild;
import io.kitgen.processor.testing.TypeMaker;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.junit.jupiter.api.Named;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Services wait for types that another processor of the same build still has to generate. */
class DeferralTest {

  static Stream<Named<Supplier<JavaBuild>>> compilers() {
    // A generated source has no order among the options -Xlint knows of: what matters is ours.
    return Stream.of(
        Named.of("javac", () -> JavaBuild.javac()), Named.of("ecj", () -> JavaBuild.ecj()));
  }

  private static JavaBuild shop(JavaBuild build, String members) {
    return build.source(
        "demo/Shop.java",
        "package demo; import io.kitgen.*; @KitService public interface Shop {" + members + "}");
  }

  private static void assertGenerated(Built built) {
    assertThat(built.problems()).isEmpty();
    assertThat(built.success()).as("%s", built.diagnostics()).isTrue();
    assertThat(built.output()).containsKeys("demo/ShopMessages.java", "demo/ShopEndpoints.java");
  }

  @ParameterizedTest
  @MethodSource("compilers")
  void forARecordOfTheSameRound(Supplier<JavaBuild> compiler) {
    Built built =
        shop(compiler.get(), "java.util.List<Order> list(Order like);")
            .processor(() -> new TypeMaker("public record Order(String id) {}"))
            .run();
    assertGenerated(built);
    assertThat(built.generated("demo/ShopMessages.java")).contains("ListRequest(Order like)");
  }

  @ParameterizedTest
  @MethodSource("compilers")
  void forTypesAtAnyDepthOverSeveralRounds(Supplier<JavaBuild> compiler) {
    Built built =
        shop(compiler.get(), "Order get(Key key) throws SoldOutException;")
            .source(
                "demo/Order.java", "package demo; public record Order(Key key, Line[] lines) {}")
            .processor(
                () ->
                    new TypeMaker(
                        "public record Line(Item item) {}",
                        "public record Key(String text) {}",
                        "public final class SoldOutException extends RuntimeException {"
                            + " private static final long serialVersionUID = 1; }",
                        "public enum Item { A, B }"))
            .run();
    assertGenerated(built);
    assertThat(built.output().get("META-INF/kitgen/demo.Shop.json")).contains("demo.Item");
  }

  @ParameterizedTest
  @MethodSource("compilers")
  void forASupertype(Supplier<JavaBuild> compiler) {
    Built built =
        compiler
            .get()
            .source(
                "demo/Shop.java",
                "package demo; @io.kitgen.KitService public interface Shop extends Base<String> {}")
            .processor(() -> new TypeMaker("public interface Base<T> { T get(T like); }"))
            .run();
    assertGenerated(built);
    assertThat(built.generated("demo/ShopMessages.java")).contains("GetRequest(String like)");
  }

  @ParameterizedTest
  @MethodSource("compilers")
  void forAClassOrConstantInAnAnnotation(Supplier<JavaBuild> compiler) {
    Built built =
        compiler
            .get()
            .source(
                "demo/Shop.java",
                """
                package demo;
                import io.kitgen.*;
                @KitService(errors = SoldOut.class)
                public interface Shop { @Get(SoldOut.PATH) String get(); }
                """)
            .processor(
                () ->
                    new TypeMaker(
                        "public final class SoldOut extends RuntimeException {"
                            + " private static final long serialVersionUID = 1;"
                            + " public static final String PATH = \"/made\"; }"))
            .run();
    assertGenerated(built);
    assertThat(built.generated("demo/ShopHttp.java")).contains("\"/made\"");
    assertThat(built.generated("demo/ShopJson.java")).contains("SOLD_OUT");
  }

  @ParameterizedTest
  @MethodSource("compilers")
  void butNotForWhatWeGenerateOurselves(Supplier<JavaBuild> compiler) {
    Built built =
        shop(
                compiler.get(),
                """
                String get();
                static Shop nothing() { return ShopEndpoints.unimplemented(); }
                default ShopEndpoints endpoints() { return ShopEndpoints.of(this); }
                """)
            .run();
    assertGenerated(built);
  }

  @ParameterizedTest
  @MethodSource("compilers")
  void inVainAndThenTheNameIsTold(Supplier<JavaBuild> compiler) {
    Built built =
        shop(compiler.get(), "\n  void sell(\n Order order);\n  void buy(Order order);\n")
            .source(
                "demo/Other.java",
                "package demo; @io.kitgen.KitService interface Other { void f(); }")
            .run();
    assertThat(built.problems()).containsExactly("KIT008 Shop.java:3");
    assertThat(built.diagnostics().stream().filter(said -> said.code().equals("KIT008")))
        .extracting(Diagnosed::message)
        .allMatch(message -> message.startsWith("[KIT008] Order cannot be found"));
    assertThat(built.output())
        .containsKey("demo/OtherEndpoints.java")
        .doesNotContainKey("demo/ShopEndpoints.java");
  }
}
