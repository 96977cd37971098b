package io.kitgen.processor.random.run;

import io.kitgen.runtime.CallContext;
import io.kitgen.runtime.http.HttpBody;
import io.kitgen.runtime.http.HttpHandler;
import io.kitgen.runtime.http.HttpRequest;
import io.kitgen.runtime.http.HttpResponse;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import tools.jackson.databind.JsonNode;

/** A server that asks of each exchange whether the service's OpenAPI document tells of it. */
final class Documented implements HttpHandler {
  // OpenAPI has no place for it, as a note said.
  private static final String UNKNOWN = "PURGE";

  private final HttpHandler server;
  private final DocumentSchemas document;
  private final List<String> complaints = new ArrayList<>();

  Documented(HttpHandler server, byte[] document) {
    this.server = server;
    this.document = new DocumentSchemas(document);
    complaints.addAll(this.document.complaints());
  }

  /** The first thing that the document did not tell. */
  synchronized Optional<String> complaint() {
    return complaints.stream().findFirst();
  }

  @Override
  public HttpResponse handle(CallContext ctx, HttpRequest request) throws Exception {
    byte[] sent = bytes(request.body());
    HttpResponse response = server.handle(ctx, request.toBuilder().body(HttpBody.of(sent)).build());
    byte[] answered = bytes(response.body());
    if (!request.method().equals(UNKNOWN)) {
      check(request, sent, response, answered);
    }
    return response.withBody(HttpBody.of(answered));
  }

  private static byte[] bytes(HttpBody body) throws Exception {
    try (body;
        InputStream in = body.open()) {
      return in.readAllBytes();
    }
  }

  private synchronized void check(
      HttpRequest request, byte[] sent, HttpResponse response, byte[] answered) {
    List<String> first = null;
    for (String path : document.paths()) {
      JsonNode operation = document.at(path).path(request.method().toLowerCase(Locale.ROOT));
      if (operation.isObject() && fits(path, request.path())) {
        List<String> found = new ArrayList<>();
        found.addAll(new DocumentedRequest(document, path, operation).check(request, sent));
        found.addAll(new DocumentedResponse(document, path, request).check(response, answered));
        if (found.isEmpty()) {
          return;
        }
        first = first == null ? found : first;
      }
    }
    complaints.addAll(
        first == null ? List.of("no path for " + request.method() + " " + request.path()) : first);
  }

  /** A variable at the end may stand for all that is left. */
  private static boolean fits(String path, String actual) {
    StringBuilder pattern = new StringBuilder();
    int at = 0;
    for (int open = path.indexOf('{'); open >= 0; open = path.indexOf('{', at)) {
      int close = path.indexOf('}', open);
      pattern.append(Pattern.quote(path.substring(at, open)));
      pattern.append(close == path.length() - 1 ? ".*" : "[^/]+");
      at = close + 1;
    }
    return actual.matches(pattern.append(Pattern.quote(path.substring(at))).toString());
  }
}
