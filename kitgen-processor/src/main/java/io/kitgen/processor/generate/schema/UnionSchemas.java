package io.kitgen.processor.generate.schema;

import io.kitgen.processor.model.json.union.TypeInfo;
import io.kitgen.processor.model.json.union.Variant;
import io.kitgen.processor.plan.json.JsonPlan;
import io.kitgen.processor.plan.json.JsonType;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.BiFunction;

/** The schema of a type that has variants: one of theirs, and what says which. */
final class UnionSchemas {

  private final JsonPlan json;
  private final BiFunction<JsonType, Direction, JsonObject> shapes;
  private final BiFunction<JsonType, Direction, JsonObject> named;
  private final Direction direction;

  /**
   * @param shapes what stands for a type where it is described at once
   * @param named what stands in the place of a type: a reference
   */
  UnionSchemas(
      JsonPlan json,
      BiFunction<JsonType, Direction, JsonObject> shapes,
      BiFunction<JsonType, Direction, JsonObject> named,
      Direction direction) {
    this.json = json;
    this.shapes = shapes;
    this.named = named;
    this.direction = direction;
  }

  JsonObject of(JsonType.UnionType type) {
    List<Variant> variants = type.union().variants();
    TypeInfo info = type.union().info();
    if (variants.size() == 1 && variants.get(0).type().equals(type.type())) {
      return alone(info, variants.get(0));
    }
    return info.written() ? referred(type) : described(info, variants);
  }

  // { "oneOf": [ { "$ref": "…/Circle" }, … ],
  //   "discriminator": { "propertyName": "kind", "mapping": { "circle": "…/Circle" } } }
  private JsonObject referred(JsonType.UnionType type) {
    List<JsonObject> all = new ArrayList<>();
    Map<String, Object> mapping = new TreeMap<>();
    for (Variant variant : type.union().variants()) {
      Optional<JsonType> whole = json.find(variant.type());
      JsonObject schema =
          whole
              .filter(JsonType.UnionType.class::isInstance)
              .map(found -> named.apply(found, direction))
              .orElseGet(() -> alone(type.union().info(), variant));
      all.add(schema);
      mapping.put(variant.id(), schema.members().get("$ref"));
    }
    JsonObject one = JsonObject.of("oneOf", all);
    return type.union().info().form().isMember()
        ? one.with(
            "discriminator",
            JsonObject.of("propertyName", type.union().info().property())
                .with("mapping", new JsonObject(mapping)))
        : one;
  }

  // { "oneOf": [ { "allOf": [ { "$ref": "…/Created" }, { "properties": { "type": … } } ] }, … ] }
  private JsonObject described(TypeInfo info, List<Variant> variants) {
    return JsonObject.of(
        "oneOf",
        variants.stream()
            .map(
                variant ->
                    JsonObject.of(
                        "allOf",
                        List.of(
                            named.apply(json.body(variant.type()), direction),
                            named(info, variant, JsonObject.EMPTY, List.of()))))
            .toList());
  }

  private JsonObject alone(TypeInfo info, Variant variant) {
    JsonObject body = shapes.apply(json.body(variant.type()), direction);
    return switch (info.form()) {
      case EXISTING_PROPERTY -> body;
      case PROPERTY -> {
        Object properties = body.members().get("properties");
        Object required = body.members().get("required");
        yield named(
            info,
            variant,
            properties instanceof JsonObject object ? object : JsonObject.EMPTY,
            required instanceof List<?> names ? names : List.of());
      }
      case WRAPPER_OBJECT ->
          JsonObject.of("type", "object")
              .with("properties", JsonObject.of(variant.id(), body))
              .withList("required", List.of(variant.id()));
      case WRAPPER_ARRAY ->
          JsonObject.of("type", "array")
              .withList("prefixItems", List.of(JsonObject.of("const", variant.id()), body))
              .with("minItems", 2)
              .with("maxItems", 2);
    };
  }

  // { "type": "object", "properties": { "type": { "const": "Circle" }, … }, "required": [ … ] }
  private static JsonObject named(
      TypeInfo info, Variant variant, JsonObject properties, List<?> required) {
    List<Object> all = new ArrayList<>(List.of(info.property()));
    all.addAll(required);
    JsonObject name = JsonObject.of("type", "string").with("const", variant.id());
    return JsonObject.of("type", "object")
        .with("properties", JsonObject.of(info.property(), name).and(properties))
        .withList("required", all);
  }
}
