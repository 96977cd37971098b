package io.kitgen.processor.spi;

import static org.assertj.core.api.Assertions.assertThat;

import io.kitgen.processor.model.Origin;
import io.kitgen.processor.testing.ProblemCodes;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class ProblemCodeTest {

  private static final Pattern ARGUMENT = Pattern.compile("%(\\d+)\\$s");
  private static final Object[] ENOUGH = {"a", "b", "c", "d", "e", "f"};

  @Test
  void noNumberIsGivenTwice() {
    assertThat(all())
        .hasSizeGreaterThan(50)
        .extracting(ProblemCode::code)
        .allMatch(code -> code.matches("KIT\\d{3}"))
        .doesNotHaveDuplicates();
  }

  @ParameterizedTest
  @MethodSource("all")
  void templatesNumberTheirArguments(ProblemCode code) {
    String both = code.message() + code.fix();
    int highest =
        ARGUMENT
            .matcher(both)
            .results()
            .mapToInt(result -> Integer.parseInt(result.group(1)))
            .max()
            .orElse(0);
    for (int argument = 1; argument <= highest; argument++) {
      assertThat(both).contains("%" + argument + "$s");
    }
    Matcher stray = Pattern.compile("%(?!\\d+\\$s)").matcher(both);
    assertThat(stray.find()).as("a stray %% in %s", both).isFalse();
  }

  @ParameterizedTest
  @MethodSource("all")
  void sentencesHaveNoFullStop(ProblemCode code) {
    Problem problem = code.at(Origin.UNKNOWN, Arrays.copyOf(ENOUGH, ENOUGH.length));
    assertThat(problem.message()).isNotBlank().doesNotEndWith(".");
    assertThat(problem.fix()).doesNotEndWith(".");
    assertThat(problem.severity()).isEqualTo(code.severity());
  }

  static List<ProblemCode> all() {
    return ProblemCodes.all();
  }
}
