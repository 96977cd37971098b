package io.kitgen.processor.model.facts;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TimeoutTextTest {

  @ParameterizedTest
  @CsvSource({"250ms, PT0.25S", "2s, PT2S", "1m, PT1M", "1h, PT1H", "007s, PT7S"})
  void readsTimes(String text, Duration time) {
    assertThat(TimeoutText.of(text).value()).contains(time);
  }

  @ParameterizedTest
  @CsvSource({
    "'', it is empty",
    "0s, it is zero",
    "soon, it is not a whole number with a unit",
    "9223372036854775808ms, it is too long",
    "9223372036854775807h, it is too long",
    "9999999999s, it is too long"
  })
  void saysWhatIsWrong(String text, String objection) {
    assertThat(TimeoutText.of(text).value()).isEmpty();
    assertThat(TimeoutText.of(text).objection()).isEqualTo(objection);
  }
}
