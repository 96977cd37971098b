package io.kitgen.processor.transport.http.openapi;

import io.kitgen.processor.generate.schema.JsonObject;

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

  private static JsonObject of(String mediaType, JsonObject schema) {
    return JsonObject.of(mediaType, JsonObject.of("schema", schema));
  }
}
