package io.kitgen.processor.model.facts;

import static org.assertj.core.api.Assertions.assertThat;

import io.kitgen.processor.model.ScalarKind;
import io.kitgen.runtime.text.TextFormat;
import io.kitgen.runtime.text.TextFormats;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class DefaultTextTest {

  private static final List<String> TEXTS =
      List.of(
          "",
          " ",
          "x",
          "true",
          "TRUE",
          "0",
          "-0",
          "007",
          "+1",
          "-1",
          "127",
          "128",
          "40000",
          "3000000000",
          "9223372036854775808",
          "1.5",
          "1.",
          ".5",
          "1e3",
          "1e400",
          "1e2000",
          "1d",
          "NaN",
          "Infinity",
          "\u0661",
          "9".repeat(1001),
          "123e4567-e89b-12d3-a456-426614174000",
          "1-1-1-1-1",
          "123e4567-e89b-12d3-a456-42661417400g",
          "https://example.org/a?b",
          "a b",
          "2026-11-20T10:00:00Z",
          "2026-11-20T10:00:00+01:00",
          "2026-11-20T10:00:00+01:00[Europe/Berlin]",
          "2026-11-20T10:00:00",
          "2026-11-20",
          "2026-13-20",
          "10:00",
          "10:00+01:00",
          "PT5S",
          "P1D",
          "5s",
          "Europe/Berlin",
          "+01:00",
          "2026",
          "2026-11",
          "12026-11",
          "+12026-11",
          "9999999999",
          "--11-20");

  /** Else a default that was accepted here would fail when the generated code is loaded. */
  @ParameterizedTest
  @EnumSource
  void readsWhatTheRuntimeReads(ScalarKind kind) throws ReflectiveOperationException {
    TextFormat<?> format = (TextFormat<?>) TextFormats.class.getField(kind.name()).get(null);
    for (String text : TEXTS) {
      assertThat(DefaultText.objection(kind, text).isEmpty())
          .as("%s as %s", text, kind)
          .isEqualTo(reads(format, text));
    }
  }

  private static boolean reads(TextFormat<?> format, String text) {
    try {
      return format.parse(text) != null;
    } catch (IllegalArgumentException e) {
      return false;
    }
  }
}
