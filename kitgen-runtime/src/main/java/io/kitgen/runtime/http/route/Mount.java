package io.kitgen.runtime.http.route;

import io.kitgen.runtime.http.HttpHandler;
import io.kitgen.runtime.http.HttpRequest;

/**
 * A place below which routes are put.
 *
 * @param prefix what stands before their paths
 * @param segments how many segments it has
 */
record Mount(String prefix, int segments) {

  static Mount at(String prefix) {
    PathTemplate path = PathTemplate.of(prefix);
    if (!path.variables().isEmpty() || prefix.endsWith("/")) {
      throw new IllegalArgumentException(
          "a mount is made of literal segments and ends without a slash, got " + prefix);
    }
    return new Mount(prefix, path.segments().size());
  }

  HttpRoute route(HttpRoute route) {
    RouteHandler handler = route.handler();
    RouteHandler stripping =
        (ctx, request, variables) -> handler.handle(ctx, stripped(request), variables);
    return new HttpRoute(
        route.methods(),
        PathTemplate.of(prefix + route.template()),
        handler.blocks() ? stripping : RouteHandler.nonBlocking(stripping),
        route.errors(),
        route.description());
  }

  HttpRoute root(HttpHandler handler) {
    return HttpRoute.any(prefix, (ctx, request) -> handler.handle(ctx, stripped(request)));
  }

  /** By segments: the same prefix can be written in more than one way. */
  private HttpRequest stripped(HttpRequest request) {
    String path = request.path();
    int start = 0;
    for (int i = 0; i < segments && start >= 0; i++) {
      start = path.indexOf('/', start + 1);
    }
    return request.toBuilder().path(start < 0 ? "/" : path.substring(start)).build();
  }
}
