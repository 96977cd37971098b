package io.kitgen.processor.transport.http.openapi;

import io.kitgen.processor.generate.schema.Direction;
import io.kitgen.processor.generate.schema.JsonObject;
import io.kitgen.processor.generate.schema.Markdown;
import io.kitgen.processor.generate.schema.Schemas;
import io.kitgen.processor.model.Nullness;
import io.kitgen.processor.model.ParameterModel;
import io.kitgen.processor.model.TypeShape;
import io.kitgen.processor.model.TypeUse;
import io.kitgen.processor.model.facts.TypeWalk;
import io.kitgen.processor.plan.BodyPlan;
import io.kitgen.processor.plan.ServicePlan;
import io.kitgen.processor.transport.http.place.PlacedParameter;
import io.kitgen.processor.transport.http.place.Placement;
import java.util.List;
import java.util.Optional;

/** The bodies of requests: Request Body Objects. */
final class RequestBodies {

  private final ServicePlan plan;
  private final Schemas schemas;

  private final ExampleObjects examples;

  RequestBodies(ServicePlan plan, Schemas schemas) {
    this.plan = plan;
    this.schemas = schemas;
    this.examples = new ExampleObjects(schemas.examples());
  }

  /** That of {@code operation}; empty when it has none. */
  Optional<JsonObject> of(Served operation) {
    return operation.http().parameters().stream()
        .filter(PlacedParameter::isMember)
        .findFirst()
        .map(any -> members(operation))
        .or(() -> new FormBody(operation.http(), schemas).print())
        .or(
            () ->
                operation.http().parameters().stream()
                    .flatMap(placed -> whole(placed, operation).stream())
                    .findFirst());
  }

  private JsonObject members(Served operation) {
    JsonObject schema =
        plan.bodies().stream()
            .filter(body -> body.part().equals("parameters"))
            .filter(body -> body.operation().name().equals(operation.operation().name()))
            .map(BodyPlan::type)
            .findFirst()
            .map(type -> schemas.message(type, Direction.INPUT))
            .orElseGet(() -> schemas.message(operation.operation().request(), Direction.INPUT));
    return JsonObject.of("required", true)
        .with("content", Content.in(operation.http().media().consumes(), Content.json(schema)));
  }

  private Optional<JsonObject> whole(PlacedParameter placed, Served operation) {
    List<String> types = operation.http().media().consumes();
    return content(placed).map(content -> body(placed.parameter(), Content.in(types, content)));
  }

  private Optional<JsonObject> content(PlacedParameter placed) {
    ParameterModel parameter = placed.parameter();
    Placement placement = placed.placement();
    if (placement instanceof Placement.JsonBody) {
      return Optional.of(
          Content.json(
              schemas.of(parameter, Direction.INPUT),
              examples.of(parameter.annotations(), parameter.type())));
    }
    if (placement instanceof Placement.RawBody) {
      return Optional.of(Content.bytes());
    }
    if (placement instanceof Placement.TextBody) {
      return Optional.of(Content.text(parameter.annotations()));
    }
    if (placement instanceof Placement.PartsBody) {
      return Optional.of(JsonObject.of("multipart/form-data", JsonObject.EMPTY));
    }
    if (placement instanceof Placement.MessagesBody) {
      TypeUse message = TypeWalk.message(parameter.type());
      return Optional.of(
          Content.lines(
              schemas.of(message, Direction.INPUT), examples.of(parameter.annotations(), message)));
    }
    return placement instanceof Placement.ContentBody
        ? Optional.of(Content.any())
        : Optional.empty();
  }

  private static JsonObject body(ParameterModel parameter, JsonObject content) {
    return JsonObject.EMPTY
        .withText("description", Markdown.of(parameter.javadoc()))
        .withFlag("required", isRequired(parameter.type()))
        .with("content", content);
  }

  /** An empty body stands for null and for the empty Optional. */
  static boolean isRequired(TypeUse type) {
    return type.nullness() != Nullness.NULLABLE && !(type.shape() instanceof TypeShape.OptionalOf);
  }
}
