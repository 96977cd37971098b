package io.kitgen.processor;

import static org.assertj.core.api.Assertions.assertThat;

import io.kitgen.processor.testing.Built;
import io.kitgen.processor.testing.Diagnosed;
import io.kitgen.processor.testing.JavaBuild;
import org.junit.jupiter.api.Test;

class KitgenProcessorTest {

  private static final String SHOP =
      """
      package demo;

      import io.kitgen.*;
      import java.util.*;
      import java.util.concurrent.CompletionStage;
      import org.jspecify.annotations.*;

      /** A shop. */
      @KitService(name = "shop") @NullMarked @HttpApi(path = "/v1")
      public interface Shop {
        record Line(String sku, int amount) {}
        record Order(UUID id, List<Line> lines, @Nullable String note) {}
        enum Color { RED, GREEN }
        final class SoldOutException extends Exception {
          private static final long serialVersionUID = 1;
          public SoldOutException(String message) { super(message); }
        }
        /**
         * Finds an order.
         *
         * @param id which one
         * @return the order, empty when there is none
         */
        @Get("/orders/{id}") Optional<Order> find(UUID id);
        @Get("/orders") List<Order> list(@Query @Default("20") int limit, @Nullable Color color, @Header("X-Tenant") String tenant);
        @Post("/orders") @StatusCode(201) Order place(Order order) throws SoldOutException;
        @Put("/orders/{id}/note") void note(UUID id, String text);
        CompletionStage<Long> count();
      }
      """;

  @Test
  void aServiceGoesThroughAllStages() {
    Built built = JavaBuild.javac().source("demo/Shop.java", SHOP).run();
    assertThat(built.problems()).isEmpty();
    assertThat(built.output())
        .containsKeys(
            "demo/ShopMessages.java", "demo/ShopEndpoints.java", "META-INF/kitgen/demo.Shop.json");
  }

  @Test
  void bothCompilersShowTheSame() {
    Built javac = JavaBuild.javac().source("demo/Shop.java", SHOP).run();
    Built ecj = JavaBuild.ecj().source("demo/Shop.java", SHOP).run();
    assertThat(ecj.output()).isEqualTo(javac.output());
  }

  @Test
  void whatNoClassCanImplementHasTheGeneratedTypesAllTheSame() {
    Built built =
        JavaBuild.javac()
            .source(
                "demo/Shop.java",
                "package demo; @io.kitgen.KitService interface Shop { <T> T any(T t); }")
            .run();
    assertThat(built.problems()).contains("KIT020 Shop.java:1");
    assertThat(built.output()).containsKeys("demo/ShopMessages.java", "demo/ShopEndpoints.java");
  }

  @Test
  void theSkeletonOfAStageOfAnythingCompiles() {
    Built built =
        JavaBuild.javac()
            .source(
                "demo/Shop.java",
                "package demo; @io.kitgen.KitService interface Shop {"
                    + " java.util.concurrent.CompletionStage<?> any(); }")
            .run();
    assertThat(built.diagnostics()).extracting(Diagnosed::code).containsOnly("KIT060");
    assertThat(built.generated("demo/ShopEndpoints.java"))
        .contains("CompletionStage<Object> any()");
  }
}
