package io.kitgen.processor.diagnostics;

import static org.assertj.core.api.Assertions.assertThat;

import io.kitgen.processor.testing.Built;
import io.kitgen.processor.testing.Diagnosed;
import io.kitgen.processor.testing.JavaBuild;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Eclipse's compiler draws the same codes at the same lines, and accepts what javac accepts. */
class EclipseDiagnosticsTest {

  static Stream<Sample> samples() {
    return ErrorPagesTest.samples();
  }

  @ParameterizedTest
  @MethodSource("samples")
  void drawsTheCodeAtTheMarkedLines(Sample sample) {
    Built refused = Sample.build(sample.bad(), JavaBuild.ecj());
    assertThat(refused.problems()).containsExactlyInAnyOrderElementsOf(expected(sample, refused));
  }

  @ParameterizedTest
  @MethodSource("samples")
  void acceptsTheMendedSample(Sample sample) {
    Built accepted = Sample.build(sample.good(), JavaBuild.ecj());
    assertThat(accepted.problems()).isEmpty();
    assertThat(accepted.success()).as("%s", accepted.diagnostics()).isTrue();
  }

  /** It has no lines for what stands in a record: such a message is on the service. */
  private static List<String> expected(Sample sample, Built refused) {
    List<String> places = new ArrayList<>(sample.expected());
    for (Diagnosed said : refused.diagnostics()) {
      if (said.message().startsWith("[" + said.code() + "] In ")) {
        places.stream()
            .filter(place -> place.startsWith(said.code()))
            .findFirst()
            .ifPresent(places::remove);
        places.add(said.place());
      }
    }
    return places;
  }
}
