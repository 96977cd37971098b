package io.kitgen.processor.transport.http.openapi;

import io.kitgen.processor.generate.schema.ConstraintKeywords;
import io.kitgen.processor.generate.schema.JsonObject;
import io.kitgen.processor.model.AnnotationModel;
import io.kitgen.processor.transport.http.place.Media;
import java.util.List;

/** What a body holds, by its media type. */
final class Content {

  private Content() {}

  // { "application/json": { "schema": { … } } }
  static JsonObject json(JsonObject schema) {
    return of("application/json", schema);
  }

  static JsonObject json(JsonObject schema, JsonObject examples) {
    return JsonObject.of(
        "application/json", JsonObject.of("schema", schema).withObject("examples", examples));
  }

  static JsonObject problem(JsonObject schema) {
    return of("application/problem+json", schema);
  }

  /** Bytes as they are have no schema. */
  static JsonObject bytes() {
    return JsonObject.of("application/octet-stream", JsonObject.EMPTY);
  }

  /** What is there as it comes, of any type. */
  static JsonObject any() {
    return JsonObject.of("*/*", JsonObject.EMPTY);
  }

  static JsonObject text(List<AnnotationModel> constraints) {
    return of("text/plain", ConstraintKeywords.on(JsonObject.of("type", "string"), constraints));
  }

  // { "application/x-ndjson": { "schema": { … } }, "text/event-stream": { "schema": { … } } }
  /** Many messages, each of {@code schema}. */
  static JsonObject messages(JsonObject schema, JsonObject examples) {
    JsonObject each = JsonObject.of("schema", schema).withObject("examples", examples);
    return JsonObject.of(Media.LINES, each).with(Media.EVENTS, each);
  }

  /** Many messages as lines alone. */
  static JsonObject lines(JsonObject schema, JsonObject examples) {
    return JsonObject.of(
        Media.LINES, JsonObject.of("schema", schema).withObject("examples", examples));
  }

  /** {@code content}, which is of one type, in each of {@code types}; none is the one it has. */
  static JsonObject in(List<String> types, JsonObject content) {
    Object body = content.members().values().iterator().next();
    JsonObject all = JsonObject.EMPTY;
    for (String type : types) {
      all = all.with(type, body);
    }
    return types.isEmpty() ? content : all;
  }

  static JsonObject of(String mediaType, JsonObject schema) {
    return JsonObject.of(mediaType, JsonObject.of("schema", schema));
  }
}
