package io.kitgen.processor.random.run;

import com.networknt.schema.Schema;
import com.networknt.schema.SchemaLocation;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** An OpenAPI document, and the schemas in it. */
final class DocumentSchemas {
  static final JsonMapper MAPPER =
      JsonMapper.builder().enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS).build();

  /** The type of a body that is many messages. */
  static final String LINES = "application/x-ndjson";

  private static final String ADDRESS = "https://example.org/openapi.json";
  private static final String META = "https://json-schema.org/draft/2020-12/schema";
  private static final Schema META_SCHEMA =
      SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
          .getSchema(SchemaLocation.of(META));

  private final JsonNode document;
  private final SchemaRegistry registry;
  private final Map<String, Schema> schemas = new HashMap<>();

  DocumentSchemas(byte[] document) {
    this.document = MAPPER.readTree(document);
    this.registry =
        SchemaRegistry.withDefaultDialect(
            SpecificationVersion.DRAFT_2020_12,
            builder ->
                builder.schemas(Map.of(ADDRESS, new String(document, StandardCharsets.UTF_8))));
  }

  /** The JSON in a body: one value, or one a line. */
  static Stream<JsonNode> values(String type, byte[] body) {
    return type.equals(LINES)
        ? new String(body, StandardCharsets.UTF_8)
            .lines()
            .filter(line -> !line.isEmpty()) // an empty one says that all was sent
            .map(MAPPER::readTree)
        : Stream.of(MAPPER.readTree(body));
  }

  /** What is wrong with the schemas themselves. */
  List<String> complaints() {
    List<String> found = new ArrayList<>();
    document
        .path("components")
        .path("schemas")
        .forEachEntry(
            (name, schema) ->
                META_SCHEMA
                    .validate(schema)
                    .forEach(error -> found.add("schema " + name + ": " + error)));
    return found;
  }

  Iterable<String> paths() {
    return document.path("paths").propertyNames();
  }

  /** The Path Item Object of {@code path}. */
  JsonNode at(String path) {
    return document.path("paths").path(path);
  }

  /** What {@code node} is, or refers to. */
  JsonNode resolved(JsonNode node) {
    return node.has("$ref") ? document.at(node.path("$ref").asString().substring(1)) : node;
  }

  /** What is wrong with {@code value} by the schema at {@code steps} of the document. */
  List<String> errors(JsonNode value, String... steps) {
    StringBuilder pointer = new StringBuilder("#");
    for (String step : steps) {
      pointer.append('/').append(step.replace("~", "~0").replace("/", "~1"));
    }
    String location = ADDRESS + pointer.toString().replace("{", "%7B").replace("}", "%7D");
    Schema schema =
        schemas.computeIfAbsent(location, key -> registry.getSchema(SchemaLocation.of(key)));
    return schema.validate(value).stream()
        .map(error -> String.join("/", steps) + ": " + error + " in " + value)
        .toList();
  }
}
