package io.kitgen.http.filter;

import io.kitgen.runtime.CallContext;
import io.kitgen.runtime.http.Headers;
import io.kitgen.runtime.http.HttpHandler;
import io.kitgen.runtime.http.HttpRequest;
import io.kitgen.runtime.http.HttpResponse;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Answers preflights and marks answers. */
final class CorsHandler implements HttpHandler {

  private static final String ORIGIN = "Origin";
  private static final String METHOD = "Access-Control-Request-Method";
  private static final String HEADERS = "Access-Control-Request-Headers";

  private final Cors cors;
  private final HttpHandler next;

  CorsHandler(Cors cors, HttpHandler next) {
    this.cors = cors;
    this.next = next;
  }

  @Override
  public HttpResponse handle(CallContext ctx, HttpRequest request) throws Exception {
    String origin = request.headers().first(ORIGIN);
    String method = request.headers().first(METHOD);
    if (origin != null && method != null && request.method().equals("OPTIONS")) {
      return HttpResponse.of(204).withHeaders(preflight(request, origin, method));
    }
    HttpResponse response = next.handle(ctx, request);
    return response.withHeaders(marked(response.headers(), origin));
  }

  private Headers preflight(HttpRequest request, String origin, String method) {
    String wanted = request.headers().joined(HEADERS);
    Headers.Builder answer = Headers.builder().add("Vary", ORIGIN + ", " + METHOD + ", " + HEADERS);
    if (!isAllowed(origin) || !cors.methods.contains(method) || !areAllowed(wanted)) {
      return answer.build();
    }
    allow(answer, origin);
    answer.add("Access-Control-Allow-Methods", method);
    if (wanted != null && !wanted.isBlank()) {
      answer.add("Access-Control-Allow-Headers", wanted);
    }
    return answer.add("Access-Control-Max-Age", Long.toString(cors.maxAge.toSeconds())).build();
  }

  private Headers marked(Headers headers, @Nullable String origin) {
    Headers varying = cors.anyOrigin ? headers : Vary.add(headers, ORIGIN);
    if (origin == null || !isAllowed(origin)) {
      return varying;
    }
    Headers.Builder answer = varying.toBuilder();
    allow(answer, origin);
    if (!cors.exposed.isEmpty()) {
      answer.set("Access-Control-Expose-Headers", cors.exposed);
    }
    return answer.build();
  }

  private void allow(Headers.Builder answer, String origin) {
    answer.set("Access-Control-Allow-Origin", cors.anyOrigin ? "*" : origin);
    if (cors.credentials) {
      answer.set("Access-Control-Allow-Credentials", "true");
    }
  }

  private boolean isAllowed(String origin) {
    return cors.anyOrigin || cors.origins.test(origin);
  }

  private boolean areAllowed(@Nullable String wanted) {
    if (wanted == null || wanted.isBlank() || cors.anyHeader) {
      return true;
    }
    for (String name : wanted.split(",", -1)) {
      if (!cors.headers.contains(name.strip().toLowerCase(Locale.ROOT))) {
        return false;
      }
    }
    return true;
  }
}
