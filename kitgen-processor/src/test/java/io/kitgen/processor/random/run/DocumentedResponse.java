package io.kitgen.processor.random.run;

import io.kitgen.runtime.http.HttpRequest;
import io.kitgen.runtime.http.HttpResponse;
import java.util.List;
import java.util.Locale;
import tools.jackson.databind.JsonNode;

/** A response beside the Responses Object that tells of it. */
final class DocumentedResponse {
  private static final String LINES = DocumentSchemas.LINES;

  private final DocumentSchemas document;
  private final String path;
  private final String method;

  DocumentedResponse(DocumentSchemas document, String path, HttpRequest request) {
    this.document = document;
    this.path = path;
    this.method = request.method().toLowerCase(Locale.ROOT);
  }

  List<String> check(HttpResponse response, byte[] body) {
    JsonNode responses = document.at(path).path(method).path("responses");
    String status = Integer.toString(response.status());
    String key = responses.has(status) ? status : status.charAt(0) + "XX";
    // Random calls meet declared errors only, of which each has its status.
    if (!responses.has(key) || responses.path(key).has("$ref")) {
      return List.of("the status " + status + " is not told of");
    }
    JsonNode content = responses.path(key).path("content");
    if (body.length == 0) {
      return content.isObject() && !content.has("application/octet-stream") && !content.has(LINES)
          ? List.of("the body of " + status + " is told of and was not sent")
          : List.of();
    }
    String type = response.headers().first("Content-Type").replaceAll(";.*", "");
    if (!content.has(type)) {
      return List.of("the type " + type + " of " + status + " is not told of");
    }
    return type.endsWith("json")
        ? DocumentSchemas.values(type, body)
            .flatMap(
                value ->
                    document
                        .errors(
                            value,
                            "paths",
                            path,
                            method,
                            "responses",
                            key,
                            "content",
                            type,
                            "schema")
                        .stream())
            .toList()
        : List.of();
  }
}
