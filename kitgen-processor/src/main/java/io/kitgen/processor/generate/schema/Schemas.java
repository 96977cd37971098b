package io.kitgen.processor.generate.schema;

import com.palantir.javapoet.TypeName;
import io.kitgen.processor.generate.schema.example.ExampleReader;
import io.kitgen.processor.model.ParameterModel;
import io.kitgen.processor.model.TypeUse;
import io.kitgen.processor.model.json.JsonMember;
import io.kitgen.processor.model.json.union.Variant;
import io.kitgen.processor.plan.ServicePlan;
import io.kitgen.processor.plan.json.JsonPlan;
import io.kitgen.processor.plan.json.JsonType;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Supplier;

/**
 * JSON Schema (2020-12) of what one service reads and writes: schemas that refer to definitions,
 * and the definitions that were referred to. For one document, which says where they stand.
 */
public final class Schemas {

  private final JsonPlan json;
  private final ExampleReader examples;
  private final String folder;
  private final SchemaNames names;
  private final Definitions types;
  private final Map<String, Object> definitions = new TreeMap<>();

  /**
   * @param folder where the definitions will be: {@code #/components/schemas/}
   */
  public Schemas(ServicePlan plan, JsonPlan json, String folder) {
    Notes notes = new Notes(plan);
    this.json = json;
    this.examples = new ExampleReader(json);
    this.folder = folder;
    this.names = new SchemaNames(plan, json, notes);
    this.types = new Definitions(json, notes, references());
  }

  /** What reads the texts of examples as these types. */
  public ExampleReader examples() {
    return examples;
  }

  /** Of {@code use}, null included where it may be. */
  public JsonObject of(TypeUse use, Direction direction) {
    return types.uses().of(use, direction);
  }

  /** Of {@code parameter} as a whole, with what is asked of it. */
  public JsonObject of(ParameterModel parameter, Direction direction) {
    return of(parameter.type().asking(parameter.annotations()), direction);
  }

  /** Of {@code use} where it is there: null is left out. */
  public JsonObject value(TypeUse use, Direction direction) {
    return types.uses().value(use, direction);
  }

  /** {@code schema}, or null. */
  public static JsonObject orNull(JsonObject schema) {
    return TypeSchemas.orNull(schema);
  }

  /** Of a request, a response or a part of a request. */
  public JsonObject message(TypeName message, Direction direction) {
    return json.types().stream()
        .filter(type -> type.type().equals(message))
        .findFirst()
        .map(type -> references().to(type, direction))
        .orElse(JsonObject.EMPTY);
  }

  /** An object of {@code members} as it is written, without a name. */
  public JsonObject written(List<JsonMember> members) {
    return types.written(members);
  }

  /** Makes {@code schema} a definition, under a name near to {@code wanted}. */
  public JsonObject define(String wanted, JsonObject schema) {
    String name = names.take(wanted);
    definitions.put(name, schema);
    return JsonObject.of("$ref", folder + name);
  }

  /** The definitions that were referred to until now, by name. */
  public JsonObject definitions() {
    return new JsonObject(definitions);
  }

  private TypeSchemas.References references() {
    return new TypeSchemas.References() {
      @Override
      public JsonObject to(JsonType type, Direction direction) {
        return reference(names.of(type, direction), () -> types.of(type, direction));
      }

      @Override
      public JsonObject to(JsonType.UnionType union, Variant variant, Direction direction) {
        String name = names.of(union, variant, direction);
        return reference(name, () -> types.of(union, variant, direction));
      }
    };
  }

  private JsonObject reference(String name, Supplier<JsonObject> schema) {
    if (!definitions.containsKey(name)) {
      // Taken before it is made: a type may refer to itself.
      definitions.put(name, JsonObject.EMPTY);
      definitions.put(name, schema.get());
    }
    return JsonObject.of("$ref", folder + name);
  }
}
