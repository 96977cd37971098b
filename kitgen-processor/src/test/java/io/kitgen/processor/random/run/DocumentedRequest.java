package io.kitgen.processor.random.run;

import io.kitgen.runtime.http.HttpRequest;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.StringNode;

/** A request beside the Operation Object that tells of it. */
final class DocumentedRequest {
  private final DocumentSchemas document;
  private final String path;
  private final JsonNode operation;

  DocumentedRequest(DocumentSchemas document, String path, JsonNode operation) {
    this.document = document;
    this.path = path;
    this.operation = operation;
  }

  List<String> check(HttpRequest request, byte[] body) {
    List<String> found = new ArrayList<>();
    int index = 0;
    List<String> known = new ArrayList<>();
    for (JsonNode parameter : operation.path("parameters")) {
      String name = parameter.path("name").asString();
      List<String> values =
          switch (parameter.path("in").asString()) {
            case "query" -> query(request, name);
            case "header" -> request.headers().all(name);
            default -> List.of();
          };
      known.add(name);
      if (values.isEmpty()
          && parameter.path("required").asBoolean()
          && List.of("query", "header").contains(parameter.path("in").asString())) {
        found.add(name + " is required and was not sent");
      }
      for (String value : values) {
        found.addAll(value(request, parameter, value, index));
      }
      index++;
    }
    names(request)
        .filter(name -> !known.contains(name))
        .forEach(name -> found.add("?" + name + " is not told of"));
    found.addAll(body(request, body));
    return found;
  }

  private List<String> value(HttpRequest request, JsonNode parameter, String text, int index) {
    JsonNode schema = document.resolved(parameter.path("schema"));
    boolean many = schema.path("type").asString("").equals("array");
    JsonNode one = many ? document.resolved(schema.path("items")) : schema;
    boolean plain = List.of("integer", "number", "boolean").contains(one.path("type").asString(""));
    JsonNode value = plain ? DocumentSchemas.MAPPER.readTree(text) : StringNode.valueOf(text);
    List<String> steps =
        new ArrayList<>(
            List.of(
                "paths", path, method(request), "parameters", Integer.toString(index), "schema"));
    if (many) {
      steps.add("items");
    }
    return document.errors(value, steps.toArray(String[]::new));
  }

  private List<String> body(HttpRequest request, byte[] body) {
    JsonNode told = operation.path("requestBody");
    if (told.path("content").has("application/octet-stream")) {
      // No bytes are bytes too.
      return List.of();
    }
    if (told.path("content").has(DocumentSchemas.LINES)) {
      // No message is a body too.
      return body(request, body, DocumentSchemas.LINES);
    }
    if (body.length == 0) {
      return told.path("required").asBoolean()
          ? List.of("the body is required and was not sent")
          : List.of();
    }
    if (!told.path("content").has("application/json")) {
      // An empty object is sent where there are no parameters.
      return new String(body, StandardCharsets.UTF_8).equals("{}")
          ? List.of()
          : List.of("the body is not told of");
    }
    return body(request, body, "application/json");
  }

  private List<String> body(HttpRequest request, byte[] body, String type) {
    return DocumentSchemas.values(type, body)
        .flatMap(
            value ->
                document
                    .errors(
                        value,
                        "paths",
                        path,
                        method(request),
                        "requestBody",
                        "content",
                        type,
                        "schema")
                    .stream())
        .toList();
  }

  private static String method(HttpRequest request) {
    return request.method().toLowerCase(Locale.ROOT);
  }

  private static List<String> query(HttpRequest request, String name) {
    return pairs(request).filter(pair -> pair[0].equals(name)).map(pair -> pair[1]).toList();
  }

  private static Stream<String> names(HttpRequest request) {
    return pairs(request).map(pair -> pair[0]).distinct();
  }

  private static Stream<String[]> pairs(HttpRequest request) {
    return Optional.ofNullable(request.query()).stream()
        .flatMap(query -> Stream.of(query.split("&")))
        .filter(pair -> !pair.isEmpty())
        .map(pair -> (pair + "=").split("=", 3))
        .map(pair -> new String[] {decoded(pair[0]), decoded(pair[1])});
  }

  private static String decoded(String text) {
    return URLDecoder.decode(text, StandardCharsets.UTF_8);
  }
}
