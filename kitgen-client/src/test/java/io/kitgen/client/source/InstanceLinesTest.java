package io.kitgen.client.source;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.kitgen.client.instance.Instance;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class InstanceLinesTest {

  private static List<Instance> read(String text) {
    return InstanceLines.read(text.getBytes(UTF_8)).instances();
  }

  @Test
  void readsAllThatAnInstanceHas() {
    assertThat(
            read(
                """
                # who adds

                10.0.0.1:8081
                  10.0.0.2:8081\tweight=2.5 zone=eu-1a  # the big one
                [fd00::3]:8081 priority=1 version=7 note=a=b#c empty=
                """))
        .containsExactly(
            Instance.of("10.0.0.1", 8081),
            Instance.of("10.0.0.2", 8081).withWeight(2.5).withZone("eu-1a"),
            Instance.of("fd00::3", 8081)
                .withPriority(1)
                .withMetadata(Map.of("version", "7", "note", "a=b#c", "empty", "")));
  }

  @Test
  void readsTheLinesOfOtherSystems() {
    assertThat(read("a:1\r\nb:1")).containsExactly(Instance.of("a", 1), Instance.of("b", 1));
  }

  @Test
  void hasNoInstancesWhereThereAreOnlyComments() {
    assertThat(read("# none today\n")).isEmpty();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "10.0.0         | line 2: expected host:port, got \"10.0.0\"",
        "a:0            | line 2: the port of a is 0, expected 1 to 65535",
        "b:1 heavy      | line 2: expected key=value, got \"heavy\"",
        "b:1 =2         | line 2: expected key=value, got \"=2\"",
        "b:1 weight=two | line 2: the weight of b is \"two\"",
        "b:1 weight=NaN | line 2: the weight of b is NaN, expected 0 to 1000000",
        "b:1 priority=1.5 | line 2: the priority of b is \"1.5\"",
        "b:1 zone=x zone=y | line 2: zone is there twice",
        "a:1 weight=2   | line 2: a:1 is in line 1 already",
      })
  void namesTheLineThatIsWrong(String line, String message) {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> read("a:1\n" + line + "\nc:1\n"))
        .withMessage(message);
  }

  @Test
  void refusesWhatHasNoLines() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> read("\n \n"))
        .withMessage("nothing is in it, not even a comment");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> InstanceLines.read("a:1 zone=\u00fc".getBytes(ISO_8859_1)))
        .withMessage("it is not UTF-8");
  }
}
