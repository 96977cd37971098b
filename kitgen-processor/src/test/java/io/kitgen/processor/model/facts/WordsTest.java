package io.kitgen.processor.model.facts;

import static org.assertj.core.api.Assertions.assertThat;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.ParameterizedTypeName;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Tests of {@link Words} and {@link JavaNames}. */
class WordsTest {

  @ParameterizedTest
  @CsvSource({
    "sum, SUM",
    "sumOf2, SUM_OF2",
    "sum2Of, SUM2_OF",
    "parseURL, PARSE_URL",
    "HTTPServer, HTTP_SERVER",
    "get_user, GET_USER",
    "SUM, SUM",
    "two-zeroes, TWO_ZEROES",
    "a, A",
    "$, $"
  })
  void makesConstants(String name, String constant) {
    assertThat(Words.constant(name)).isEqualTo(constant);
  }

  @ParameterizedTest
  @CsvSource({"TwoZeroes, two-zeroes", "HTTPDown, http-down", "Base64, base64"})
  void makesKebabs(String name, String kebab) {
    assertThat(Words.kebab(name)).isEqualTo(kebab);
  }

  @Test
  void makesSentences() {
    assertThat(Words.sentence("two-zeroes")).isEqualTo("Two zeroes");
  }

  @Test
  void writesTypesWithoutPackages() {
    ClassName entry = ClassName.get(Map.Entry.class);
    assertThat(Words.simple(ParameterizedTypeName.get(ClassName.get(List.class), entry)))
        .isEqualTo("List<Map.Entry>");
  }

  @Test
  void knowsWhatJavaAllows() {
    assertThat(JavaNames.isIdentifier("sum_1$")).isTrue();
    assertThat(JavaNames.isIdentifier("record")).isTrue();
    assertThat(JavaNames.isIdentifier("while")).isFalse();
    assertThat(JavaNames.isIdentifier("1st")).isFalse();
    assertThat(JavaNames.isForbiddenComponent("hashCode")).isTrue();
    assertThat(JavaNames.isForbiddenComponent("equals")).isFalse();
  }
}
