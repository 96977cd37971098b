package io.kitgen.processor.generate.schema;

import com.palantir.javapoet.TypeName;
import io.kitgen.processor.generate.schema.example.ExampleReader;
import io.kitgen.processor.model.TypeUse;
import io.kitgen.processor.model.json.JsonMember;
import io.kitgen.processor.plan.ServicePlan;
import io.kitgen.processor.plan.json.JsonPlan;
import io.kitgen.processor.plan.json.JsonType;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * JSON Schema (2020-12) of what one service reads and writes: schemas that refer to definitions,
 * and the definitions that were referred to. For one document, which says where they stand.
 */
public final class Schemas {

  private final JsonPlan json;
  private final ExampleReader examples;
  private final String folder;
  private final SchemaNames names;
  private final TypeSchemas types;
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
    this.types = new TypeSchemas(json, notes, this::reference);
  }

  /** What reads the texts of examples as these types. */
  public ExampleReader examples() {
    return examples;
  }

  /** Of {@code use}, null included where it may be. */
  public JsonObject of(TypeUse use, Direction direction) {
    return types.of(use, direction);
  }

  /** Of {@code use} where it is there: null is left out. */
  public JsonObject value(TypeUse use, Direction direction) {
    return types.value(use, direction);
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
        .map(type -> reference(type, direction))
        .orElse(JsonObject.EMPTY);
  }

  /** An object of {@code members} as it is written, without a name. */
  public JsonObject written(List<JsonMember> members) {
    MemberSchemas schemas = types.members(Direction.OUTPUT);
    List<JsonMember> all = members.stream().filter(JsonMember::written).toList();
    return JsonObject.of("type", "object")
        .withObject(
            "properties",
            JsonObject.of(all.stream(), JsonMember::name, m -> schemas.schema(m, Notes.NONE)))
        .withList(
            "required", all.stream().filter(schemas::isRequired).map(JsonMember::name).toList());
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

  private JsonObject reference(JsonType type, Direction direction) {
    String name = names.of(type, direction);
    if (!definitions.containsKey(name)) {
      // Taken before it is made: a type may refer to itself.
      definitions.put(name, JsonObject.EMPTY);
      definitions.put(name, types.definition(type, direction));
    }
    return JsonObject.of("$ref", folder + name);
  }
}
