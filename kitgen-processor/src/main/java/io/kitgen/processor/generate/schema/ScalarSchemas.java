package io.kitgen.processor.generate.schema;

import io.kitgen.processor.model.ScalarKind;
import java.util.List;

/**
 * The schemas of single values. Formats are those of JSON Schema 2020-12 and of the OpenAPI Format
 * Registry; what neither has is shown by an example.
 */
final class ScalarSchemas {

  private ScalarSchemas() {}

  static JsonObject of(ScalarKind kind) {
    return switch (kind) {
      case BOOLEAN -> type("boolean");
      case BYTE -> type("integer", "int8");
      case SHORT -> type("integer", "int16");
      case INT -> type("integer", "int32");
      case LONG -> type("integer", "int64");
      case BIG_INTEGER, YEAR -> type("integer");
      case FLOAT -> type("number", "float");
      case DOUBLE -> type("number", "double");
      case BIG_DECIMAL -> type("number");
      case CHAR -> type("string").with("minLength", 1).with("maxLength", 1);
      case STRING -> type("string");
      case UUID -> type("string", "uuid");
      // Relative ones are read too.
      case URI -> type("string", "uri-reference");
      case INSTANT, DATE, OFFSET_DATE_TIME, ZONED_DATE_TIME -> type("string", "date-time");
      case LOCAL_DATE -> type("string", "date");
      case LOCAL_TIME -> type("string", "time-local");
      case LOCAL_DATE_TIME -> type("string", "date-time-local");
      case DURATION, PERIOD -> type("string", "duration");
      // No "time": without seconds it is none.
      case OFFSET_TIME -> shown("10:15:30+01:00");
      case ZONE_ID -> shown("Europe/Paris");
      case ZONE_OFFSET -> shown("+01:00");
      case YEAR_MONTH -> shown("2026-11");
      case LOCALE -> shown("de-DE");
      case CURRENCY -> shown("EUR");
      case MONTH_DAY -> shown("--11-20");
    };
  }

  private static JsonObject shown(String example) {
    return type("string").with("examples", List.of(example));
  }

  private static JsonObject type(String type, String format) {
    return type(type).with("format", format);
  }

  static JsonObject type(String type) {
    return JsonObject.of("type", type);
  }
}
