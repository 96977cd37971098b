package io.kitgen.runtime.http.route;

import io.kitgen.Code;
import io.kitgen.runtime.CallContext;
import io.kitgen.runtime.error.ErrorReply;
import io.kitgen.runtime.http.ErrorBody;
import io.kitgen.runtime.http.Headers;
import io.kitgen.runtime.http.HttpBody;
import io.kitgen.runtime.http.HttpHandler;
import io.kitgen.runtime.http.HttpRequest;
import io.kitgen.runtime.http.HttpResponse;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * Sends each request to its route: a literal beats a variable, a variable with more literal around
 * it one with less, and each of them the rest of a path; from left to right. Answers itself what
 * has no route: 404, 405 with {@code Allow}, OPTIONS, and HEAD by way of GET, right across all
 * services that are joined. Immutable.
 */
public final class HttpRoutes implements HttpHandler {

  /** The problem type of a path that no route has, so that it is not taken for a missing thing. */
  public static final String NO_ROUTE = "urn:kitgen:no-route";

  private final List<HttpRoute> routes;
  private final ErrorBody errors;
  private final RouteNode root = new RouteNode();

  // Paths without variables, found at one look: the tree would find nothing that beats them.
  private final Map<String, RouteLeaf> literal = new HashMap<>();
  private final Set<String> allMethods = new TreeSet<>(Set.of("OPTIONS"));

  /** Whether all routes block, or none does, so that nobody need look which it is. */
  private final boolean uniform;

  private HttpRoutes(List<HttpRoute> routes, ErrorBody errors) {
    this.routes = List.copyOf(routes);
    this.errors = errors;
    for (int i = 0; i < routes.size(); i++) {
      HttpRoute route = routes.get(i);
      for (HttpRoute other : routes.subList(0, i)) {
        if (route.conflictsWith(other)) {
          throw new IllegalArgumentException(
              "two routes match the same requests: " + other + " and " + route);
        }
      }
      root.add(route);
      if (route.template().isPlain()) {
        literal.computeIfAbsent(route.template().toString(), path -> new RouteLeaf()).add(route);
      }
      allMethods.addAll(route.methods());
    }
    if (allMethods.contains("GET")) {
      allMethods.add("HEAD");
    }
    uniform = routes.stream().map(route -> route.handler().blocks()).distinct().count() <= 1;
  }

  /**
   * A router over {@code routes}.
   *
   * @throws IllegalArgumentException when two of them match the same requests; it names both
   */
  public static HttpRoutes of(HttpRoute... routes) {
    return of(List.of(routes));
  }

  private static HttpRoutes of(List<HttpRoute> routes) {
    return new HttpRoutes(routes, routes.isEmpty() ? ErrorBody.problem() : routes.get(0).errors());
  }

  /** As {@link #of}, over the routes of several routers: several services at one address. */
  public static HttpRoutes join(HttpRoutes... routers) {
    List<HttpRoute> all = new ArrayList<>();
    for (HttpRoutes router : routers) {
      all.addAll(router.routes);
    }
    return of(all);
  }

  /** These routes and others. */
  public HttpRoutes and(HttpRoute... more) {
    return join(this, of(more));
  }

  /**
   * These routes, and {@code handler} for all that is at {@code prefix} and below. It sees the path
   * behind the prefix, as with Go's {@code http.StripPrefix}; what is at the prefix itself it sees
   * as {@code /}. The routes of a router become routes of this one, so that 404 and 405 are right
   * across both; another handler answers for itself.
   *
   * @param prefix literal segments without a slash at the end: {@code /shop}
   * @throws IllegalArgumentException when it is none such, or two routes match the same requests
   */
  public HttpRoutes mount(String prefix, HttpHandler handler) {
    Mount mount = Mount.at(prefix);
    List<HttpRoute> all = new ArrayList<>(routes);
    if (handler instanceof HttpRoutes router) {
      router.routes.forEach(route -> all.add(mount.route(route)));
    } else {
      all.add(mount.route(HttpRoute.any("/{rest...}", handler)));
      all.add(mount.root(handler));
    }
    return new HttpRoutes(all, routes.isEmpty() ? all.get(0).errors() : errors);
  }

  /** These routes, with the router's own errors written in another way. */
  public HttpRoutes errors(ErrorBody errors) {
    return new HttpRoutes(routes, errors);
  }

  /** The routes, in the order in which they were given. */
  public List<HttpRoute> routes() {
    return routes;
  }

  /** As the route says; what has no route is answered without waiting. */
  @Override
  public boolean blocks(HttpRequest request) {
    if (uniform) {
      return !routes.isEmpty() && routes.get(0).handler().blocks();
    }
    HttpRoute route = literal(request);
    if (route == null) {
      route = new RouteSearch(request.method(), request.path()).in(root);
    }
    return route != null && route.handler().blocks();
  }

  @Override
  public HttpResponse handle(CallContext ctx, HttpRequest request) throws Exception {
    HttpRoute route = literal(request);
    HttpResponse response =
        route == null
            ? search(ctx, request)
            : route.handler().handle(ctx, request, PathVariables.NONE);
    return request.method().equals("HEAD") ? withoutBody(response) : response;
  }

  private @Nullable HttpRoute literal(HttpRequest request) {
    RouteLeaf leaf = literal.get(request.path());
    return leaf == null ? null : leaf.route(request.method());
  }

  private HttpResponse search(CallContext ctx, HttpRequest request) throws Exception {
    RouteSearch search = new RouteSearch(request.method(), request.path());
    HttpRoute route = search.in(root);
    if (route == null) {
      return unrouted(request, search);
    }
    PathVariables variables = new PathVariables(route.template().variables(), search.values());
    return route.handler().handle(ctx, request, variables);
  }

  private HttpResponse unrouted(HttpRequest request, RouteSearch search) {
    boolean options = request.method().equals("OPTIONS");
    if (options && request.path().equals("*")) {
      return HttpResponse.of(204).withHeader("Allow", String.join(", ", allMethods));
    }
    Set<String> allowed = search.allowed();
    if (allowed != null && options) {
      return HttpResponse.of(204).withHeader("Allow", String.join(", ", allowed));
    }
    if (allowed != null) {
      return errors.answer(
          ErrorReply.of(Code.UNIMPLEMENTED, "no such method here: " + request.method())
              .name("method-not-allowed")
              .httpStatus(405)
              .metadata("Allow", String.join(", ", allowed))
              .build());
    }
    return search.isMalformed()
        ? errors.answer(
            ErrorReply.of(Code.INVALID_ARGUMENT, "the path is not percent-encoded UTF-8").build())
        : errors.answer(
            ErrorReply.of(Code.UNIMPLEMENTED, "there is nothing at this path")
                .name("no-route")
                .problemType(NO_ROUTE)
                .httpStatus(404)
                .build());
  }

  /** Says how long the body would have been, where that is known. */
  private static HttpResponse withoutBody(HttpResponse response) {
    long length = response.body().length();
    response.close();
    Headers headers = response.headers();
    boolean told = length < 0 || response.status() == 204 || response.status() == 304;
    if (!told && headers.first("Content-Length") == null) {
      headers = headers.with("Content-Length", Long.toString(length));
    }
    return new HttpResponse(response.status(), headers, HttpBody.empty());
  }
}
