package io.kitgen.processor;

import static org.assertj.core.api.Assertions.assertThat;

import io.kitgen.processor.testing.Built;
import io.kitgen.processor.testing.JavaBuild;
import java.util.ServiceLoader;
import javax.annotation.processing.Processor;
import org.junit.jupiter.api.Test;

/** Real Lombok on the path of processors, before kitgen and behind it. */
class LombokTest {

  @Test
  void completesClassesBeforeWeReadThem() {
    assertGenerated(shop(JavaBuild.javac().processor(LombokTest::lombok)));
  }

  @Test
  void completesClassesWhileWeWait() {
    assertGenerated(
        shop(
            JavaBuild.javac()
                .withoutProcessors()
                .processor(LombokTest::lombok)
                .processor(KitgenProcessor::new)));
  }

  @Test
  void isMissedWhenItIsNotThere() {
    assertThat(shop(JavaBuild.javac()).problems())
        .isNotEmpty()
        .allMatch(problem -> problem.startsWith("KIT076"));
  }

  private static void assertGenerated(Built built) {
    assertThat(built.problems()).isEmpty();
    assertThat(built.success()).as("%s", built.diagnostics()).isTrue();
    assertThat(built.generated("demo/ShopJson.java"))
        .contains("value.setNote(", "Line.builder()", "new Shop.Price(cents, currency)");
  }

  private static Built shop(JavaBuild build) {
    return build
        .lombok()
        .source(
            "demo/Shop.java",
            """
            package demo;
            import io.kitgen.KitService;
            import lombok.Builder;
            import lombok.Data;
            import lombok.Getter;
            import lombok.Value;
            @KitService public interface Shop {
              Order sell(Order order);
              @Data class Order {
                private String note; private boolean open; private Price price; private Line line;
              }
              @Value class Price { long cents; String currency; }
              @Getter @Builder class Line { private final String sku; private final int amount; }
            }
            """)
        .run();
  }

  private static Processor lombok() {
    return ServiceLoader.load(Processor.class, LombokTest.class.getClassLoader()).stream()
        .filter(provider -> provider.type().getName().startsWith("lombok."))
        .findFirst()
        .orElseThrow()
        .get();
  }
}
