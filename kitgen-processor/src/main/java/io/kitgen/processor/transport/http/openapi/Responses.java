package io.kitgen.processor.transport.http.openapi;

import static java.util.stream.Collectors.joining;

import io.kitgen.processor.generate.schema.Direction;
import io.kitgen.processor.generate.schema.JsonObject;
import io.kitgen.processor.generate.schema.Markdown;
import io.kitgen.processor.generate.schema.Schemas;
import io.kitgen.processor.model.TypeShape;
import io.kitgen.processor.plan.ErrorPlan;
import io.kitgen.processor.plan.OperationPlan;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/** The answers of operations, by status: a Responses Object. */
final class Responses {

  private static final int NOT_FOUND = 404;

  private final Schemas schemas;
  private final Problems problems;

  Responses(Schemas schemas, Problems problems) {
    this.schemas = schemas;
    this.problems = problems;
  }

  /** What stands for the faults that every operation may answer with. */
  JsonObject shared() {
    return JsonObject.of("ClientError", error("The request cannot be answered.", problems.any()))
        .with("ServerError", error("The server failed.", problems.any()));
  }

  // { "201": { … }, "400": { … }, "4XX": { "$ref": … }, "5XX": { "$ref": … } }
  JsonObject of(Served operation) {
    JsonObject responses =
        JsonObject.of(Integer.toString(operation.http().status()), success(operation));
    Map<Integer, Answers> errors = new TreeMap<>();
    if (operation.mayBeEmpty()) {
      answers(errors, NOT_FOUND).add("empty", "There is none", problems.empty());
    }
    if (!operation.errorsInResult()) {
      for (ErrorPlan error : operation.operation().errors()) {
        answers(errors, error.httpStatus()).add(error.name(), error.title(), problems.of(error));
      }
    }
    for (Map.Entry<Integer, Answers> entry : errors.entrySet()) {
      responses =
          responses.with(
              entry.getKey().toString(),
              operation.isHead()
                  ? JsonObject.of("description", entry.getValue().description())
                  : error(
                      entry.getValue().description(),
                      problems.oneOf(entry.getValue().schemas())));
    }
    return responses.with("4XX", shared("ClientError")).with("5XX", shared("ServerError"));
  }

  private static Answers answers(Map<Integer, Answers> errors, int status) {
    return errors.computeIfAbsent(
        status, key -> new Answers(new LinkedHashSet<>(), new ArrayList<>()));
  }

  /** The errors of one status. */
  private record Answers(Set<String> titles, List<JsonObject> schemas) {

    void add(String name, String title, JsonObject schema) {
      titles.add(title.isEmpty() ? name : title);
      schemas.add(schema);
    }

    String description() {
      return titles.stream().collect(joining(". ")) + ".";
    }
  }

  private JsonObject success(Served operation) {
    String written = Markdown.of(operation.operation().model().result().javadoc());
    JsonObject response =
        JsonObject.of(
            "description", written.isEmpty() ? phrase(operation.http().status()) : written);
    if (operation.http().isSilent()) {
      return response;
    }
    return response.with(
        "content", operation.isRaw() ? Content.bytes() : Content.json(result(operation)));
  }

  private JsonObject result(Served operation) {
    if (operation.errorsInResult()) {
      return resultOrError(operation);
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
  private JsonObject resultOrError(Served operation) {
    JsonObject error =
        JsonObject.of("type", "string")
            .with("description", "What went wrong; absent where nothing did.");
    JsonObject properties = JsonObject.EMPTY;
    List<String> required = new ArrayList<>();
    for (OperationPlan.ResultField result : operation.operation().result().stream().toList()) {
      JsonObject schema = schemas.of(result.type(), Direction.OUTPUT);
      boolean blank = result.type().shape() instanceof TypeShape.Scalar scalar && hasZero(scalar);
      properties = properties.with(result.name(), blank ? schema : Schemas.orNull(schema));
      required.add(result.name());
    }
    return JsonObject.of("type", "object")
        .with("properties", properties.with(operation.operation().errorMember().get(), error))
        .withList("required", required);
  }

  /** Whether a blank of its own kind stands in its place beside an error. */
  private static boolean hasZero(TypeShape.Scalar scalar) {
    return switch (scalar.kind()) {
      case STRING, BOOLEAN, BYTE, SHORT, INT, LONG, FLOAT, DOUBLE, BIG_INTEGER, BIG_DECIMAL -> true;
      default -> false;
    };
  }

  private static JsonObject error(String description, JsonObject schema) {
    return JsonObject.of("description", description).with("content", Content.problem(schema));
  }

  private static JsonObject shared(String name) {
    return JsonObject.of("$ref", "#/components/responses/" + name);
  }

  private static String phrase(int status) {
    return switch (status) {
      case 200 -> "OK";
      case 201 -> "Created";
      case 202 -> "Accepted";
      case 204 -> "No content";
      case 205 -> "Reset content";
      default -> "Success";
    };
  }
}
