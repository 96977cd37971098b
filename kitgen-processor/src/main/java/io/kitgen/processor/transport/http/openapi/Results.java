package io.kitgen.processor.transport.http.openapi;

import static java.util.stream.Collectors.joining;

import io.kitgen.processor.generate.schema.Direction;
import io.kitgen.processor.generate.schema.JsonObject;
import io.kitgen.processor.generate.schema.Markdown;
import io.kitgen.processor.generate.schema.Schemas;
import io.kitgen.processor.model.TypeShape;
import io.kitgen.processor.model.facts.Words;
import io.kitgen.processor.plan.BodyPlan;
import io.kitgen.processor.plan.OperationPlan;
import io.kitgen.processor.plan.ServicePlan;
import io.kitgen.processor.transport.http.place.AnswerBody;
import io.kitgen.processor.transport.http.place.AnswerPlan;
import io.kitgen.processor.transport.http.place.PlacedMember;
import io.kitgen.processor.transport.http.place.Placement;
import io.kitgen.processor.transport.http.place.Source;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** The answers of operations that are no errors: Response Objects by status. */
final class Results {

  private final ServicePlan plan;
  private final Schemas schemas;
  private final ExampleObjects examples;

  Results(ServicePlan plan, Schemas schemas) {
    this.plan = plan;
    this.schemas = schemas;
    this.examples = new ExampleObjects(schemas.examples());
  }

  // { "201": { "description": "Created", "headers": { … }, "content": { … } } }
  JsonObject of(Served operation) {
    if (operation.http().answers().isEmpty()) {
      int status = operation.http().status();
      return JsonObject.of(
          Integer.toString(status),
          response(operation, phrase(operation, status), whole(operation)));
    }
    return JsonObject.of(
        byStatus(operation.http().answers()),
        answer -> answer.choosesStatus() ? "2XX" : Integer.toString(answer.status()),
        answer -> answer(operation, answer));
  }

  /** One of each status: of variants that share one, the body says which it is. */
  private static Stream<AnswerPlan> byStatus(List<AnswerPlan> answers) {
    Set<Integer> seen = new HashSet<>();
    return answers.stream().filter(answer -> seen.add(answer.status()));
  }

  private JsonObject answer(Served operation, AnswerPlan answer) {
    JsonObject response =
        response(
            operation,
            phrase(operation, answer),
            body(operation, answer)
                .map(body -> Content.in(operation.http().media().produces(), body)));
    JsonObject headers = headers(answer);
    return headers.members().isEmpty() ? response : response.with("headers", headers);
  }

  private static JsonObject response(
      Served operation, String otherwise, Optional<JsonObject> content) {
    String written = Markdown.of(operation.operation().model().result().javadoc());
    JsonObject response = JsonObject.of("description", written.isEmpty() ? otherwise : written);
    return content
        .filter(some -> !operation.http().isSilent())
        .map(some -> response.with("content", some))
        .orElse(response);
  }

  private Optional<JsonObject> whole(Served operation) {
    JsonObject content =
        switch (operation.http().answerBody()) {
          case JSON -> Content.json(schema(operation), examples.ofResult(operation.operation()));
          case TEXT -> Content.text(List.of());
          case BYTES -> Content.bytes();
          case CONTENT -> Content.any();
          case MESSAGES ->
              Content.messages(schema(operation), examples.ofResult(operation.operation()));
        };
    return Optional.of(Content.in(operation.http().media().produces(), content));
  }

  private JsonObject schema(Served operation) {
    if (operation.errorsInResult()) {
      return resultOrError(operation.operation());
    }
    if (operation.operation().resultWrapped()) {
      return schemas.message(operation.operation().response(), Direction.OUTPUT);
    }
    if (operation.mayBeEmpty()) {
      return schemas.value(operation.value().orElseThrow(), Direction.OUTPUT);
    }
    return operation
        .value()
        .map(value -> schemas.of(value, Direction.OUTPUT))
        .orElseGet(() -> JsonObject.of("type", "object"));
  }

