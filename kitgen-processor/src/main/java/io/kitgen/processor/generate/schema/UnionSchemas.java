package io.kitgen.processor.generate.schema;

import io.kitgen.processor.model.json.union.Union;
import io.kitgen.processor.model.json.union.Variant;
import io.kitgen.processor.plan.json.JsonPlan;
import io.kitgen.processor.plan.json.JsonType;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.BiFunction;

/** The schemas of types that have variants. */
final class UnionSchemas {

  private final JsonPlan json;
  private final TypeSchemas.References references;
  private final BiFunction<JsonType, Direction, JsonObject> shapes;

  /**
   * @param shapes what a type is by itself
   */
  UnionSchemas(
      JsonPlan json,
      TypeSchemas.References references,
      BiFunction<JsonType, Direction, JsonObject> shapes) {
    this.json = json;
    this.references = references;
    this.shapes = shapes;
  }

  // { "oneOf": [ { "$ref": "…/ShapeCircle" }, … ],
  //   "discriminator": { "propertyName": "type", "mapping": { "Circle": "…/ShapeCircle" } } }
  JsonObject of(JsonType.UnionType type, Direction direction) {
    Union union = type.union();
    if (isAlone(type)) {
      return variant(union, union.variants().get(0), direction);
    }
    JsonObject oneOf =
        JsonObject.of(
            "oneOf",
            union.variants().stream().map(each -> reference(type, each, direction)).toList());
    return union.info().form().isMember()
        ? oneOf.with("discriminator", discriminator(type, direction))
        : oneOf;
  }

  private JsonObject discriminator(JsonType.UnionType type, Direction direction) {
    JsonObject mapping =
        JsonObject.of(
            type.union().variants().stream(),
            Variant::id,
            variant ->
                Objects.requireNonNull(reference(type, variant, direction).members().get("$ref")));
    return JsonObject.of("propertyName", type.union().info().property()).with("mapping", mapping);
  }

  /** A variant that says itself what it is, wherever it stands, is itself here too. */
  private JsonObject reference(JsonType.UnionType type, Variant variant, Direction direction) {
    Optional<JsonType> alone =
        json.find(variant.type())
            .filter(found -> found instanceof JsonType.UnionType own && isAlone(own))
            .filter(found -> !isUsual(type.union(), variant, direction));
    return alone
        .map(found -> references.to(found, direction))
        .orElseGet(() -> references.to(type, variant, direction));
  }

  private static boolean isAlone(JsonType.UnionType type) {
    List<Variant> variants = type.union().variants();
    return variants.size() == 1 && variants.get(0).type().equals(type.type());
  }

  /** Whether it is meant where nothing is said. */
  private static boolean isUsual(Union union, Variant variant, Direction direction) {
    return direction == Direction.INPUT && union.fallback().filter(variant::equals).isPresent();
  }

  /** How {@code variant} looks with what says that it is this one. */
  JsonObject variant(Union union, Variant variant, Direction direction) {
    JsonObject body = shapes.apply(json.body(variant.type()), direction);
    JsonObject name = JsonObject.of("type", "string").with("const", variant.id());
    return switch (union.info().form()) {
      case PROPERTY, EXISTING_PROPERTY ->
          named(body, union.info().property(), name, !isUsual(union, variant, direction));
      case WRAPPER_OBJECT ->
          named(JsonObject.EMPTY, variant.id(), body, true).with("additionalProperties", false);
      case WRAPPER_ARRAY ->
          JsonObject.of("type", "array")
              .with("prefixItems", List.of(name, body))
              .with("minItems", 2)
              .with("maxItems", 2);
    };
  }

  // { "type": "object", "properties": { "type": { "const": "Circle" }, … }, "required": [ … ] }
  private static JsonObject named(
      JsonObject body, String property, JsonObject name, boolean required) {
    JsonObject properties = JsonObject.of(property, name);
    if (body.members().get("properties") instanceof JsonObject own) {
      properties = properties.and(own).with(property, name);
    }
    List<Object> all = new ArrayList<>(required ? List.of(property) : List.of());
    if (body.members().get("required") instanceof List<?> own) {
      own.stream().filter(each -> !each.equals(property)).forEach(all::add);
    }
    return JsonObject.of("type", "object").with("properties", properties).withList("required", all);
  }
}
