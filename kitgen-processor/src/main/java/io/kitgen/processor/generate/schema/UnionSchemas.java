package io.kitgen.processor.generate.schema;

import io.kitgen.processor.model.json.union.Union;
import io.kitgen.processor.model.json.union.Variant;
import io.kitgen.processor.plan.json.JsonPlan;
import io.kitgen.processor.plan.json.JsonType;
import java.util.List;
import java.util.Optional;

/** The schemas of types that have variants. */
final class UnionSchemas {

  private final JsonPlan json;
  private final References references;

  UnionSchemas(JsonPlan json, References references) {
    this.json = json;
    this.references = references;
  }

  // { "oneOf": [ { "$ref": "…/ShapeCircle" }, … ],
  //   "discriminator": { "propertyName": "type", "mapping": { "Circle": "…/ShapeCircle" } } }
  JsonObject of(JsonType.UnionType type, Direction direction) {
    Union union = type.union();
    if (union.variants().size() == 1 && isItself(type)) {
      return variant(union, union.variants().get(0), direction);
    }
    JsonObject oneOf =
        JsonObject.of(
            "oneOf",
            union.variants().stream()
                .map(variant -> references.to(type, variant, direction))
                .toList());
    return union.info().form().isMember()
        ? oneOf.with("discriminator", discriminator(type, direction))
        : oneOf;
  }

  /** Whether {@code type} says of itself what it is, wherever it stands. */
  private static boolean isItself(JsonType.UnionType type) {
    return type.union().variants().get(0).type().equals(type.type());
  }

  private JsonObject discriminator(JsonType.UnionType type, Direction direction) {
    JsonObject mapping =
        JsonObject.of(
            type.union().variants().stream(),
            Variant::id,
            variant -> references.to(type, variant, direction).members().get("$ref"));
    return JsonObject.of("propertyName", type.union().info().property()).with("mapping", mapping);
  }

  /** How {@code variant} looks with what says that it is this one. */
  JsonObject variant(Union union, Variant variant, Direction direction) {
    JsonObject plain = references.to(json.body(variant.type()), direction);
    JsonObject name = JsonObject.of("type", "string").with("const", variant.id());
    return switch (union.info().form()) {
      case PROPERTY, EXISTING_PROPERTY -> {
        JsonObject named = member(union.info().property(), name);
        boolean usual = direction == Direction.INPUT && union.fallback().equals(Optional.of(variant));
        yield JsonObject.of("allOf", List.of(plain, usual ? named.without("required") : named));
      }
      case WRAPPER_OBJECT -> member(variant.id(), plain).with("additionalProperties", false);
      case WRAPPER_ARRAY ->
          JsonObject.of("type", "array")
              .with("prefixItems", List.of(name, plain))
              .with("minItems", 2)
              .with("maxItems", 2);
    };
  }

  private static JsonObject member(String name, JsonObject schema) {
    return JsonObject.of("type", "object")
        .with("properties", JsonObject.of(name, schema))
        .with("required", List.of(name));
  }
}
