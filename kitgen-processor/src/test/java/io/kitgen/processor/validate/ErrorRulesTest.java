package io.kitgen.processor.validate;

import static io.kitgen.processor.sketch.SketchedError.error;
import static io.kitgen.processor.sketch.SketchedError.parameter;
import static io.kitgen.processor.sketch.SketchedOperation.operation;
import static io.kitgen.processor.sketch.SketchedService.service;
import static io.kitgen.processor.sketch.SketchedService.shop;
import static io.kitgen.processor.sketch.SketchedTypes.INT;
import static io.kitgen.processor.sketch.SketchedTypes.LONG;
import static io.kitgen.processor.sketch.SketchedTypes.OBJECT;
import static io.kitgen.processor.sketch.SketchedTypes.STRING;
import static io.kitgen.processor.sketch.SketchedTypes.annotation;
import static io.kitgen.processor.sketch.SketchedTypes.optional;
import static org.assertj.core.api.Assertions.assertThat;

import com.palantir.javapoet.ClassName;
import io.kitgen.processor.model.AnnotationModel;
import io.kitgen.processor.sketch.SketchedError;
import java.nio.file.NoSuchFileException;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Tests of {@link ErrorClassRule} and {@link ErrorNameRule}. */
class ErrorRulesTest {

  @Test
  void acceptsAnErrorThatCanBeBuiltAgain() {
    assertThat(codes(error("OddException").made())).isEmpty();
    assertThat(codes(error("OddException").made(parameter("text", STRING)))).isEmpty();
    assertThat(codes(error("LimitException").with("limit", INT).made(parameter("limit", INT))))
        .isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      classes = {
        Throwable.class,
        Exception.class,
        RuntimeException.class,
        Error.class,
        InterruptedException.class
      })
  void refusesWhatIsTooWide(Class<?> type) {
    assertThat(codes(error(type).made())).containsExactly("KIT081");
  }

  @Test
  void refusesWhatIsNoException() {
    assertThat(codes(error("Odd").noException().made())).containsExactly("KIT080");
  }

  @Test
  void refusesWhatCannotBeNamed() {
    assertThat(codes(error("OddException").inaccessible().made())).containsExactly("KIT082");
  }

  @Test
  void refusesAbstractErrorsButNotSealedOnes() {
    assertThat(codes(error("OddException").asAbstract().made())).containsExactly("KIT083");
    assertThat(codes(error("OddException").asAbstract().sealed().made())).isEmpty();
  }

  @Test
  void namesTheConstructorsThatCannotBeCalled() {
    assertThat(
            Validator.check(
                shop(
                    operation("a")
                        .declaring(
                            error("OddException")
                                .made(parameter("n", INT), parameter("s", STRING))
                                .model()))))
        .singleElement()
        .satisfies(
            problem -> {
              assertThat(problem.code()).isEqualTo("KIT084");
              assertThat(problem.message())
                  .endsWith("not every argument of (int n, String s) can be read from the error");
            });
    assertThat(codes(error("OddException"))).containsExactly("KIT084");
  }

  @Test
  void tellsWhichPropertyIsInTheWay() {
    assertThat(codes(error("OddException").with("status", INT).made(parameter("status", INT))))
        .containsExactly("KIT090");
    assertThat(codes(error("OddException").with("any", OBJECT).made(parameter("any", OBJECT))))
        .containsExactly("KIT060");
  }

  @Test
  void wantsNamesThatDiffer() {
    assertThat(
            Codes.of(
                operation("a")
                    .declaring(error("OddException").made().model())
                    .declaring(error("OddError").made().model())))
        .containsExactly("KIT085");
    assertThat(
            Codes.of(
                operation("a").declaring(error("OddException").made().model()),
                operation("b").declaring(error("OddError").made().model())))
        .isEmpty();
  }

  @Test
  void wantsTheCodeAndStatusOfAnError() {
    assertThat(codes(error("OddException").made().annotated(status("value", "OK"))))
        .containsExactly("KIT086");
    assertThat(codes(error("OddException").made().annotated(status("http", 200))))
        .containsExactly("KIT087");
    assertThat(codes(error("OddException").made().annotated(status("http", 451)))).isEmpty();
  }

  @Test
  void refusesASecondMappingOfAClass() {
    AnnotationModel mapping =
        annotation(
            "io.kitgen.MapError",
            "type",
            ClassName.get(NoSuchFileException.class),
            "code",
            "NOT_FOUND");
    AnnotationModel both = annotation("io.kitgen.MapErrors", "value", List.of(mapping, mapping));
    assertThat(Codes.of(operation("a").annotated(both))).containsExactly("KIT088");
    assertThat(Codes.of(service("Shop").annotated(both).with(operation("a")).model()))
        .containsExactly("KIT088");
    assertThat(
            Codes.of(
                service("Shop").annotated(mapping).with(operation("a").annotated(mapping)).model()))
        .isEmpty();
  }

  @Test
  void wantsGoodNames() {
    assertThat(codes(error("OddException").made().annotated(status("name", "very odd"))))
        .containsExactly("KIT089");
    assertThat(codes(error("EmptyException").made())).isEmpty();
  }

  @Test
  void keepsTheNameOfTheEmptyOptional() {
    assertThat(
            Codes.of(
                operation("find")
                    .returning(optional(LONG))
                    .declaring(error("EmptyException").made().model())))
        .containsExactly("KIT089");
  }

  private static List<String> codes(SketchedError error) {
    return Codes.of(operation("sell").declaring(error.model()));
  }

  private static AnnotationModel status(String member, Object value) {
    return annotation("io.kitgen.ErrorStatus", member, value);
  }
}
