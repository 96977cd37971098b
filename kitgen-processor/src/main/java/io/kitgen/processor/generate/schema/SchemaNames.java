package io.kitgen.processor.generate.schema;

import io.kitgen.processor.model.TypeUse;
import io.kitgen.processor.model.facts.TypeWalk;
import io.kitgen.processor.model.facts.Words;
import io.kitgen.processor.model.json.union.Variant;
import io.kitgen.processor.plan.PublishedNames;
import io.kitgen.processor.plan.ServicePlan;
import io.kitgen.processor.plan.json.JsonPlan;
import io.kitgen.processor.plan.json.JsonType;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * The names of schemas. A type that is read as it is written has one; of a type that is used both
 * ways and differs, what is read has a second one that ends in {@code Input}.
 */
final class SchemaNames {

  private final JsonPlan json;
  private final Notes notes;
  // By the name of the type in generated code.
  private final Map<String, String> outputs = new LinkedHashMap<>();
  private final Map<String, String> inputs = new LinkedHashMap<>();
  private final Map<String, String> variants = new HashMap<>();
  private final Set<String> taken = new HashSet<>();

  SchemaNames(ServicePlan plan, JsonPlan json, Notes notes) {
    this.json = json;
    this.notes = notes;
    PublishedNames published = PublishedNames.of(plan);
    taken.addAll(published.names().values());
    json.types().forEach(type -> outputs.put(type.name(), name(type, published)));
    Map<String, JsonType> read = new LinkedHashMap<>();
    Map<String, JsonType> written = new LinkedHashMap<>();
    plan.operations().stream()
        .flatMap(operation -> operation.fields().stream())
        .forEach(field -> reach(TypeWalk.message(field.parameter().type()), Direction.INPUT, read));
    plan.operations().stream()
        .flatMap(operation -> operation.result().stream())
        .forEach(result -> reach(TypeWalk.message(result.type()), Direction.OUTPUT, written));
    json.errors().stream()
        .flatMap(error -> error.members().stream())
        .forEach(member -> reach(member.type(), Direction.OUTPUT, written));
    read.values().stream()
        .filter(type -> written.containsKey(type.name()) && differsWithin(type))
        .forEach(type -> inputs.put(type.name(), take(outputs.get(type.name()) + "Input")));
  }

  /** That of {@code type}. */
  String of(JsonType type, Direction direction) {
    String output = outputs.getOrDefault(type.name(), type.name());
    return direction == Direction.INPUT ? inputs.getOrDefault(type.name(), output) : output;
  }

  /** That of {@code variant} where {@code union} is asked for. */
  String of(JsonType.UnionType union, Variant variant, Direction direction) {
    JsonType body = json.body(variant.type());
    String output = of(union, Direction.OUTPUT);
    String suffix = of(union, direction).substring(output.length());
    String name = output + Words.capitalised(variant.id()) + suffix;
    return variants.computeIfAbsent(
        name + "." + body.name(), key -> take(name.replaceAll("[^A-Za-z0-9_]", "_")));
  }

  /** {@code wanted} while it is free, else with the first number that makes it so. */
  String take(String wanted) {
    String name = wanted;
    for (int number = 2; !taken.add(name); number++) {
      name = wanted + number;
    }
    return name;
  }

  /** The user's types have the names that they have everywhere; messages have what is left. */
  private String name(JsonType type, PublishedNames published) {
    String name = published.names().get(type.type());
    // Of a type that says itself what it is there is a second one, which does not.
    return name == null || outputs.containsValue(name) ? take(type.name()) : name;
  }

  private void reach(TypeUse use, Direction direction, Map<String, JsonType> seen) {
    List<JsonType> found = new ArrayList<>();
    collecting(found).uses().of(use, direction);
    found.forEach(type -> reach(type, direction, seen));
  }

  private void reach(JsonType type, Direction direction, Map<String, JsonType> seen) {
    if (seen.putIfAbsent(type.name(), type) == null) {
      List<JsonType> found = new ArrayList<>();
      collecting(found).of(type, direction);
      found.forEach(next -> reach(next, direction, seen));
    }
  }

  /** Whether it, or something that it holds, is read otherwise than written. */
  private boolean differsWithin(JsonType type) {
    Map<String, JsonType> reached = new LinkedHashMap<>();
    reach(type, Direction.INPUT, reached);
    return reached.values().stream().anyMatch(this::differs);
  }

  private boolean differs(JsonType type) {
    Definitions alone = collecting(new ArrayList<>());
    JsonObject read = alone.of(type, Direction.INPUT);
    JsonObject written = alone.of(type, Direction.OUTPUT);
    return !read.without("required").equals(written.without("required"))
        || !required(read).equals(required(written))
        || (type instanceof JsonType.UnionType union && union.union().fallback().isPresent());
  }

  private static Set<Object> required(JsonObject schema) {
    return schema.members().get("required") instanceof List<?> names
        ? new LinkedHashSet<>(names)
        : Set.of();
  }

  private Definitions collecting(List<JsonType> found) {
    return new Definitions(
        json,
        notes,
        new TypeSchemas.References() {
          @Override
          public JsonObject to(JsonType type, Direction direction) {
            found.add(type);
            return JsonObject.of("$ref", type.name());
          }

          @Override
          public JsonObject to(JsonType.UnionType union, Variant variant, Direction direction) {
            return to(json.body(variant.type()), direction);
          }
        });
  }
}
