package io.kitgen.contract;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TypeTextTest {

  @ParameterizedTest
  @ValueSource(
      strings = {
        "int",
        "java.lang.String?",
        "int[]",
        "int[]![]?",
        "java.util.List<java.lang.String?>!",
        "java.util.Map<java.lang.String, java.util.List<demo.Page<demo.Order>>?>[]",
      })
  void isWrittenAsItIsRead(String text) {
    assertThat(TypeText.parse(text)).hasToString(text);
  }

  @Test
  void hasItsPartsInOrder() {
    TypeText map = TypeText.parse("java.util.Map<int[], java.lang.String?>!");
    assertThat(map.name()).isEqualTo("java.util.Map");
    assertThat(map.allowsNull()).isTrue();
    assertThat(map.key()).isEqualTo("java.util.Map<int[], java.lang.String>");
    assertThat(map.arguments().get(0).name()).isEqualTo(TypeText.ARRAY);
    assertThat(map.arguments().get(0).allowsNull()).isFalse();
    assertThat(map.arguments().get(1).nulls()).isEqualTo(TypeText.Null.ALLOWED);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "<", "a<b", "a,,b", "[", "??"})
  void takesAnyText(String text) {
    assertThat(TypeText.parse(text)).isEqualTo(TypeText.parse(text));
  }
}
