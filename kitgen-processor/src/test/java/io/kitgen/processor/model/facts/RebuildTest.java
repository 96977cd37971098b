package io.kitgen.processor.model.facts;

import static io.kitgen.processor.sketch.SketchedError.cause;
import static io.kitgen.processor.sketch.SketchedError.error;
import static io.kitgen.processor.sketch.SketchedError.parameter;
import static io.kitgen.processor.sketch.SketchedTypes.INT;
import static io.kitgen.processor.sketch.SketchedTypes.LONG;
import static io.kitgen.processor.sketch.SketchedTypes.STRING;
import static io.kitgen.processor.sketch.SketchedTypes.scalar;
import static java.util.stream.Collectors.joining;
import static org.assertj.core.api.Assertions.assertThat;

import io.kitgen.processor.model.ErrorModel;
import io.kitgen.processor.model.ScalarKind;
import io.kitgen.processor.model.facts.error.Rebuild;
import io.kitgen.processor.sketch.SketchedError;
import org.junit.jupiter.api.Test;

class RebuildTest {

  @Test
  void takesTheMessage() {
    assertThat(rebuild(error("E").made().made(parameter("s", STRING)))).isEqualTo("(message)");
    assertThat(
            rebuild(
                error("E")
                    .made(parameter("message", STRING), cause())
                    .made(cause())
                    .made(parameter("message", STRING))))
        .isEqualTo("(message)");
  }

  @Test
  void takesNothingRatherThanACause() {
    assertThat(rebuild(error("E").made(cause()).made())).isEqualTo("()");
    assertThat(rebuild(error("E").made(cause()))).isEqualTo("(cause)");
  }

  @Test
  void takesTheMostProperties() {
    assertThat(
            rebuild(
                error("E")
                    .with("limit", INT)
                    .with("who", STRING)
                    .made(parameter("message", STRING))
                    .made(parameter("limit", INT))
                    .made(parameter("who", STRING), parameter("limit", INT), cause())))
        .isEqualTo("(who, limit, cause)");
  }

  @Test
  void takesALoneTextForThePropertyOfItsName() {
    assertThat(rebuild(error("E").with("id", STRING).made(parameter("id", STRING))))
        .isEqualTo("(id)");
    assertThat(rebuild(error("E").with("id", STRING).made(parameter("arg0", STRING))))
        .isEqualTo("(message)");
  }

  @Test
  void boxesWhereTypesDifferByThat() {
    assertThat(
            rebuild(
                error("E")
                    .with("limit", scalar(Integer.class, ScalarKind.INT))
                    .made(parameter("limit", INT))))
        .isEqualTo("(limit)");
    assertThat(rebuild(error("E").with("limit", LONG).made(parameter("limit", INT))))
        .isEqualTo("none");
  }

  @Test
  void prefersTheCreator() {
    assertThat(
            rebuild(
                error("E")
                    .with("limit", INT)
                    .made(parameter("limit", INT))
                    .madeByCreator(parameter("message", STRING))))
        .isEqualTo("(message)");
  }

  @Test
  void takesTheFirstOfTwoEqualOnes() {
    assertThat(
            rebuild(
                error("E")
                    .with("a", INT)
                    .with("b", LONG)
                    .made(parameter("b", LONG), parameter("a", INT))
                    .made(parameter("a", INT), parameter("b", LONG))))
        .isEqualTo("(b, a)");
  }

  private static String rebuild(SketchedError sketch) {
    ErrorModel error = sketch.model();
    return Rebuild.of(error, error.properties())
        .map(
            rebuild ->
                rebuild.sources().stream().map(RebuildTest::print).collect(joining(", ", "(", ")")))
        .orElse("none");
  }

  private static String print(Rebuild.Source source) {
    if (source instanceof Rebuild.Source.Property property) {
      return property.property().name();
    }
    return source instanceof Rebuild.Source.Message ? "message" : "cause";
  }
}
