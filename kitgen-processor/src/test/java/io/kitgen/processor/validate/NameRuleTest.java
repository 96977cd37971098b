package io.kitgen.processor.validate;

import static io.kitgen.processor.sketch.SketchedOperation.operation;
import static io.kitgen.processor.sketch.SketchedService.service;
import static io.kitgen.processor.sketch.SketchedService.shop;
import static io.kitgen.processor.sketch.SketchedTypes.LONG;
import static io.kitgen.processor.sketch.SketchedTypes.annotation;
import static io.kitgen.processor.sketch.SketchedTypes.list;
import static org.assertj.core.api.Assertions.assertThat;

import io.kitgen.processor.model.AnnotationModel;
import io.kitgen.processor.sketch.SketchedOperation;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class NameRuleTest {

  @Test
  void acceptsOrdinaryNames() {
    assertThat(
            Codes.of(
                operation("sum"),
                operation("sumOf2"),
                operation("withSum"),
                operation("get_user"),
                operation("parseURL")))
        .isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"my shop", "1shop", "-", "größe"})
  void refusesServiceNamesThatNotEveryWireCarries(String name) {
    assertThat(
            Codes.of(
                service("Shop")
                    .annotated(annotation("io.kitgen.KitService", "name", name))
                    .with(operation("sell"))
                    .model()))
        .containsExactly("KIT006");
  }

  @Test
  void proposesTheNearestServiceName() {
    assertThat(
            Validator.check(
                service("Shop")
                    .annotated(annotation("io.kitgen.KitService", "name", "my shop"))
                    .with(operation("sell"))
                    .model()))
        .singleElement()
        .satisfies(p -> assertThat(p.fix()).contains("name = \"my-shop\""));
  }

  @Test
  void refusesOverloadsAndProposesAName() {
    assertThat(
            Validator.check(
                shop(
                    operation("sum").taking("a", LONG),
                    operation("sum").taking("terms", list(LONG)))))
        .singleElement()
        .satisfies(
            problem -> {
              assertThat(problem.code()).isEqualTo("KIT021");
              assertThat(problem.fix()).contains("@OperationName(\"sumTerms\")");
            });
  }

  @Test
  void acceptsOverloadsWithNamesOfTheirOwn() {
    assertThat(Codes.of(operation("sum"), operation("sum").annotated(name("sumAll")))).isEmpty();
  }

  @Test
  void refusesNamesThatGiveOneGeneratedName() {
    assertThat(Codes.of(operation("sum"), operation("suM"))).containsExactly("KIT022");
    assertThat(Codes.of(operation("fooBar"), operation("foo_bar"))).containsExactly("KIT022");
    assertThat(Codes.of(operation("add"), operation("sum").annotated(name("add"))))
        .containsExactly("KIT022");
  }

  @ParameterizedTest
  @ValueSource(strings = {"Stages", "Operation", "URL"})
  void refusesAnOperationCalledLikeAType(String name) {
    assertThat(Codes.of(operation(name))).containsExactly("KIT024");
  }

  @Test
  void refusesAnOperationCalledLikeTheConstantOfAnother() {
    assertThat(Codes.of(operation("sum"), operation("SUM"))).containsExactly("KIT024", "KIT022");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "of",
        "over",
        "with",
        "in",
        "unimplemented",
        "choosing",
        "serialising",
        "asyncOn",
        "operations"
      })
  void keepsTheMembersOfTheEndpoints(String name) {
    assertThat(Codes.of(operation(name).taking("a", LONG))).containsExactly("KIT023");
  }

  @Test
  void letsAnAnnotationFreeAReservedName() {
    assertThat(Codes.of(operation("of").taking("a", LONG).annotated(name("make")))).isEmpty();
  }

  @Test
  void refusesAMethodThatJavaWouldTakeForAGeneratedOne() {
    SketchedOperation in = operation("in").takingContext().annotated(name("enter"));
    assertThat(Codes.of(in)).containsExactly("KIT023");
    assertThat(Codes.of(operation("unimplemented").annotated(name("todo"))))
        .containsExactly("KIT023");
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "sum all", "class", "1st", "größe", "SUM", "a-b"})
  void refusesBadNames(String name) {
    assertThat(Codes.of(operation("sum").annotated(name(name)))).containsExactly("KIT024");
  }

  @Test
  void refusesMethodsOfObject() {
    assertThat(Codes.of(operation("toString"))).containsExactly("KIT030");
  }

  private static AnnotationModel name(String name) {
    return annotation("io.kitgen.OperationName", "value", name);
  }

  @Test
  void theMembersOfTheClientAreReservedWhereThereIsOne() {
    assertThat(
            Codes.of(
                operation("close"),
                operation("endpoints"),
                operation("closed"),
                operation("closeOne").taking("id", LONG)))
        .containsExactly("KIT023", "KIT023");
    AnnotationModel serverOnly = annotation("io.kitgen.KitService", "generate", List.of("SERVER"));
    assertThat(Codes.of(service("Shop").annotated(serverOnly).with(operation("close")).model()))
        .isEmpty();
  }
}
