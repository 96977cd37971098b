package io.kitgen.processor.transport.http.placing;

import static io.kitgen.processor.sketch.SketchedOperation.operation;
import static io.kitgen.processor.sketch.SketchedService.service;
import static io.kitgen.processor.sketch.SketchedTypes.INT;
import static io.kitgen.processor.sketch.SketchedTypes.LONG;
import static io.kitgen.processor.sketch.SketchedTypes.STRING;
import static io.kitgen.processor.sketch.SketchedTypes.annotation;
import static io.kitgen.processor.sketch.SketchedTypes.list;
import static io.kitgen.processor.sketch.SketchedTypes.map;
import static io.kitgen.processor.sketch.SketchedTypes.optional;
import static io.kitgen.processor.transport.http.placing.HttpSketch.BYTES;
import static io.kitgen.processor.transport.http.placing.HttpSketch.COLOR;
import static io.kitgen.processor.transport.http.placing.HttpSketch.FILTER;
import static io.kitgen.processor.transport.http.placing.HttpSketch.ORDER;
import static io.kitgen.processor.transport.http.placing.HttpSketch.USER_ID;
import static io.kitgen.processor.transport.http.placing.HttpSketch.body;
import static io.kitgen.processor.transport.http.placing.HttpSketch.header;
import static io.kitgen.processor.transport.http.placing.HttpSketch.name;
import static io.kitgen.processor.transport.http.placing.HttpSketch.pathParam;
import static io.kitgen.processor.transport.http.placing.HttpSketch.places;
import static io.kitgen.processor.transport.http.placing.HttpSketch.plan;
import static io.kitgen.processor.transport.http.placing.HttpSketch.verb;
import static org.assertj.core.api.Assertions.assertThat;

import io.kitgen.processor.transport.http.place.HttpPlan;
import java.util.List;
import org.junit.jupiter.api.Test;

class HttpPlannerTest {

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
}
