package io.kitgen.processor.write;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class LayoutTest {

  @Test
  void closesUpWhatIsShort() {
    assertThat(
            Layout.tidy(
                """
                /**
                 * Adds.
                 */
                @Deprecated(
                    since = "1"
                )
                public record Empty() {
                }
                """))
        .isEqualTo(
            """
            /** Adds. */
            @Deprecated(since = "1")
            public record Empty() {}
            """);
  }

  @Test
  void leavesWhatIsLong() {
    String source =
        """
        /**
         * One.
         *
         * @param a two
         */
        @Deprecated(
            since = "1",
            forRemoval = true
        )
        class A {
          /**
           * %s
           */
          int a = call(
              1
          );
        }
        """
            .formatted("word ".repeat(18) + "end.");
    assertThat(Layout.tidy(source)).isEqualTo(source);
  }

  @Test
  void endsNoLineWithSpaces() {
    assertThat(Layout.tidy("int a = \n    1;\n\n")).isEqualTo("int a =\n    1;\n\n");
  }
}
