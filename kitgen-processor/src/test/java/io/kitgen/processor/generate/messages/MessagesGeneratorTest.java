package io.kitgen.processor.generate.messages;

import static io.kitgen.processor.sketch.SketchedOperation.operation;
import static io.kitgen.processor.sketch.SketchedService.shop;
import static io.kitgen.processor.sketch.SketchedTypes.ID;
import static io.kitgen.processor.sketch.SketchedTypes.LONG;
import static io.kitgen.processor.sketch.SketchedTypes.STRING;
import static io.kitgen.processor.sketch.SketchedTypes.annotation;
import static io.kitgen.processor.sketch.SketchedTypes.nullable;
import static org.assertj.core.api.Assertions.assertThat;

import com.palantir.javapoet.ClassName;
import io.kitgen.processor.plan.BodyPlan;
import io.kitgen.processor.plan.OperationPlan;
import io.kitgen.processor.plan.Planner;
import io.kitgen.processor.plan.ServicePlan;
import io.kitgen.processor.sketch.Printed;
import io.kitgen.processor.sketch.SketchedOperation;
import java.util.List;
import org.junit.jupiter.api.Test;

class MessagesGeneratorTest {

  @Test
  void checksWhatMustNotBeNull() {
    String text =
        messages(operation("find").taking("a", ID).taking("b", nullable(STRING)).taking("c", LONG));
    assertThat(text)
        .contains("public record FindRequest(UUID a, String b, long c)")
        .contains("public FindRequest { Objects.requireNonNull(a, \"a\"); }");
  }

  @Test
  void checksForNullWhereAComponentHidesObjects() {
    assertThat(messages(operation("find").taking("Objects", ID).taking("java", STRING)))
        .contains("if (Objects == null) { throw new NullPointerException(\"Objects\"); }")
        .contains("if (java == null) { throw new NullPointerException(\"java\"); }");
  }

  @Test
  void hasEmptyRecordsForNothing() {
    assertThat(messages(operation("ping")))
        .contains("public record PingRequest() { }")
        .contains("public record PingResponse() { }");
  }

  @Test
  void tellsJacksonThatABareResultIsTheWhole() {
    assertThat(messages(operation("find").returning(STRING)))
        .contains("public record FindResponse(@JsonValue String value)");
    assertThat(
            messages(
                operation("find")
                    .annotated(annotation("io.kitgen.ResultName", "value", "v"))
                    .returning(STRING)))
        .contains("public record FindResponse(String v)");
  }

  @Test
  void keepsWhatTheUserToldJackson() {
    String jackson = "com.fasterxml.jackson.annotation.";
    assertThat(
            messages(
                operation("find")
                    .taking(
                        "a",
                        LONG,
                        annotation(jackson + "JsonAlias", "value", List.of("A", "AA")),
                        annotation("io.kitgen.Query"))
                    .taking(
                        "b",
                        LONG,
                        annotation(
                            jackson + "JsonProperty", "value", "bee", "access", "READ_ONLY"))))
        .contains(
            "FindRequest(@JsonAlias({\"A\", \"AA\"}) long a,"
                + " @JsonProperty(value = \"bee\", access = JsonProperty.Access.READ_ONLY) long b)");
  }

  @Test
  void keepsToItselfWhatIsSensitive() {
    assertThat(
            messages(
                operation("login")
                    .taking("user", STRING)
                    .taking("password", STRING, annotation("io.kitgen.Sensitive"))
                    .taking("tries", LONG)))
        .contains(
            "return \"LoginRequest[user=\" + user + \", password=***, tries=\" + tries + \"]\";");
  }

  @Test
  void carriesTheUsersWordsOver() {
    assertThat(
            messages(
                operation("find")
                    .takingDocumented("id", ID, "which one,\n  $5 each */")
                    .documented("Finds.", "the one")
                    .returning(STRING)))
        .contains("@param id which one, * $5 each *&#47; */ public record FindRequest")
        .contains("@param value the one */ public record FindResponse");
  }

  @Test
  void putsBodiesBesideTheirRequests() {
    ServicePlan plan =
        Planner.plan(shop(operation("note").taking("id", ID).taking("text", STRING)));
    OperationPlan note = plan.operations().get(0);
    ClassName type = plan.messages().nestedClass("NoteBody");
    BodyPlan body = new BodyPlan(type, note, note.fields().subList(1, 2));
    assertThat(Printed.flat(new MessagesGenerator().generate(plan.with(List.of(body)))))
        .containsSubsequence(
            "public record NoteRequest(UUID id, String text)",
            "public record NoteBody(String text)",
            "public record NoteResponse()");
  }

  private static String messages(SketchedOperation operation) {
    return Printed.flat(new MessagesGenerator().generate(Planner.plan(shop(operation))));
  }
}
