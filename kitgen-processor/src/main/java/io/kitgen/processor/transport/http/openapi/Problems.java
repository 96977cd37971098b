package io.kitgen.processor.transport.http.openapi;

import static java.util.stream.Collectors.joining;

import io.kitgen.processor.generate.schema.JsonObject;
import io.kitgen.processor.generate.schema.Schemas;
import io.kitgen.processor.model.facts.Words;
import io.kitgen.processor.model.facts.error.ErrorFacts;
import io.kitgen.processor.plan.ErrorPlan;
import io.kitgen.processor.plan.json.JsonError;
import io.kitgen.processor.plan.json.JsonPlan;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import java.util.stream.Stream;

/** Errors: the problem documents of RFC 9457, of which each declared error is one. */
final class Problems {

  private final JsonPlan json;
  private final Schemas schemas;
  private final Map<String, JsonObject> defined = new HashMap<>();

  Problems(JsonPlan json, Schemas schemas) {
    this.json = json;
    this.schemas = schemas;
  }

  /** Any problem. */
  JsonObject any() {
    return once("Problem", Problems::problem);
  }

  /** That a result is not there. */
  JsonObject empty() {
    return once(
        "EmptyProblem",
        () -> problem(JsonObject.of("type", "object"), "There is none", "empty", "NOT_FOUND"));
  }

  /** That constraints of a request are broken, with all of them. */
  JsonObject violations() {
    JsonObject violation =
        object(
            JsonObject.of("path", text("Where it is, by the names that were sent."))
                .with("rule", text("The constraint's name."))
                .with("message", text("What is asked.")));
    JsonObject errors = JsonObject.of("type", "array").with("items", violation);
    return once(
        "ConstraintProblem",
        () ->
            problem(
                object(JsonObject.of("errors", errors)),
                "The request breaks constraints",
                "constraint-violation",
                "INVALID_ARGUMENT"));
  }

  /** An object that has all of {@code properties}. */
  private static JsonObject object(JsonObject properties) {
    return JsonObject.of("type", "object")
        .with("properties", properties)
        .withList("required", List.copyOf(properties.members().keySet()));
  }

  /** The declared error that {@code error} is. */
  JsonObject of(ErrorPlan error) {
    String constant = error.constant();
    return once(
        Words.capitalised(camel(error.name())) + "Problem",
        constant,
        () ->
            problem(
                json.errors().stream()
                    .filter(known -> known.plan().constant().equals(constant))
                    .findFirst()
                    .map(JsonError::members)
                    .map(schemas::written)
                    .orElse(JsonObject.EMPTY),
                error.title(),
                error.name(),
                error.code()));
  }

  /** One of {@code declared}, or any other of the same status: what was sent may be wrong too. */
  JsonObject oneOf(Collection<JsonObject> declared) {
    if (declared.isEmpty()) {
      return any();
    }
    return JsonObject.of("anyOf", Stream.concat(declared.stream(), Stream.of(any())).toList());
  }

  private JsonObject once(String name, Supplier<JsonObject> schema) {
    return once(name, name, schema);
  }

  private JsonObject once(String name, String key, Supplier<JsonObject> schema) {
    JsonObject known = defined.get(key);
    if (known == null) {
      known = schemas.define(name, schema.get());
      defined.put(key, known);
    }
    return known;
  }

  // { "title": "Sold out", "allOf": [ { "$ref": "…/Problem" } ], "type": "object",
  //   "properties": { "error": { "type": "string", "const": "sold-out" }, … } }
  private JsonObject problem(JsonObject members, String title, String name, String code) {
    JsonObject properties = JsonObject.of("error", constant(name)).with("code", constant(code));
    List<String> required = new ArrayList<>(List.of("error"));
    if (members.members().get("properties") instanceof JsonObject more) {
      properties = properties.and(more);
    }
    if (members.members().get("required") instanceof List<?> more) {
      more.forEach(member -> required.add(member.toString()));
    }
    return JsonObject.EMPTY
        .withText("title", title)
        .with("allOf", List.of(any()))
        .with("type", "object")
        .with("properties", properties)
        .withList("required", required);
  }

  private static JsonObject problem() {
    Map<String, Object> properties = new LinkedHashMap<>();
    properties.put(
        "type", text("What kind of problem it is, a URI.").with("format", "uri-reference"));
    properties.put("title", text("The kind in words."));
    properties.put(
        "status",
        JsonObject.of("type", "integer")
            .with("format", "int32")
            .with("description", "The HTTP status."));
    properties.put("detail", text("What went wrong here."));
    properties.put("code", text("What a program makes of it.").with("enum", ErrorFacts.codes()));
    properties.put("error", text("Tells errors of one code apart."));
    return JsonObject.of("description", "An error, as RFC 9457 has it.")
        .with("type", "object")
        .with("properties", new JsonObject(properties))
        .with("required", List.of("type", "status", "code"));
  }

  private static JsonObject text(String description) {
    return JsonObject.of("type", "string").with("description", description);
  }

  private static JsonObject constant(String text) {
    return JsonObject.of("type", "string").with("const", text);
  }

  private static String camel(String name) {
    return Arrays.stream(name.split("[^A-Za-z0-9]+")).map(Words::capitalised).collect(joining());
  }
}
