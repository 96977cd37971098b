package io.kitgen.processor.transport.http.placing;

import static io.kitgen.processor.sketch.SketchedOperation.operation;
import static io.kitgen.processor.sketch.SketchedService.service;
import static io.kitgen.processor.sketch.SketchedTypes.INT;
import static io.kitgen.processor.sketch.SketchedTypes.LONG;
import static io.kitgen.processor.sketch.SketchedTypes.STRING;
import static io.kitgen.processor.sketch.SketchedTypes.annotation;
import static io.kitgen.processor.sketch.SketchedTypes.list;
import static io.kitgen.processor.sketch.SketchedTypes.map;
import static io.kitgen.processor.sketch.SketchedTypes.nullable;
import static io.kitgen.processor.sketch.SketchedTypes.optional;
import static io.kitgen.processor.transport.http.placing.HttpSketch.BYTES;
import static io.kitgen.processor.transport.http.placing.HttpSketch.COLOR;
import static io.kitgen.processor.transport.http.placing.HttpSketch.DEEP;
import static io.kitgen.processor.transport.http.placing.HttpSketch.FILTER;
import static io.kitgen.processor.transport.http.placing.HttpSketch.JSON;
import static io.kitgen.processor.transport.http.placing.HttpSketch.ORDER;
import static io.kitgen.processor.transport.http.placing.HttpSketch.USER_ID;
import static io.kitgen.processor.transport.http.placing.HttpSketch.body;
import static io.kitgen.processor.transport.http.placing.HttpSketch.codes;
import static io.kitgen.processor.transport.http.placing.HttpSketch.defaultOf;
import static io.kitgen.processor.transport.http.placing.HttpSketch.header;
import static io.kitgen.processor.transport.http.placing.HttpSketch.name;
import static io.kitgen.processor.transport.http.placing.HttpSketch.pathParam;
import static io.kitgen.processor.transport.http.placing.HttpSketch.problems;
import static io.kitgen.processor.transport.http.placing.HttpSketch.verb;
import static org.assertj.core.api.Assertions.assertThat;

import io.kitgen.processor.model.AnnotationModel;
import io.kitgen.processor.model.TypeUse;
import io.kitgen.processor.spi.Problem;
import java.util.List;
import org.junit.jupiter.api.Test;

class PlaceProblemsTest {

  @Test
  void wantsAParameterForEachVariable() {
    assertThat(problems(verb("Get", "/o/{id}")))
        .singleElement()
        .satisfies(
            problem -> {
              assertThat(problem.code()).isEqualTo("KIT101");
              assertThat(problem.fix()).contains("Add a parameter id");
            });
    assertThat(problems(verb("Get", "/o/{ordreId}").taking("orderId", LONG)))
        .singleElement()
        .satisfies(
            problem -> {
              assertThat(problem.message()).contains("did you mean orderId?");
              assertThat(problem.fix()).contains("Write {orderId}");
            });
    assertThat(problems(verb("Get", "/o/{id}").taking("id", LONG, annotation("io.kitgen.Query"))))
        .singleElement()
        .satisfies(problem -> assertThat(problem.fix()).startsWith("Remove the annotation"));
  }

  @Test
  void wantsAVariableForEachPathParam() {
    assertThat(codes(verb("Get", "/o").taking("id", LONG, pathParam("id"))))
        .containsExactly("KIT102");
    assertThat(codes(operation("find").taking("id", LONG, pathParam("id"))))
        .containsExactly("KIT102");
  }

  @Test
  void wantsVariablesToBeOneValueThatIsAlwaysThere() {
    assertThat(codes(verb("Get", "/{id}").taking("id", optional(LONG)))).containsExactly("KIT114");
    assertThat(codes(verb("Get", "/{id}").taking("id", nullable(STRING))))
        .containsExactly("KIT114");
    assertThat(codes(verb("Get", "/{id}").taking("id", LONG, defaultOf("1"))))
        .containsExactly("KIT114");
    assertThat(codes(verb("Get", "/{id}").taking("id", list(LONG)))).containsExactly("KIT106");
    assertThat(codes(verb("Get", "/{id}").taking("id", ORDER))).containsExactly("KIT106");
    assertThat(codes(verb("Get", "/{id}").taking("id", BYTES))).containsExactly("KIT106");
  }

  @Test
  void carriesTypesOfOneValue() {
    assertThat(codes(verb("Get", "/{id}").taking("id", USER_ID))).isEmpty();
    assertThat(codes(verb("Get", "/").taking("ids", list(USER_ID)))).isEmpty();
    assertThat(codes(verb("Post", "/").taking("id", USER_ID, header("X-User")))).isEmpty();
  }

  @Test
  void refusesWhatTextsCannotCarry() {
    assertThat(codes(verb("Get", "/").taking("m", map(STRING, ORDER)))).containsExactly("KIT106");
    assertThat(codes(verb("Get", "/").taking("o", list(ORDER)))).containsExactly("KIT106");
    assertThat(codes(verb("Get", "/").taking("deep", DEEP))).containsExactly("KIT106");
    assertThat(codes(verb("Post", "/").taking("o", ORDER, header("X-Order"))))
        .containsExactly("KIT106");
    assertThat(codes(verb("Get", "/").taking("c", list(STRING), annotation("io.kitgen.Cookie"))))
        .containsExactly("KIT106");
  }

  @Test
  void refusesTwoBodies() {
    assertThat(codes(verb("Post", "/").taking("a", ORDER, body()).taking("b", ORDER, body())))
        .containsExactly("KIT107");
    assertThat(codes(verb("Post", "/").taking("a", ORDER).taking("b", ORDER)))
        .containsExactly("KIT107");
  }

