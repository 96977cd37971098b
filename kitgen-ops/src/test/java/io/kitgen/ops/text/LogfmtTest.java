package io.kitgen.ops.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The table of go-logfmt's own tests, and what Java adds to it. */
class LogfmtTest {

  private static String pair(@Nullable String key, @Nullable Object value) {
    StringBuilder line = new StringBuilder();
    Logfmt.append(line, key, value);
    return line.toString();
  }

  @ParameterizedTest
  @CsvSource(
      quoteCharacter = '`',
      delimiter = '|',
      value = {
        "v|k=v",
        "null|k=\"null\"",
        "<nil>|k=<nil>",
        "v v|k=\"v v\"",
        "` `|k=\" \"",
        "\"|k=\"\\\"\"",
        "=|k=\"=\"",
        "\\|k=\\",
        "=\\|k=\"=\\\\\"",
        "\\\"|k=\"\\\\\\\"\"",
        "\u00e9|k=\u00e9",
        "\ud83d\ude00|k=\ud83d\ude00",
        "<a&b>|k=<a&b>",
      })
  void texts(String value, String expected) {
    assertThat(pair("k", value)).isEqualTo(expected);
  }

  @Test
  void controlsAndBrokenText() {
    assertThat(pair("k", "a\nb\r\t\u0000\u001f\u007f"))
        .isEqualTo("k=\"a\\nb\\r\\t\\u0000\\u001f\\u007f\"");
    assertThat(pair("k", "\ufffd\u0000")).isEqualTo("k=\"\\ufffd\\u0000\"");
    assertThat(pair("k", "\ud83d")).isEqualTo("k=\"\\ufffd\"");
    assertThat(pair("k", "\ude00\ud83d\ude00")).isEqualTo("k=\"\\ufffd\ud83d\ude00\"");
  }

  @Test
  void values() {
    assertThat(pair("k", null)).isEqualTo("k=null");
    assertThat(pair("k", "")).isEqualTo("k=");
    assertThat(pair("k", true)).isEqualTo("k=true");
    assertThat(pair("k", 1)).isEqualTo("k=1");
    assertThat(pair("k", 1.025)).isEqualTo("k=1.025");
    assertThat(pair("k", Instant.parse("2009-11-10T23:00:00Z")))
        .isEqualTo("k=2009-11-10T23:00:00Z");
    assertThat(pair("k", new int[2])).isEqualTo("k=\"unsupported value type\"");
    assertThat(pair("k", List.of())).isEqualTo("k=\"unsupported value type\"");
    assertThat(pair("k", Map.of())).isEqualTo("k=\"unsupported value type\"");
    assertThat(pair("k", new Throwing())).isEqualTo("k=PANIC:java.lang.IllegalStateException");
    assertThat(pair("k", new Nothing())).isEqualTo("k=null");
  }

  @Test
  void keys() {
    assertThat(pair("\\", "v")).isEqualTo("\\=v");
    assertThat(pair("a b=\"c\"\n\ufffd\ud83d", "v")).isEqualTo("abc=v");
    assertThat(pair("\ud83d\ude00", "v")).isEqualTo("\ud83d\ude00=v");
    for (String nothing : Arrays.asList("", " ", "=", "\ufffd", null)) {
      StringBuilder line = new StringBuilder("a=1");
      Logfmt.append(line, nothing, "v");
      Logfmt.append(line, "b", 2);
      assertThat(line.toString()).isEqualTo("a=1 b=2");
    }
  }

  private static final class Throwing {
    @Override
    public String toString() {
      throw new IllegalStateException("boom");
    }
  }

  private static final class Nothing {
    @Override
    @SuppressWarnings("ToStringReturnsNull") // what this is about
    public @Nullable String toString() {
      return null;
    }
  }
}
