package io.kitgen.processor;

import io.kitgen.processor.testing.JavaBuild;
import org.junit.jupiter.api.Test;

/** What Java lets people write, and warns about when somebody else uses it. */
class LintTest {

  @Test
  void aSerializableServiceNeedsNoNumber() {
    build(
        """
        package demo;

        @io.kitgen.KitService
        interface Shop extends java.io.Serializable {
          long sell(long count);
        }
        """);
  }

  @Test
  void anErrorMayHaveADeprecatedConstructor() {
    build(
        """
        package demo;

        @io.kitgen.KitService
        interface Shop {
          long sell(long count) throws Closed;

          final class Closed extends Exception {
            private static final long serialVersionUID = 1;

            /** @deprecated say why */
            @Deprecated
            public Closed(String message) {
              super(message);
            }
          }
        }
        """);
  }

  @Test
  void anErrorMayBeMadeByAFactory() {
    build(
        """
        package demo;

        import com.fasterxml.jackson.annotation.JsonCreator;

        @io.kitgen.KitService
        interface Shop {
          long sell(long count) throws Closed;

          final class Closed extends Exception {
            private static final long serialVersionUID = 1;
            private final int until;

            private Closed(int until) {
              super("closed until " + until);
              this.until = until;
            }

            @JsonCreator
            public static Closed until(int until) {
              return new Closed(until);
            }

            public int until() {
              return until;
            }
          }
        }
        """);
  }

  private static void build(String shop) {
    JavaBuild.javac().source("demo/Shop.java", shop).run().assertClean();
  }
}
