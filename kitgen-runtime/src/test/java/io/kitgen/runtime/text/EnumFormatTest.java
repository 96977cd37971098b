package io.kitgen.runtime.text;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

class EnumFormatTest {

  private enum Color {
    RED,
    GREEN {
      @Override
      public String toString() {
        return "grün";
      }
    },
    BLUE
  }

  private enum Nothing {}

  private enum Many {
    AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA,
    BBBBBBBBBBBBBBBBBBBBBBBBBBBBBBBBBBBBBBBBBBBBBBBBBBBBBBBBBBBBBBBBBBBBBBBBBBBBBBBB,
    CCCCCCCCCCCCCCCCCCCCCCCCCCCCCCCCCCCCCCCCCCCCCCCCCCCCCCCCCCCCCCCCCCCCCCCCCCCCCCCC
  }

  private static final EnumFormat<Color> PLAIN = EnumFormat.of(Color.values());

  @Test
  void constantsHaveTheirOwnTexts() {
    assertThat(PLAIN.parse("RED")).isEqualTo(Color.RED);
    assertThat(PLAIN.parse("grün")).isEqualTo(Color.GREEN);
    assertThat(PLAIN.format(Color.GREEN)).isEqualTo("grün");
  }

  @Test
  void unknownTextsAreToldWhatThereIs() {
    for (String text : new String[] {"red", "GREEN", "0", "", " RED", "YELLOW"}) {
      assertThatThrownBy(() -> PLAIN.parse(text))
          .isInstanceOf(IllegalArgumentException.class)
          .hasMessage("expected one of RED, grün, BLUE");
    }
  }

  @Test
  void namesReplaceAndAliasesAdd() {
    EnumFormat<Color> format = PLAIN.named(Color.RED, "rot").alias(Color.RED, "rouge");
    assertThat(format.format(Color.RED)).isEqualTo("rot");
    assertThat(format.parse("rot")).isEqualTo(Color.RED);
    assertThat(format.parse("rouge")).isEqualTo(Color.RED);
    assertThatThrownBy(() -> format.parse("RED")).hasMessage("expected one of rot, grün, BLUE");
    assertThat(PLAIN.parse("RED")).as("unchanged").isEqualTo(Color.RED);
  }

  @Test
  void longListsAreCut() {
    assertThatThrownBy(() -> EnumFormat.of(Many.values()).parse("x"))
        .hasMessage("expected one of " + "A".repeat(80) + ", " + "B".repeat(80) + ", …");
    assertThatThrownBy(() -> EnumFormat.of(Nothing.values()).parse("x"))
        .hasMessage("expected one of ");
    assertThat(EnumFormat.of(TimeUnit.values()).parse("DAYS")).isEqualTo(TimeUnit.DAYS);
  }
}
