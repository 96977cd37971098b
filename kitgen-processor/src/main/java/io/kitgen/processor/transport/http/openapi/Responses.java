package io.kitgen.processor.transport.http.openapi;

import static java.util.stream.Collectors.joining;

import io.kitgen.processor.generate.schema.JsonObject;
import io.kitgen.processor.model.policy.PolicyKind;
import io.kitgen.processor.plan.ErrorPlan;
import io.kitgen.processor.plan.ServicePlan;
import io.kitgen.processor.plan.ValidationPlan;
import io.kitgen.processor.plan.policy.PoliciesPlan;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/** The answers of operations, by status: a Responses Object. */
final class Responses {

  private static final int BAD_REQUEST = 400;
  private static final int FORBIDDEN = 403;
  private static final int NOT_FOUND = 404;
  private static final int TOO_MANY = 429;

  private final ValidationPlan validation;
  private final Results results;
  private final Problems problems;

  Responses(ServicePlan plan, Results results, Problems problems) {
    this.validation = ValidationPlan.of(plan);
    this.results = results;
    this.problems = problems;
  }

  /** What stands for the faults that every operation may answer with. */
  JsonObject shared() {
    return JsonObject.of("ClientError", error("The request cannot be answered.", problems.any()))
        .with("ServerError", error("The server failed.", problems.any()));
  }

  // { "201": { … }, "400": { … }, "4XX": { "$ref": … }, "5XX": { "$ref": … } }
  JsonObject of(Served operation) {
    JsonObject responses = results.of(operation);
    Map<Integer, Answers> errors = new TreeMap<>();
    if (validation.isChecked(operation.operation())
        || validation.isEachChecked(operation.operation())
        || validation.needsValidator(operation.operation())) {
      answers(errors, BAD_REQUEST)
          .add("constraint-violation", "The request breaks constraints", problems.violations());
    }
    if (operation.mayBeEmpty()) {
      answers(errors, NOT_FOUND).add("empty", "There is none", problems.empty());
    }
    if (!operation.errorsInResult()) {
      for (ErrorPlan error : operation.operation().errors()) {
        answers(errors, error.httpStatus()).add(error.name(), error.title(), problems.of(error));
      }
    }
    refusals(operation, errors);
    for (Map.Entry<Integer, Answers> entry : errors.entrySet()) {
      String status = entry.getKey().toString();
      responses = responses.with(status, beside(responses, status, error(operation, entry)));
    }
    return responses.with("4XX", shared("ClientError")).with("5XX", shared("ServerError"));
  }

  /** What policies refuse with a status of their own. */
  private void refusals(Served operation, Map<Integer, Answers> errors) {
    PoliciesPlan policies = operation.operation().policies();
    if (!policies.scopes().isEmpty()) {
      String scopes = String.join(" ", policies.scopes());
      answers(errors, FORBIDDEN).titles().add("The caller lacks one of the scopes " + scopes);
    }
    if (policies.tags().stream().anyMatch(policy -> policy.kind() == PolicyKind.RATE_LIMIT)) {
      answers(errors, TOO_MANY).titles().add("Too many calls");
    }
  }

  private JsonObject error(Served operation, Map.Entry<Integer, Answers> entry) {
    String description = entry.getValue().description();
    return operation.isHead()
        ? JsonObject.of("description", description)
        : error(description, problems.oneOf(entry.getValue().schemas()));
  }

  /** A variant of the result may have the status of an error: the media type tells them apart. */
  private static JsonObject beside(JsonObject responses, String status, JsonObject error) {
    if (!(responses.members().get(status) instanceof JsonObject result)
        || !(result.members().get("content") instanceof JsonObject content)
        || !(error.members().get("content") instanceof JsonObject problem)) {
      return error;
    }
    String both = result.members().get("description") + ". " + error.members().get("description");
    return result.with("description", both).with("content", content.and(problem));
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

  private static JsonObject error(String description, JsonObject schema) {
    return JsonObject.of("description", description).with("content", Content.problem(schema));
  }

  private static JsonObject shared(String name) {
    return JsonObject.of("$ref", "#/components/responses/" + name);
  }
}
