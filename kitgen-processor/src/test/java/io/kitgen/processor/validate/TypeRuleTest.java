package io.kitgen.processor.validate;

import static io.kitgen.processor.sketch.SketchedError.error;
import static io.kitgen.processor.sketch.SketchedOperation.operation;
import static io.kitgen.processor.sketch.SketchedService.service;
import static io.kitgen.processor.sketch.SketchedService.shop;
import static io.kitgen.processor.sketch.SketchedTypes.DOUBLE;
import static io.kitgen.processor.sketch.SketchedTypes.DURATION;
import static io.kitgen.processor.sketch.SketchedTypes.ID;
import static io.kitgen.processor.sketch.SketchedTypes.INT;
import static io.kitgen.processor.sketch.SketchedTypes.LONG;
import static io.kitgen.processor.sketch.SketchedTypes.OBJECT;
import static io.kitgen.processor.sketch.SketchedTypes.STRING;
import static io.kitgen.processor.sketch.SketchedTypes.annotation;
import static io.kitgen.processor.sketch.SketchedTypes.array;
import static io.kitgen.processor.sketch.SketchedTypes.constants;
import static io.kitgen.processor.sketch.SketchedTypes.iterator;
import static io.kitgen.processor.sketch.SketchedTypes.list;
import static io.kitgen.processor.sketch.SketchedTypes.map;
import static io.kitgen.processor.sketch.SketchedTypes.member;
import static io.kitgen.processor.sketch.SketchedTypes.named;
import static io.kitgen.processor.sketch.SketchedTypes.nullable;
import static io.kitgen.processor.sketch.SketchedTypes.optional;
import static io.kitgen.processor.sketch.SketchedTypes.record;
import static io.kitgen.processor.sketch.SketchedTypes.set;
import static io.kitgen.processor.sketch.SketchedTypes.stream;
import static org.assertj.core.api.Assertions.assertThat;

import io.kitgen.processor.model.DataType;
import io.kitgen.processor.model.Origin;
import io.kitgen.processor.model.TypeUse;
import io.kitgen.processor.spi.Problem;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Tests of {@link TypeRule} and {@link DefaultRule}. */
class TypeRuleTest {

  private static final TypeUse ORDER = named("demo.Order");

  @Test
  void acceptsSupportedTypesInAnyNesting() {
    assertThat(
            Codes.of(
                service("Shop")
                    .with(
                        operation("sell")
                            .taking("order", list(optional(ORDER)))
                            .taking("prices", map(STRING, array(DOUBLE)))
                            .taking("ids", set(ID)))
                    .with(record("Order", member("next", nullable(ORDER))))
                    .model()))
        .isEmpty();
  }

  @Test
  void findsUnsupportedTypesAtAnyDepthOnceEach() {
    List<Problem> problems =
        Validator.check(
            service("Shop")
                .with(operation("sell").taking("order", list(ORDER)).returning(ORDER))
                .with(operation("take").taking("any", OBJECT))
                .with(record("Order", member("lines", map(STRING, named("demo.Line")))))
                .with(record("Line", member("payload", OBJECT), member("up", ORDER)))
                .model());
    assertThat(problems)
        .extracting(Problem::message)
        .containsExactly(
            "Object in Line.payload is not supported: it can be anything",
            "Object in take(any) is not supported: it can be anything");
  }

  @Test
  void leavesErrorPropertiesOutThatCannotTravel() {
    assertThat(
            Codes.of(
                operation("sell")
                    .declaring(error("OddException").with("any", OBJECT).made().model())))
        .isEmpty();
  }

  @Test
  void refusesKeysWithoutText() {
    assertThat(Codes.of(operation("a").taking("m", map(DOUBLE, LONG)))).containsExactly("KIT061");
    assertThat(Codes.of(operation("a").taking("m", map(list(LONG), LONG))))
        .containsExactly("KIT061");
    assertThat(
            Codes.of(
                service("Shop")
                    .with(operation("a").taking("m", map(ORDER, LONG)))
                    .with(record("Order"))
                    .model()))
        .containsExactly("KIT061");
  }

  @Test
  void acceptsKeysWithText() {
    assertThat(
            Codes.of(
                service("Shop")
                    .with(operation("a").taking("m", map(named("demo.Color"), LONG)))
                    .with(operation("b").taking("m", map(ID, map(INT, map(LONG, STRING)))))
                    .with(constants("Color", "RED"))
                    .model()))
        .isEmpty();
  }

  @Test
  void refusesTypesThatGeneratedCodeCannotName() {
    DataType.RecordType open = record("Order");
    DataType hidden =
        new DataType.RecordType(
            open.name(), open.raw(), List.of(), false, List.of(), Origin.UNKNOWN);
    assertThat(
            Codes.of(service("Shop").with(operation("a").taking("o", ORDER)).with(hidden).model()))
        .containsExactly("KIT062");
  }

  @Test
  void letsMessagesFlowAsAWhole() {
    assertThat(Codes.of(operation("a").taking("all", iterator(ORDER)).returning(stream(STRING))))
        .isEmpty();
    assertThat(Codes.of(operation("a").returning(list(stream(STRING))))).containsExactly("KIT190");
    assertThat(Codes.of(operation("a").returning(stream(OBJECT)))).containsExactly("KIT060");
  }

  @Test
  void refusesNullForPrimitives() {
    assertThat(Validator.check(shop(operation("a").taking("n", nullable(INT)))))
        .singleElement()
        .satisfies(p -> assertThat(p.fix()).isEqualTo("Remove @Nullable, or write Integer"));
  }

  @ParameterizedTest
  @CsvSource({"20, true", "x, false", "2.0, false", "99999999999, false", "'', false"})
  void readsDefaults(String text, boolean good) {
    assertThat(
            Codes.of(
                operation("a").taking("n", INT, annotation("io.kitgen.Default", "value", text))))
        .hasSize(good ? 0 : 1);
  }

  @Test
  void readsDefaultsOfComponents() {
    assertThat(
            Codes.of(
                service("Shop")
                    .with(operation("a").taking("o", ORDER))
                    .with(
                        record(
                            "Order",
                            member(
                                "wait", DURATION, annotation("io.kitgen.Default", "value", "5s"))))
                    .model()))
        .containsExactly("KIT048");
  }

  @Test
  void knowsTheConstantsOfEnums() {
    assertThat(
            Validator.check(
                service("Shop")
                    .with(
                        operation("paint")
                            .taking(
                                "c",
                                named("demo.Color"),
                                annotation("io.kitgen.Default", "value", "GREN")))
                    .with(constants("Color", "RED", "GREEN"))
                    .model()))
        .singleElement()
        .satisfies(p -> assertThat(p.message()).endsWith("did you mean GREEN?"));
  }

  @Test
  void refusesDefaultsForWhatHasNoText() {
    assertThat(
            Codes.of(
                operation("a")
                    .taking("l", list(INT), annotation("io.kitgen.Default", "value", "1"))))
        .containsExactly("KIT049");
  }
}
