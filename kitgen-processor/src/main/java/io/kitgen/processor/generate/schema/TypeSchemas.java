package io.kitgen.processor.generate.schema;

import com.palantir.javapoet.TypeName;
import io.kitgen.processor.model.AnnotationModel;
import io.kitgen.processor.model.ScalarKind;
import io.kitgen.processor.model.TypeShape;
import io.kitgen.processor.model.TypeUse;
import io.kitgen.processor.model.json.Form;
import io.kitgen.processor.model.json.JsonMember;
import io.kitgen.processor.model.json.union.Variant;
import io.kitgen.processor.plan.json.JsonPlan;
import io.kitgen.processor.plan.json.JsonType;
import java.util.List;
import java.util.Optional;

/** The schemas of types, which follow the rules by which the generated codecs read and write. */
final class TypeSchemas {

  private final JsonPlan json;
  private final References references;

  /** What stands in the place of a type that has a schema of its own. */
  interface References {

    /** Of a record, a class, an enum, or a type that has variants. */
    JsonObject to(JsonType type, Direction direction);

    /** Of {@code variant} where {@code union} is asked for: with what says that it is this one. */
    JsonObject to(JsonType.UnionType union, Variant variant, Direction direction);
  }

  /**
   * @param references what stands in the place of a record or an enum: a reference
   */
  TypeSchemas(JsonPlan json, References references) {
    this.json = json;
    this.references = references;
  }

  /** Of {@code use}, null included where it may be. */
  JsonObject of(TypeUse use, Direction direction) {
    boolean nullable = JsonMember.allowsNull(use) || use.shape() instanceof TypeShape.OptionalOf;
    return nullable ? orNull(value(use, direction)) : value(use, direction);
  }

  JsonPlan json() {
    return json;
  }

  /** Of {@code use} where it is there: null is left out. Only what is read is checked. */
  JsonObject value(TypeUse use, Direction direction) {
    JsonObject shape = shape(use, direction);
    return direction == Direction.INPUT ? ConstraintKeywords.on(shape, use.constraints()) : shape;
  }

  private JsonObject shape(TypeUse use, Direction direction) {
    TypeShape shape = use.shape();
    if (shape instanceof TypeShape.Scalar scalar) {
      return scalar(scalar.kind());
    }
    if (shape instanceof TypeShape.Bytes) {
      return ScalarSchemas.type("string").with("contentEncoding", "base64");
    }
    if (shape instanceof TypeShape.Sequence sequence) {
      return array(sequence.element(), direction)
          .withFlag("uniqueItems", sequence.container().isSet() && isDistinct(sequence.element()));
    }
    if (shape instanceof TypeShape.ArrayOf array) {
      // char[] is a text to Jackson.
      return array.element().key().equals(TypeName.CHAR)
          ? ScalarSchemas.type("string")
          : array(array.element(), direction);
    }
    if (shape instanceof TypeShape.MapOf map) {
      return map(map, direction);
    }
    if (shape instanceof TypeShape.PresenceOf presence) {
      return orNull(value(presence.value(), direction));
    }
    if (shape instanceof TypeShape.Coded coded) {
      return coded(coded.codec());
    }
    return shape instanceof TypeShape.OptionalOf optional
        ? value(optional.value(), direction)
        : json.find(use).map(type -> references.to(type, direction)).orElse(JsonObject.EMPTY);
  }

  private JsonObject scalar(ScalarKind kind) {
    if (json.instant(kind).isPresent()) {
      return ScalarSchemas.of(ScalarKind.LONG);
    }
    boolean text = kind == ScalarKind.LONG && !json.hasOwnMethod(kind);
    return text ? ScalarSchemas.type("string") : ScalarSchemas.of(kind);
  }

  /** Of {@code member} where it is there, in the form that it has, with what is asked of it. */
  JsonObject value(JsonMember member, List<AnnotationModel> constraints, Direction direction) {
    boolean text = member.form().filter(form -> form.kind() != Form.Kind.NUMBER).isPresent();
    return text
        ? ScalarSchemas.type("string")
        : value(member.type().asking(constraints), direction);
  }

  /** What a codec writes that somebody wrote by hand is known of texts alone. */
  private static JsonObject coded(TypeShape.Coded.Codec codec) {
    return codec.text() ? ScalarSchemas.type("string") : JsonObject.EMPTY;
  }

  /** Whether values that Java tells apart are told apart in JSON too: not arrays, not 1.0 and 1. */
  private boolean isDistinct(TypeUse type) {
    if (type.shape() instanceof TypeShape.Scalar scalar) {
      return switch (scalar.kind()) {
        case FLOAT, DOUBLE, BIG_DECIMAL, ZONED_DATE_TIME -> false;
        default -> true;
      };
    }
    return json.find(type).filter(JsonType.EnumType.class::isInstance).isPresent();
  }

  private JsonObject array(TypeUse element, Direction direction) {
    return ScalarSchemas.type("array").with("items", of(element, direction));
  }

  // { "type": "object", "propertyNames": { "format": "uuid" }, "additionalProperties": { … } }
  private JsonObject map(TypeShape.MapOf map, Direction direction) {
    return ScalarSchemas.type("object")
        .withObject("propertyNames", key(map.key(), direction))
        .with("additionalProperties", of(map.value(), direction));
  }

  /** What is said of names, which are always texts. */
  private JsonObject key(TypeUse key, Direction direction) {
    JsonObject schema = value(key, direction);
    Object type = schema.members().get("type");
    if ("integer".equals(type)) {
      return JsonObject.of("pattern", "^-?[0-9]+$");
    }
    return "string".equals(type)
        ? schema.without("type")
        : schema.has("$ref") ? schema : JsonObject.EMPTY;
  }

  /** {@code schema} or null. */
  static JsonObject orNull(JsonObject schema) {
    if (schema.members().get("type") instanceof String type) {
      JsonObject both = schema.with("type", List.of(type, "null"));
      return both.has("const")
          ? both.without("const")
              .with("enum", List.of(both.members().get("const"), Optional.empty()))
          : both;
    }
    return schema.has("$ref")
        ? JsonObject.of("anyOf", List.of(schema, ScalarSchemas.type("null")))
        : schema;
  }
}
