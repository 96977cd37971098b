package io.kitgen.processor.generate.schema;

import io.kitgen.processor.model.AnnotationModel;
import io.kitgen.processor.model.constraint.Constraint;
import io.kitgen.processor.model.constraint.PortablePattern;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** What constraints ask, in the words of JSON Schema. It has none for times and digits. */
public final class ConstraintKeywords {

  private ConstraintKeywords() {}

  /** {@code schema}, which is of one type, with what {@code annotations} ask of its values. */
  public static JsonObject on(JsonObject schema, List<AnnotationModel> annotations) {
    JsonObject asked = schema;
    for (Constraint constraint : Constraint.of(annotations)) {
      for (Map.Entry<String, Object> keyword : of(constraint, schema).members().entrySet()) {
        asked = with(asked, keyword.getKey(), keyword.getValue());
      }
    }
    return asked;
  }

  private static JsonObject of(Constraint constraint, JsonObject schema) {
    return switch (constraint.kind()) {
      case NOT_BLANK -> size(schema, 1, Integer.MAX_VALUE).with("pattern", "\\S");
      case NOT_EMPTY -> size(schema, 1, Integer.MAX_VALUE);
      case SIZE ->
          size(schema, constraint.number("min", 0), constraint.number("max", Integer.MAX_VALUE));
      case MIN -> bound(schema, "minimum", constraint.number("value", 0));
      case MAX -> bound(schema, "maximum", constraint.number("value", 0));
      case DECIMAL_MIN -> decimal(schema, constraint, "minimum", "exclusiveMinimum");
      case DECIMAL_MAX -> decimal(schema, constraint, "maximum", "exclusiveMaximum");
      case POSITIVE -> bound(schema, "exclusiveMinimum", 0);
      case POSITIVE_OR_ZERO -> bound(schema, "minimum", 0);
      case NEGATIVE -> bound(schema, "exclusiveMaximum", 0);
      case NEGATIVE_OR_ZERO -> bound(schema, "maximum", 0);
      case PATTERN -> pattern(constraint);
      case EMAIL -> JsonObject.of("format", "email").and(pattern(constraint));
      case ASSERT_TRUE -> JsonObject.of("const", true);
      case ASSERT_FALSE -> JsonObject.of("const", false);
      case NOT_NULL, NULL, DIGITS, PAST, PAST_OR_PRESENT, FUTURE, FUTURE_OR_PRESENT ->
          JsonObject.EMPTY;
    };
  }

  private static JsonObject size(JsonObject schema, long min, long max) {
    String what =
        switch (String.valueOf(schema.members().get("type"))) {
          case "string" -> schema.has("contentEncoding") ? "" : "Length"; // which is not the bytes'
          case "array" -> "Items";
          case "object" -> "Properties";
          default -> "";
        };
    JsonObject size = JsonObject.EMPTY;
    size = min > 0 ? size.with("min" + what, BigDecimal.valueOf(min)) : size;
    size = max < Integer.MAX_VALUE ? size.with("max" + what, BigDecimal.valueOf(max)) : size;
    return what.isEmpty() ? JsonObject.EMPTY : size;
  }

  private static JsonObject decimal(
      JsonObject schema, Constraint constraint, String inclusive, String exclusive) {
    String name = constraint.inclusive() ? inclusive : exclusive;
    return bound(schema, name, new BigDecimal(constraint.text("value")));
  }

  private static JsonObject bound(JsonObject schema, String name, long value) {
    return bound(schema, name, BigDecimal.valueOf(value));
  }

  /** A number that travels as a text has no bounds. */
  private static JsonObject bound(JsonObject schema, String name, BigDecimal value) {
    Object type = schema.members().get("type");
    return "integer".equals(type) || "number".equals(type)
        ? JsonObject.of(name, value)
        : JsonObject.EMPTY;
  }

  private static JsonObject pattern(Constraint constraint) {
    String regexp = constraint.text("regexp");
    return !regexp.isEmpty() && constraint.flags() == 0 && PortablePattern.is(regexp)
        ? JsonObject.of("pattern", "^(?:" + regexp + ")$")
        : JsonObject.EMPTY;
  }

  /** Of two bounds the narrower one; of two patterns both. */
  private static JsonObject with(JsonObject schema, String name, Object value) {
    Object known = schema.members().get(name);
    if (known instanceof BigDecimal one && value instanceof BigDecimal other) {
      boolean lower = name.startsWith("min") || name.startsWith("exclusiveMin");
      return schema.with(name, lower ? one.max(other) : one.min(other));
    }
    if (known == null || known.equals(value)) {
      return schema.with(name, value);
    }
    List<Object> all = new ArrayList<>();
    if (schema.members().get("allOf") instanceof List<?> before) {
      all.addAll(before);
    }
    all.add(JsonObject.of(name, value));
    return schema.with("allOf", all);
  }
}
