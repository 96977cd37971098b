package io.kitgen.processor.generate.code;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class CommentsTest {

  @Test
  void endNowhereButAtTheEnd() {
    assertThat(Comments.safe("a */ b **/")).isEqualTo("a *&#47; b **&#47;");
  }

  @Test
  void haveNoUnicodeEscapes() {
    assertThat(Comments.safe("\\u002a")).isEqualTo("&#92;u002a");
    assertThat(Comments.safe("\\\\\\u002a")).isEqualTo("\\\\&#92;u002a");
  }

  @Test
  void keepWhatIsNone() {
    assertThat(Comments.safe("C:\\\\users $1 \\n")).isEqualTo("C:\\\\users $1 \\n");
  }

  @Test
  void setLaterLinesOfATagIn() {
    assertThat(Comments.hanging("one\ntwo\n   three")).isEqualTo("one\n    two\n    three");
  }
}
