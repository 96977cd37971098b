package io.kitgen.processor.generate.schema;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MarkdownTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "plain text | plain text",
        "{@code a < b} | `a < b`",
        "{@code a`b} | `` a`b ``",
        "{@literal <b>} | <b>",
        "{@link Order} | `Order`",
        "{@link demo.shop.Order#id()} | `Order.id()`",
        "{@link #find(UUID, int) the finder} | the finder",
        "{@linkplain Order an order} | an order",
        "{@value #LIMIT} items | `LIMIT` items",
        "{@code {nested}} rest | `{nested}` rest",
        "{@code not closed | {@code not closed",
        "<b>bold</b> and <em>soft</em> | **bold** and *soft*",
        "<code>x</code> | `x`",
        "a &lt; b &amp;&amp; c &#62; d &unknown; | a < b && c > d &unknown;",
        "1 < 2 and List<String> | 1 < 2 and List<String>",
        "<a href=\"https://example.org\">the {@code docs}</a> | [the `docs`](https://example.org)"
      })
  void writesInlineTagsAndHtml(String javadoc, String markdown) {
    assertThat(Markdown.of(javadoc)).isEqualTo(markdown);
  }

  @Test
  void keepsParagraphsListsAndCode() {
    String javadoc =
        """
        First.

        <p>Second has
        two lines:
        <ul>
          <li>one
          <li>two
        </ul>
        <pre>{@code
          if (a < b) {
            return;
          }
        }</pre>
        """;
    assertThat(Markdown.of(javadoc))
        .isEqualTo(
            """
            First.

            Second has
            two lines:
            - one
            - two

            ```
            if (a < b) {
              return;
            }
            ```""");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "Finds an order. And more. | Finds an order",
        "Is it there? Maybe. | Is it there?",
        "Reads `a. b` whole. More. | Reads `a. b` whole",
        "No stop at all | No stop at all",
        "Version 1.5 is new. | Version 1.5 is new"
      })
  void summarisesByTheFirstSentence(String markdown, String summary) {
    assertThat(Markdown.summary(markdown)).isEqualTo(summary);
  }
}