  @Test
  void refusesToGuessTheBody() {
    assertThat(codes(verb("Post", "/").taking("a", ORDER).taking("dry", INT)))
        .containsExactly("KIT108");
    assertThat(codes(verb("Post", "/").taking("a", ORDER, body()).taking("dry", INT)))
        .containsExactly("KIT115");
  }

  @Test
  void refusesToGuessThePlaceOnMixedMethods() {
    AnnotationModel route =
        annotation("io.kitgen.Route", "methods", List.of("GET", "POST"), "path", "/s");
    assertThat(codes(operation("s").annotated(route).taking("q", STRING)))
        .containsExactly("KIT116");
    assertThat(
            codes(
                operation("s").annotated(route).taking("q", STRING, annotation("io.kitgen.Query"))))
        .isEmpty();
  }

  @Test
  void wantsOnePlaceForOneParameter() {
    assertThat(codes(verb("Get", "/").taking("a", STRING, header("A"), body())))
        .containsExactly("KIT109");
  }

  @Test
  void wantsNamesThatHttpAllows() {
    for (String name : List.of("a b", "größe", "Host", "content-length", "Cookie", "Accept")) {
      assertThat(codes(verb("Get", "/").taking("a", STRING, header(name))))
          .as(name)
          .containsExactly("KIT110");
    }
    assertThat(
            codes(
                verb("Get", "/")
                    .taking("a", STRING, annotation("io.kitgen.Cookie", "value", "a;b"))))
        .containsExactly("KIT110");
    assertThat(
            codes(
                verb("Get", "/")
                    .taking("f", FILTER, annotation("io.kitgen.Query", "value", "filter"))))
        .containsExactly("KIT110");
  }

  @Test
  void wantsNamesToDiffer() {
    assertThat(
            codes(
                verb("Get", "/")
                    .taking("a", STRING, header("X-Tag"))
                    .taking("b", STRING, header("x-tag"))))
        .containsExactly("KIT111");
    assertThat(codes(verb("Get", "/").taking("color", COLOR).taking("filter", FILTER)))
        .containsExactly("KIT111");
  }

  @Test
  void refusesAliasesOutsideOfJson() {
    assertThat(
            codes(
                verb("Get", "/")
                    .taking("a", STRING, annotation(JSON + "JsonAlias", "value", List.of("A")))))
        .containsExactly("KIT150");
  }

  @Test
  void refusesResultsOfHead() {
    assertThat(codes(verb("Head", "/").returning(STRING))).containsExactly("KIT113");
    assertThat(codes(verb("Head", "/"))).isEmpty();
  }

  @Test
  void refusesPathsThatCannotBeRead() {
    assertThat(codes(verb("Get", "orders/{id}").taking("id", LONG))).containsExactly("KIT100");
    assertThat(codes(verb("Get", "/{a}/{a}").taking("a", LONG))).containsExactly("KIT103");
    assertThat(
            problems(
                service("Shop")
                    .annotated(annotation("io.kitgen.HttpApi", "path", "/v1/"))
                    .with(verb("Get", "/x/{id}"))))
        .singleElement()
        .satisfies(problem -> assertThat(problem.fix()).isEqualTo("Write \"/v1\""));
    assertThat(
            problems(
                service("Shop")
                    .annotated(annotation("io.kitgen.HttpApi", "path", "/{rest...}"))
                    .with(verb("Get", "/x"))))
        .extracting(Problem::code)
        .containsExactly("KIT100");
  }

  @Test
  void refusesMethodsThatAreNone() {
    for (String method : List.of("get", "CONNECT", "", "A B")) {
      assertThat(
              codes(
                  operation("x")
                      .annotated(
                          annotation("io.kitgen.Route", "methods", List.of(method), "path", "/x"))))
          .as(method)
          .containsExactly("KIT112");
    }
    assertThat(
            codes(
                operation("x")
                    .annotated(
                        annotation(
                            "io.kitgen.Route", "methods", List.of("PUT", "PUT"), "path", "/x"))))
        .containsExactly("KIT112");
  }

  @Test
  void refusesRoutesThatCannotBeToldApart() {
    assertThat(codes(verb("Get", "/{a}").taking("a", LONG), verb("Get", "/{b}").taking("b", LONG)))
        .containsExactly("KIT104");
    assertThat(
            codes(verb("Get", "/a/{x}").taking("x", LONG), verb("Get", "/{y}/b").taking("y", LONG)))
        .containsExactly("KIT105");
    assertThat(codes(verb("Get", "/a"), verb("Post", "/a"))).isEmpty();
    assertThat(codes(verb("Get", "/a"), verb("Get", "/{x}").taking("x", LONG))).isEmpty();
    AnnotationModel any = annotation("io.kitgen.Route", "path", "/a");
    assertThat(codes(verb("Get", "/a"), operation("b").annotated(any))).isEmpty();
    assertThat(codes(operation("a").annotated(any), operation("b").annotated(any)))
        .containsExactly("KIT104");
    AnnotationModel crossing = annotation("io.kitgen.Route", "path", "/{y}/b");
    assertThat(
            codes(
                verb("Get", "/a/{x}").taking("x", LONG),
                operation("b").annotated(crossing).taking("y", LONG)))
        .containsExactly("KIT105");
  }

  @Test
  void saysNothingOfTypesThatAreRefusedElsewhere() {
    TypeUse unknown = io.kitgen.processor.sketch.SketchedTypes.OBJECT;
    assertThat(codes(verb("Get", "/{id}").taking("id", unknown))).isEmpty();
    assertThat(codes(verb("Get", "/").taking("q", list(unknown)))).isEmpty();
  }
}
