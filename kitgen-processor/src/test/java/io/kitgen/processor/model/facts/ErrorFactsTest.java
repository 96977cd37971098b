package io.kitgen.processor.model.facts;

import static io.kitgen.processor.sketch.SketchedError.error;
import static io.kitgen.processor.sketch.SketchedTypes.annotation;
import static org.assertj.core.api.Assertions.assertThat;

import io.kitgen.Code;
import io.kitgen.processor.model.ErrorModel;
import io.kitgen.processor.model.facts.error.ErrorFacts;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class ErrorFactsTest {

  @ParameterizedTest
  @EnumSource
  void knowsTheStatusOfEveryCode(Code code) {
    assertThat(ErrorFacts.httpStatus(code.name())).isEqualTo(code.httpStatus());
  }

  @ParameterizedTest
  @CsvSource({
    "TwoZeroesException, two-zeroes",
    "QuotaError, quota",
    "Exception, exception",
    "NotFound, not-found",
    "ErrorLimitException, error-limit"
  })
  void namesErrorsAfterTheirClass(String type, String name) {
    assertThat(ErrorFacts.name(error(type).model())).isEqualTo(name);
  }

  @Test
  void hasDefaults() {
    ErrorModel odd = error("VeryOddException").model();
    assertThat(ErrorFacts.code(odd)).isEqualTo("FAILED_PRECONDITION");
    assertThat(ErrorFacts.writtenStatus(odd)).isEmpty();
    assertThat(ErrorFacts.problemType(odd)).isEqualTo("about:blank");
    assertThat(ErrorFacts.title(odd)).isEqualTo("Very odd");
  }

  @Test
  void readsTheClass() {
    ErrorModel odd =
        error("OddException")
            .annotated(
                annotation(
                    "io.kitgen.ErrorStatus",
                    "value",
                    "NOT_FOUND",
                    "name",
                    "odd-one",
                    "http",
                    410,
                    "type",
                    "https://example.org/odd",
                    "title",
                    "An odd one"))
            .model();
    assertThat(ErrorFacts.code(odd)).isEqualTo("NOT_FOUND");
    assertThat(ErrorFacts.name(odd)).isEqualTo("odd-one");
    assertThat(ErrorFacts.writtenStatus(odd)).contains(410);
    assertThat(ErrorFacts.problemType(odd)).isEqualTo("https://example.org/odd");
    assertThat(ErrorFacts.title(odd)).isEqualTo("An odd one");
  }

  @Test
  void readsTheMappingBeforeTheClass() {
    ErrorModel odd =
        error("OddException")
            .annotated(annotation("io.kitgen.ErrorStatus", "value", "NOT_FOUND", "name", "odd-one"))
            .mapped(annotation("io.kitgen.MapError", "code", "ABORTED"))
            .model();
    assertThat(ErrorFacts.code(odd)).isEqualTo("ABORTED");
    assertThat(ErrorFacts.name(odd)).isEqualTo("odd-one");
  }
}
