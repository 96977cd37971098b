package io.kitgen.processor.generate.schema;

import com.palantir.javapoet.TypeName;
import io.kitgen.processor.generate.schema.example.ExampleReader;
import io.kitgen.processor.generate.schema.example.WrittenExample;
import io.kitgen.processor.model.AnnotationModel;
import io.kitgen.processor.model.facts.Known;
import io.kitgen.processor.model.json.EnumFacts;
import io.kitgen.processor.model.json.JsonMember;
import io.kitgen.processor.model.json.bean.Making;
import io.kitgen.processor.model.json.union.Variant;
import io.kitgen.processor.plan.json.JsonPlan;
import io.kitgen.processor.plan.json.JsonType;
import java.util.ArrayList;
import java.util.List;

/** The schemas that the types of a service are by themselves. */
final class Definitions {

  private final Notes notes;
  private final ExampleReader examples;
  private final TypeSchemas types;
  private final UnionSchemas unions;

  Definitions(JsonPlan json, Notes notes, TypeSchemas.References references) {
    this.notes = notes;
    this.examples = new ExampleReader(json);
    this.types = new TypeSchemas(json, references);
    this.unions = new UnionSchemas(json, references, this::shape);
  }

  /** The schemas of uses of types, which refer to these. */
  TypeSchemas uses() {
    return types;
  }

  /** Of {@code variant} where {@code union} is asked for. */
  JsonObject of(JsonType.UnionType union, Variant variant, Direction direction) {
    return unions.variant(union.union(), variant, direction);
  }

  /** Of {@code type}. */
  JsonObject of(JsonType type, Direction direction) {
    List<AnnotationModel> annotations = notes.of(type.type());
    return shape(type, direction)
        .withFlag("deprecated", Known.has(annotations, MemberSchemas.DEPRECATED))
        .withList(
            "examples",
            WrittenExample.of(annotations).stream()
                .map(each -> examples.read(type, each.text(), direction == Direction.OUTPUT))
                .filter(ExampleReader.Reading::isGood)
                .map(ExampleReader.Reading::value)
                .toList());
  }

  private JsonObject shape(JsonType type, Direction direction) {
    if (type instanceof JsonType.ObjectType object) {
      boolean output = direction == Direction.OUTPUT;
      List<JsonMember> members =
          output ? types.json().given(object.written()) : types.json().taken(object.arguments());
      return object(type.type(), members, direction);
    }
    if (type instanceof JsonType.ClassType made) {
      return made(made, direction);
    }
    if (type instanceof JsonType.ValueType wrapper) {
      return types.of(wrapper.value().type(), direction);
    }
    if (type instanceof JsonType.UnionType union) {
      return unions.of(union, direction);
    }
    return type instanceof JsonType.EnumType constants
        ? ScalarSchemas.type("string").withList("enum", EnumFacts.texts(constants.model()))
        : JsonObject.EMPTY;
  }

  private JsonObject made(JsonType.ClassType type, Direction direction) {
    if (direction == Direction.OUTPUT) {
      return type.value()
          .map(value -> types.of(value.type(), direction))
          .orElseGet(() -> object(type.type(), type.written(), direction));
    }
    return type.making() instanceof Making.ByDelegate delegate
        ? types.of(delegate.value().type(), direction)
        : object(type.type(), type.making().read(), direction);
  }

  // { "type": "object", "properties": { "id": { … } }, "required": [ "id" ] }
  private JsonObject object(TypeName type, List<JsonMember> all, Direction direction) {
    MemberSchemas members = new MemberSchemas(types, examples, direction);
    List<String> required = new ArrayList<>();
    JsonObject properties = JsonObject.EMPTY;
    for (JsonMember member : all) {
      // The rest of an object has no name of its own.
      if (member.layout().isNamed() && (direction == Direction.OUTPUT || member.read())) {
        Notes.Note note = notes.of(type, member.property());
        properties = properties.with(member.name(), members.schema(member, note));
        if (members.isRequired(member, note)) {
          required.add(member.name());
        }
      }
    }
    return ScalarSchemas.type("object")
        .withObject("properties", properties)
        .withList("required", required);
  }

  /** An object of {@code all} as it is written, without a name. */
  JsonObject written(List<JsonMember> all) {
    MemberSchemas members = new MemberSchemas(types, examples, Direction.OUTPUT);
    List<JsonMember> written = all.stream().filter(JsonMember::written).toList();
    return ScalarSchemas.type("object")
        .withObject(
            "properties",
            JsonObject.of(written.stream(), JsonMember::name, m -> members.schema(m, Notes.NONE)))
        .withList(
            "required",
            written.stream()
                .filter(member -> members.isRequired(member, Notes.NONE))
                .map(JsonMember::name)
                .toList());
  }
}
