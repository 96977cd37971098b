package io.kitgen.processor.generate.schema;

import io.kitgen.processor.model.TypeShape;
import io.kitgen.processor.model.TypeUse;
import io.kitgen.processor.model.json.Inclusion;
import io.kitgen.processor.model.json.JsonMember;
import io.kitgen.processor.plan.json.JsonPlan;
import io.kitgen.processor.plan.json.JsonType;
import java.util.List;

/** The members of objects, one way: which there are, which must be there, and what they are. */
final class MemberSchemas {

  private static final String DEPRECATED = "java.lang.Deprecated";

  private final TypeSchemas types;
  private final JsonPlan json;
  private final Direction direction;

  MemberSchemas(TypeSchemas types, JsonPlan json, Direction direction) {
    this.types = types;
    this.json = json;
    this.direction = direction;
  }

  List<JsonMember> of(JsonType.ObjectType type) {
    return direction == Direction.OUTPUT
        ? type.written()
        : type.arguments().stream().filter(JsonMember::read).toList();
  }

  boolean isRequired(JsonMember member) {
    if (direction == Direction.INPUT) {
      return member.mustBeThere();
    }
    return switch (member.inclusion()) {
      case ALWAYS -> true;
      case NON_NULL -> !member.allowsNull();
      case NON_ABSENT -> !member.allowsNull() && !member.isOptional();
      case NON_EMPTY, NON_DEFAULT -> false;
    };
  }

  private boolean allowsNull(JsonMember member) {
    if (direction == Direction.INPUT) {
      return member.allowsNull() || member.isOptional() || member.defaultText().isPresent();
    }
    return member.inclusion() == Inclusion.ALWAYS
        ? member.allowsNull() || member.isOptional()
        : member.inclusion() == Inclusion.NON_NULL && member.isOptional();
  }

  JsonObject schema(JsonMember member, Notes.Note note) {
    JsonObject value = types.value(member.type(), direction);
    JsonObject schema = allowsNull(member) ? TypeSchemas.orNull(value) : value;
    JsonObject described =
        schema
            .withText("description", Markdown.of(note.javadoc()))
            .withFlag(
                "deprecated",
                note.annotations().stream()
                    .anyMatch(a -> a.type().canonicalName().equals(DEPRECATED)));
    return direction == Direction.INPUT
        ? member
            .defaultText()
            .map(text -> described.with("default", value(json, member.type(), text)))
            .orElse(described)
        : described;
  }

  /** What the text of a {@code @Default} is in JSON. */
  static Object value(JsonPlan json, TypeUse type, String text) {
    if (type.shape() instanceof TypeShape.Scalar scalar) {
      return ScalarSchemas.value(scalar.kind(), text);
    }
    return json.find(type)
        .filter(JsonType.EnumType.class::isInstance)
        .map(found -> EnumTexts.of(((JsonType.EnumType) found).model(), text))
        .orElse(text);
  }
}
