package io.kitgen.runtime.http.route;

import io.kitgen.runtime.http.ErrorBody;
import io.kitgen.runtime.http.HttpHandler;
import java.util.List;
import java.util.Objects;

/**
 * One path template, the methods it answers to, and who answers. Immutable.
 *
 * @param methods the methods, in upper case; none for any
 * @param template the path
 * @param handler who answers
 * @param errors how this route's service writes errors; the router writes its own like the first
 *     route's
 * @param description what it is there for, for people: {@code addsvc/sum}
 */
public record HttpRoute(
    List<String> methods,
    PathTemplate template,
    RouteHandler handler,
    ErrorBody errors,
    String description) {

  /** Checks that nothing is null. */
  public HttpRoute {
    methods = List.copyOf(methods);
    Objects.requireNonNull(template, "template");
    Objects.requireNonNull(handler, "handler");
    Objects.requireNonNull(errors, "errors");
    Objects.requireNonNull(description, "description");
  }

  /** A route of one's own, beside those of services: {@code of("GET", "/metrics", handler)}. */
  public static HttpRoute of(String method, String path, HttpHandler handler) {
    return of(List.of(method), path, handler);
  }

  /** A route of one's own that answers to any method. */
  public static HttpRoute any(String path, HttpHandler handler) {
    return of(List.of(), path, handler);
  }

  private static HttpRoute of(List<String> methods, String path, HttpHandler handler) {
    return new HttpRoute(
        methods,
        PathTemplate.of(path),
        (ctx, request, variables) -> handler.handle(ctx, request),
        ErrorBody.problem(),
        "");
  }

  boolean conflictsWith(HttpRoute other) {
    boolean common =
        methods.isEmpty()
            || other.methods.isEmpty()
            || methods.stream().anyMatch(other.methods::contains);
    if (common && template.isAmbiguousWith(other.template)) {
      return true;
    }
    // A route for one method beats the one for any, so that these two may share a path.
    return common
        && methods.isEmpty() == other.methods.isEmpty()
        && template.isLike(other.template);
  }

  /** Methods and path, and what it is there for. */
  @Override
  public String toString() {
    String verbs = methods.isEmpty() ? "any method" : String.join(",", methods);
    return verbs + " " + template + (description.isEmpty() ? "" : " (" + description + ")");
  }
}
