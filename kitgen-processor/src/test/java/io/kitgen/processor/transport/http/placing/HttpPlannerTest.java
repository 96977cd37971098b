package io.kitgen.processor.transport.http.placing;

import static io.kitgen.processor.sketch.SketchedOperation.operation;
import static io.kitgen.processor.sketch.SketchedService.service;
import static io.kitgen.processor.sketch.SketchedTypes.INT;
import static io.kitgen.processor.sketch.SketchedTypes.LONG;
import static io.kitgen.processor.sketch.SketchedTypes.STRING;
import static io.kitgen.processor.sketch.SketchedTypes.annotation;
import static io.kitgen.processor.sketch.SketchedTypes.constants;
import static io.kitgen.processor.sketch.SketchedTypes.list;
import static io.kitgen.processor.sketch.SketchedTypes.map;
import static io.kitgen.processor.sketch.SketchedTypes.member;
import static io.kitgen.processor.sketch.SketchedTypes.named;
import static io.kitgen.processor.sketch.SketchedTypes.nullable;
import static io.kitgen.processor.sketch.SketchedTypes.optional;
import static io.kitgen.processor.sketch.SketchedTypes.record;
import static org.assertj.core.api.Assertions.assertThat;

import com.palantir.javapoet.ArrayTypeName;
import com.palantir.javapoet.TypeName;
import io.kitgen.processor.model.AnnotationModel;
import io.kitgen.processor.model.DataType;
import io.kitgen.processor.model.Nullness;
import io.kitgen.processor.model.Origin;
import io.kitgen.processor.model.ServiceModel;
import io.kitgen.processor.model.TypeShape;
import io.kitgen.processor.model.TypeUse;
import io.kitgen.processor.sketch.SketchedOperation;
import io.kitgen.processor.sketch.SketchedService;
import io.kitgen.processor.spi.Problem;
import io.kitgen.processor.transport.http.place.HttpOperationPlan;
import io.kitgen.processor.transport.http.place.HttpPlan;
import io.kitgen.processor.transport.http.place.Placement;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class HttpPlannerTest {

  private static final TypeUse ORDER = named("demo.Order");
  private static final TypeUse COLOR = named("demo.Color");
  private static final TypeUse FILTER = named("demo.Filter");
  private static final TypeUse USER_ID = named("demo.UserId");
  private static final TypeUse DEEP = named("demo.Deep");
  private static final TypeUse BYTES =
      new TypeUse(
          ArrayTypeName.of(TypeName.BYTE),
          ArrayTypeName.of(TypeName.BYTE),
          new TypeShape.Bytes(),
          Nullness.NON_NULL,
          Origin.UNKNOWN);

  private static final String JSON = "com.fasterxml.jackson.annotation.";

  // Places.

  @Test
  void sendsMembersWithoutAVerb() {
    assertThat(places(operation("sum").taking("a", LONG).taking("b", LONG)))
        .containsExactly("POST /sum", "a: member", "b: member");
    assertThat(places(operation("place").taking("order", ORDER)))
        .containsExactly("POST /place", "order: member");
    assertThat(places(operation("send").taking("data", BYTES)))
        .containsExactly("POST /send", "data: member");
  }

  @Test
  void takesExplicitPlacesWithoutAVerb() {
    assertThat(
            places(
                operation("ping")
                    .taking("tenant", STRING, header("X-Tenant"))
                    .taking("text", STRING)))
        .containsExactly("POST /ping", "tenant: header X-Tenant", "text: member");
  }

  @Test
  void makesOneStructureTheBody() {
    assertThat(places(verb("Post", "/orders").taking("order", ORDER)))
        .containsExactly("POST /orders", "order: json body");
    assertThat(places(verb("Put", "/o/{id}").taking("id", LONG).taking("lines", list(STRING))))
        .containsExactly("PUT /o/{id}", "id: path id", "lines: json body");
    assertThat(places(verb("Patch", "/o").taking("changes", map(STRING, STRING))))
        .containsExactly("PATCH /o", "changes: json body");
    assertThat(places(verb("Post", "/o").taking("order", optional(ORDER))))
        .containsExactly("POST /o", "order: json body");
    assertThat(places(verb("Post", "/o").taking("data", BYTES)))
        .containsExactly("POST /o", "data: raw body");
  }

  @Test
  void makesSimpleValuesMembers() {
    assertThat(places(verb("Put", "/o/{id}").taking("id", LONG).taking("text", STRING)))
        .containsExactly("PUT /o/{id}", "id: path id", "text: member");
    assertThat(
            places(
                verb("Post", "/o")
                    .taking("color", COLOR)
                    .taking("user", USER_ID)
                    .taking("data", BYTES)
                    .taking("limit", optional(INT))))
        .containsExactly(
            "POST /o", "color: member", "user: member", "data: member", "limit: member");
  }

  @Test
  void sendsWhatIsLeftInTheQueryOfBodilessVerbs() {
    for (String verb : List.of("Get", "Delete", "Head", "Options")) {
      assertThat(
              places(
                  verb(verb, "/o/{id}")
                      .taking("id", LONG)
                      .taking("limit", INT)
                      .taking("color", list(COLOR))))
          .containsExactly(
              verb.toUpperCase(java.util.Locale.ROOT) + " /o/{id}",
              "id: path id",
              "limit: query limit",
              "color: query color");
    }
  }

  @Test
  void spreadsARecordInTheQuery() {
    assertThat(places(verb("Get", "/o").taking("filter", FILTER)))
        .containsExactly("GET /o", "filter: spread [color: query, hue: query h, secret: absent]");
    assertThat(
            places(
                verb("Post", "/o")
                    .taking("filter", FILTER, annotation("io.kitgen.Query"))
                    .taking("order", ORDER)))
        .containsExactly(
            "POST /o",
            "filter: spread [color: query, hue: query h, secret: absent]",
            "order: json body");
  }

  @Test
  void letsABodyBeAskedFor() {
    assertThat(places(verb("Delete", "/o").taking("ids", list(STRING), body()).taking("n", INT)))
        .containsExactly("DELETE /o", "ids: json body", "n: query n");
    assertThat(places(verb("Post", "/o").taking("text", STRING, body())))
        .containsExactly("POST /o", "text: json body");
    assertThat(places(operation("put").taking("text", STRING, body())))
        .containsExactly("POST /put", "text: json body");
  }

  @Test
  void treatsARouteAtAnyMethodLikePost() {
    assertThat(
            places(
                operation("sum")
                    .annotated(annotation("io.kitgen.Route", "path", "/sum"))
                    .taking("a", LONG)
                    .taking("b", LONG)))
        .containsExactly("ANY /sum", "a: member", "b: member");
  }

  @Test
  void prefixesEveryPath() {
    HttpPlan plan =
        plan(
            service("Shop")
                .annotated(annotation("io.kitgen.HttpApi", "path", "/v1"))
                .with(verb("Get", ""))
                .with(verb("Get", "/").annotated(name("slash")))
                .with(operation("ping")));
    assertThat(plan.operations())
        .extracting(operation -> operation.route().line())
        .containsExactly("GET /v1", "GET /v1/", "POST /v1/ping");
  }

  @Test
  void takesVariablesByAnnotation() {
    assertThat(
            places(
                verb("Get", "/o/{order-id}/{id}")
                    .taking("id", STRING, pathParam("order-id"))
                    .taking("line", STRING, pathParam("id"))))
        .containsExactly("GET /o/{order-id}/{id}", "id: path order-id", "line: path id");
  }

  // Problems.

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
  void refusesWhatTextsCannotCarry() {
    assertThat(codes(verb("Get", "/").taking("m", map(STRING, STRING)))).containsExactly("KIT106");
    assertThat(codes(verb("Get", "/").taking("o", list(ORDER)))).containsExactly("KIT106");
    assertThat(codes(verb("Get", "/").taking("deep", DEEP))).containsExactly("KIT106");
    assertThat(codes(verb("Get", "/").taking("id", USER_ID))).containsExactly("KIT106");
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

  private static List<String> places(SketchedOperation operation) {
    HttpPlan plan = plan(shop(operation));
    HttpOperationPlan only = plan.operations().get(0);
    return Stream.concat(
            Stream.of(only.route().line()),
            only.parameters().stream()
                .map(placed -> placed.parameter().name() + ": " + text(placed.placement())))
        .toList();
  }

  private static String text(Placement placement) {
    if (placement instanceof Placement.Text text) {
      return text.source().part() + " " + text.name();
    }
    if (placement instanceof Placement.Spread spread) {
      return "spread " + spread.components().stream().map(HttpPlannerTest::text).toList();
    }
    if (placement instanceof Placement.Member) {
      return "member";
    }
    return placement instanceof Placement.RawBody ? "raw body" : "json body";
  }

  private static String text(Placement.Component component) {
    String name = component.member().name();
    return name
        + ": "
        + component
            .text()
            .map(text -> text.name().equals(name) ? "query" : "query " + text.name())
            .orElse("absent");
  }

  private static List<String> codes(SketchedOperation... operations) {
    return problems(operations).stream().map(Problem::code).toList();
  }

  private static List<Problem> problems(SketchedOperation... operations) {
    return problems(shop(operations));
  }

  private static List<Problem> problems(SketchedService service) {
    List<Problem> problems = new ArrayList<>();
    HttpPlanner.plan(service.model(), problems::add);
    return problems;
  }

  private static HttpPlan plan(SketchedService service) {
    List<Problem> problems = new ArrayList<>();
    ServiceModel model = service.model();
    HttpPlan plan = HttpPlanner.plan(model, problems::add);
    assertThat(problems).isEmpty();
    return plan;
  }

  private static SketchedService shop(SketchedOperation... operations) {
    DataType.Member hue = member("hue", INT, annotation(JSON + "JsonProperty", "value", "h"));
    DataType.Member secret = member("secret", INT, annotation(JSON + "JsonIgnore"));
    SketchedService service =
        service("Shop")
            .with(constants("Color", "RED", "BLUE"))
            .with(record("Order", member("id", LONG)))
            .with(record("Filter", member("color", COLOR), hue, secret))
            .with(record("UserId", member("value", STRING, annotation(JSON + "JsonValue"))))
            .with(record("Deep", member("order", ORDER)));
    for (SketchedOperation operation : operations) {
      service.with(operation);
    }
    return service;
  }

  private static SketchedOperation verb(String verb, String path) {
    return operation(verb.toLowerCase(java.util.Locale.ROOT) + path.hashCode())
        .annotated(annotation("io.kitgen." + verb, "value", path));
  }

  private static AnnotationModel name(String name) {
    return annotation("io.kitgen.OperationName", "value", name);
  }

  private static AnnotationModel pathParam(String name) {
    return annotation("io.kitgen.PathParam", "value", name);
  }

  private static AnnotationModel header(String name) {
    return annotation("io.kitgen.Header", "value", name);
  }

  private static AnnotationModel defaultOf(String text) {
    return annotation("io.kitgen.Default", "value", text);
  }

  private static AnnotationModel body() {
    return annotation("io.kitgen.Body");
  }
}
