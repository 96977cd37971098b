package io.kitgen.processor.validate;

import static io.kitgen.processor.sketch.SketchedError.error;
import static io.kitgen.processor.sketch.SketchedOperation.operation;
import static io.kitgen.processor.sketch.SketchedService.service;
import static io.kitgen.processor.sketch.SketchedTypes.LONG;
import static io.kitgen.processor.sketch.SketchedTypes.annotation;
import static org.assertj.core.api.Assertions.assertThat;

import io.kitgen.processor.model.AnnotationModel;
import io.kitgen.processor.sketch.SketchedOperation;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Tests of {@link ResultRule} and {@link PolicyRule}. */
class ResultRuleTest {

  @ParameterizedTest
  @ValueSource(strings = {"", "0ms", "250", "ms", "-1s", "1.5s", "1 s", "1d", "99999999999999999h"})
  void refusesBadTimeouts(String text) {
    AnnotationModel timeout = annotation("io.kitgen.policy.Timeout", "value", text);
    assertThat(Codes.of(operation("sum").annotated(timeout))).containsExactly("KIT040");
    assertThat(Codes.of(service("Shop").annotated(timeout).with(operation("sum")).model()))
        .containsExactly("KIT040");
  }

  @Test
  void refusesANonBlockingStage() {
    AnnotationModel nonBlocking = annotation("io.kitgen.policy.NonBlocking");
    SketchedOperation stage = operation("sum").returning(LONG).staged();
    assertThat(Codes.of(service("Shop").annotated(nonBlocking).with(stage).model()))
        .containsExactly("KIT041");
    assertThat(Codes.of(stage.annotated(nonBlocking))).containsExactly("KIT041");
    assertThat(Codes.of(operation("sum").annotated(nonBlocking))).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(ints = {0, 100, 199, 400, 404, 500})
  void refusesAStatusOfNoResult(int status) {
    assertThat(Codes.of(operation("sum").annotated(status(status)))).containsExactly("KIT042");
  }

  @Test
  void refusesAResultWhereTheStatusHasNoBody() {
    assertThat(Codes.of(operation("sum").returning(LONG).annotated(status(204))))
        .containsExactly("KIT043");
    assertThat(Codes.of(operation("sum").annotated(status(204)))).isEmpty();
    assertThat(Codes.of(operation("sum").returning(LONG).annotated(status(201)))).isEmpty();
  }

  @Test
  void refusesANameForNothing() {
    assertThat(Codes.of(operation("ping").annotated(resultName("v", ""))))
        .containsExactly("KIT044");
    assertThat(Codes.of(operation("ping").annotated(resultName("", "")))).containsExactly("KIT044");
  }

  @Test
  void letsAnOperationWithoutResultNameItsError() {
    assertThat(Codes.of(operation("ping").annotated(resultName("", "err")))).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "a-b", "hashCode", "class", "größe"})
  void refusesBadNames(String name) {
    assertThat(Codes.of(sum().annotated(resultName(name, "")))).containsExactly("KIT045");
  }

  @Test
  void refusesABadErrorMember() {
    assertThat(Codes.of(sum().annotated(resultName("v", "a b")))).containsExactly("KIT045");
  }

  @Test
  void refusesOneNameForBoth() {
    assertThat(Codes.of(sum().annotated(resultName("v", "v")))).containsExactly("KIT046");
  }

  @Test
  void wantsAMemberForErrorsInTheResult() {
    AnnotationModel http = annotation("io.kitgen.HttpApi", "errors", "IN_RESULT");
    SketchedOperation failing = sum().declaring(error("OddException").made().model());
    assertThat(Codes.of(service("Shop").annotated(http).with(failing).with(operation("a")).model()))
        .containsExactly("KIT047");
    assertThat(
            Codes.of(
                service("Shop")
                    .annotated(http)
                    .with(failing.annotated(resultName("v", "err")))
                    .model()))
        .isEmpty();
  }

  @Test
  void refusesAnErrorWhosePropertyIsTheResultsMember() {
    AnnotationModel http = annotation("io.kitgen.HttpApi", "errors", "IN_RESULT");
    SketchedOperation failing =
        sum().declaring(error("OddException").with("v", LONG).made().model());
    assertThat(
            Codes.of(
                service("Shop")
                    .annotated(http)
                    .with(failing.annotated(resultName("v", "err")))
                    .model()))
        .containsExactly("KIT050");
    assertThat(Codes.of(service("Shop").with(failing.annotated(resultName("v", "err"))).model()))
        .isEmpty();
  }

  private static SketchedOperation sum() {
    return operation("sum").returning(LONG);
  }

  private static AnnotationModel status(int status) {
    return annotation("io.kitgen.StatusCode", "value", status);
  }

  private static AnnotationModel resultName(String name, String error) {
    return annotation("io.kitgen.ResultName", "value", name, "error", error);
  }
}
