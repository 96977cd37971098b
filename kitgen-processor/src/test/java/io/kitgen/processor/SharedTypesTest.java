package io.kitgen.processor;

import static org.assertj.core.api.Assertions.assertThat;

import io.kitgen.processor.testing.Built;
import io.kitgen.processor.testing.JavaBuild;
import org.junit.jupiter.api.Test;

/** Codecs beside their types, for services of this jar and of others. */
class SharedTypesTest {

  private static final String ORDER =
      """
      package demo;
      @io.kitgen.KitType public record Order(String id, java.util.List<String> lines) {}
      """;

  private static final String SHOP =
      """
      package shop;
      import demo.Order;
      @io.kitgen.KitService public interface Shop { Order place(Order order, Order[] more); }
      """;

  @Test
  void isMadeWithoutAService() {
    Built types = JavaBuild.javac().source("demo/Order.java", ORDER).run().assertClean();
    assertThat(types.output().keySet()).containsExactly("demo/OrderJson.java");
    assertThat(types.generated("demo/OrderJson.java"))
        .contains("public static final JsonCodec<Order> ORDER");
  }

  @Test
  void isTakenFromAnotherJar() {
    Built types = JavaBuild.javac().source("demo/Order.java", ORDER).run().assertClean();
    Built shop =
        JavaBuild.javac()
            .library(types.classes())
            .source("shop/Shop.java", SHOP)
            .run()
            .assertClean();
    assertThat(shop.generated("shop/ShopJson.java"))
        .contains("OrderJson.ORDER.read(in)")
        .doesNotContain("readOrder(");
  }

  @Test
  void isNotMissedWhereItWasNeverMade() {
    Built types =
        JavaBuild.javac()
            .withoutProcessors()
            .option("-proc:none")
            .source("demo/Order.java", ORDER)
            .run();
    Built shop =
        JavaBuild.javac()
            .library(types.classes())
            .source("shop/Shop.java", SHOP)
            .run()
            .assertClean();
    assertThat(shop.generated("shop/ShopJson.java")).contains("readOrder(");
  }

  @Test
  void isNotTakenWhereAServiceHasItsOwnIdeas() {
    Built shop =
        JavaBuild.javac()
            .source("demo/Order.java", ORDER)
            .source(
                "shop/Shop.java",
                SHOP.replace(
                    "@io.kitgen.KitService", "@io.kitgen.KitService @io.kitgen.JsonPolicy"))
            .run()
            .assertClean();
    assertThat(shop.generated("shop/ShopJson.java")).contains("readOrder(");
  }

  @Test
  void leavesTheUsersOwnClassAlone() {
    Built built =
        JavaBuild.javac()
            .source("demo/Order.java", ORDER)
            .source("demo/OrderJson.java", "package demo; class OrderJson {}")
            .run();
    assertThat(built.problems()).hasSize(1).allMatch(problem -> problem.startsWith("KIT007"));
  }
}