  // { "properties": { "v": { "type": "string" }, "err": { "type": "string" } }, … }
  private JsonObject resultOrError(OperationPlan operation) {
    JsonObject error =
        JsonObject.of("type", "string")
            .with("description", "What went wrong; absent where nothing did.");
    JsonObject properties = JsonObject.EMPTY;
    List<String> required = new ArrayList<>();
    for (OperationPlan.ResultField result : operation.result().stream().toList()) {
      JsonObject schema = schemas.of(result.type(), Direction.OUTPUT);
      boolean blank = result.type().shape() instanceof TypeShape.Scalar scalar && hasZero(scalar);
      properties = properties.with(result.name(), blank ? schema : Schemas.orNull(schema));
      required.add(result.name());
    }
    return JsonObject.of("type", "object")
        .with("properties", properties.with(operation.errorMember().orElseThrow(), error))
        .withList("required", required);
  }

  /** Whether a blank of its own kind stands in its place beside an error. */
  private static boolean hasZero(TypeShape.Scalar scalar) {
    return switch (scalar.kind()) {
      case STRING, BOOLEAN, BYTE, SHORT, INT, LONG, FLOAT, DOUBLE, BIG_INTEGER, BIG_DECIMAL -> true;
      default -> false;
    };
  }

  /** What a record leaves for the body when parts of it are in headers; empty for nothing. */
  private Optional<JsonObject> body(Served operation, AnswerPlan answer) {
    if (answer.shared()) {
      return Optional.of(
          Content.json(schemas.of(operation.value().orElseThrow(), Direction.OUTPUT)));
    }
    if (answer.variant().isPresent() && answer.isWhole()) {
      return answer.variant().map(type -> Content.json(schemas.of(type, Direction.OUTPUT)));
    }
    if (!answer.inBody().isEmpty()) {
      String suffix = answer.bodySuffix();
      return plan.bodies().stream()
          .filter(body -> body.part().equals("result"))
          .filter(body -> body.operation().name().equals(operation.operation().name()))
          .filter(body -> body.type().simpleName().endsWith(suffix))
          .map(BodyPlan::type)
          .map(type -> Content.json(schemas.message(type, Direction.OUTPUT)))
          .findFirst();
    }
    return answer.members().stream()
        .filter(
            member ->
                member.placement() instanceof Placement.JsonBody
                    || member.placement() instanceof Placement.RawBody)
        .map(
            member ->
                member.placement() instanceof Placement.RawBody
                    ? Content.bytes()
                    : Content.json(schemas.of(member.member().type(), Direction.OUTPUT)))
        .findFirst();
  }

  // { "Location": { "required": true, "schema": { … } }, "Set-Cookie": { … } }
  private JsonObject headers(AnswerPlan answer) {
    JsonObject headers = JsonObject.EMPTY;
    for (PlacedMember member : answer.members()) {
      if (member.placement() instanceof Placement.Text text && text.source() == Source.HEADER) {
        headers =
            headers.with(
                text.name(),
                JsonObject.EMPTY
                    .withText("description", Markdown.of(member.member().javadoc()))
                    .withFlag("required", Parameters.isAlwaysThere(text.value()))
                    .with("schema", Parameters.schema(schemas, text.value(), Direction.OUTPUT)));
      }
    }
    String cookies =
        answer.members().stream()
            .map(PlacedMember::placement)
            .filter(
                place -> place instanceof Placement.Text text && text.source() == Source.SET_COOKIE)
            .map(place -> "`" + ((Placement.Text) place).name() + "`")
            .collect(joining(", "));
    return cookies.isEmpty()
        ? headers
        : headers.with(
            "Set-Cookie",
            JsonObject.of("description", "Sets " + cookies + ".")
                .with("schema", JsonObject.of("type", "string")));
  }

  /** The variants of that status by their names, where there are any. */
  private static String phrase(Served operation, AnswerPlan answer) {
    return answer.variant().isEmpty()
        ? phrase(answer.status())
        : operation.http().answers().stream()
            .filter(each -> each.status() == answer.status())
            .map(each -> Words.sentence(each.record().raw().simpleName()))
            .collect(joining(", or "));
  }

  private static String phrase(Served operation, int status) {
    return operation.http().answerBody() == AnswerBody.MESSAGES
        ? "Messages, one after the other"
        : phrase(status);
  }

  private static String phrase(int status) {
    return switch (status) {
      case 200 -> "OK";
      case 201 -> "Created";
      case 202 -> "Accepted";
      case 204 -> "No content";
      case 205 -> "Reset content";
      default -> status < 300 ? "Success" : "Redirection";
    };
  }
}
