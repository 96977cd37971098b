package io.kitgen.processor.model.constraint;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PortablePatternTest {

  @ParameterizedTest
  @ValueSource(
      strings = {
        "[a-z]+",
        "[A-Z]{2}\\d{2,34}|none",
        "^\\w[\\w.-]*?$",
        "(?=.*\\d)(?!x)(?:[^\\]\\-&]\\/)?.{8,}",
        "\\u00e9\\x41\\.",
        "über",
        ""
      })
  void takesWhatBothReadAlike(String regexp) {
    assertThat(PortablePattern.is(regexp)).isTrue();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "\\p{Alpha}+", // a class of Java's
        "[a-z&&[^b]]",
        "[[a]b]",
        "[\\w-.]", // a range with a class in it
        "a++",
        "a{2}+",
        "(?i)a",
        "(?<name>a)",
        "(?>a)",
        "\\Qa.b\\E",
        "\\Aa\\z",
        "a}",
        "\\-", // an escape without need, which is an error there
        "\\bword\\b",
        "(a)\\1"
      })
  void leavesOutWhatIsJavasAlone(String regexp) {
    assertThat(PortablePattern.is(regexp)).isFalse();
  }
}
