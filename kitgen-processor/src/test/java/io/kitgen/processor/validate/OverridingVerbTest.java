package io.kitgen.processor.validate;

import static org.assertj.core.api.Assertions.assertThat;

import io.kitgen.processor.testing.JavaBuild;
import org.junit.jupiter.api.Test;

class OverridingVerbTest {

  @Test
  void replacesTheVerbOfTheOverriddenMethod() {
    assertThat(
            JavaBuild.javac()
                .source(
                    "demo/Shop.java",
                    """
                    package demo;

                    import io.kitgen.Get;
                    import io.kitgen.KitService;
                    import io.kitgen.Post;

                    @KitService
                    public interface Shop extends Store {
                      @Override
                      @Get("/orders")
                      String orders();
                    }

                    interface Store {
                      @Post("/all-orders")
                      String orders();
                    }
                    """)
                .run()
                .problems())
        .isEmpty();
  }
}
