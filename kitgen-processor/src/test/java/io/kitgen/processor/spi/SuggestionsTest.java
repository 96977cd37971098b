package io.kitgen.processor.spi;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class SuggestionsTest {

  private static final List<String> KNOWN = List.of("order", "customer", "id");

  @Test
  void findsTheNearest() {
    assertThat(Suggestions.nearest("ordre", KNOWN)).contains("order");
    assertThat(Suggestions.nearest("oder", KNOWN)).contains("order");
    assertThat(Suggestions.nearest("custommer", KNOWN)).contains("customer");
    assertThat(Suggestions.nearest("kostumar", KNOWN)).isEmpty();
  }

  @Test
  void takesCaseForNothing() {
    assertThat(Suggestions.nearest("ID", KNOWN)).contains("id");
  }

  @Test
  void keepsQuietWhenNothingIsNear() {
    assertThat(Suggestions.didYouMean("price", KNOWN)).isEmpty();
    assertThat(Suggestions.didYouMean("oder", KNOWN)).isEqualTo("; did you mean order?");
  }
}
