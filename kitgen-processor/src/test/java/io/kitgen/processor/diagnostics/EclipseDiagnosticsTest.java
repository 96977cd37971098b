package io.kitgen.processor.diagnostics;

import static org.assertj.core.api.Assertions.assertThat;

import io.kitgen.processor.testing.Built;
import io.kitgen.processor.testing.Diagnosed;
import io.kitgen.processor.testing.JavaBuild;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Eclipse's compiler draws the same codes at the same lines, and accepts what javac accepts. */
class EclipseDiagnosticsTest {

  // Their subjects are accessors, parameters and fields of records, of which Eclipse keeps no
  // lines.
  private static final Set<String> WITHOUT_LINES = Set.of("KIT150", "KIT151");

  static Stream<Sample> samples() {
    return ErrorPagesTest.samples();
  }

  @ParameterizedTest
  @MethodSource("samples")
  void drawsTheCodeAtTheMarkedLines(Sample sample) {
    Built refused = Sample.build(sample.bad(), JavaBuild.ecj());
    List<String> expected = expected(sample, refused);
    assertThat(codes(refused.problems()))
        .as("%s", refused.diagnostics())
        .isEqualTo(codes(expected));
    if (!WITHOUT_LINES.containsAll(codes(expected))) {
      assertThat(refused.problems()).containsExactlyInAnyOrderElementsOf(expected);
    }
  }

  @ParameterizedTest
  @MethodSource("samples")
  void acceptsTheMendedSample(Sample sample) {
    Built accepted = Sample.build(sample.good(), JavaBuild.ecj());
    assertThat(accepted.problems()).isEmpty();
    assertThat(accepted.success()).as("%s", accepted.diagnostics()).isTrue();
  }

  private static List<String> codes(List<String> places) {
    return places.stream().map(place -> place.substring(0, place.indexOf(' '))).sorted().toList();
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
