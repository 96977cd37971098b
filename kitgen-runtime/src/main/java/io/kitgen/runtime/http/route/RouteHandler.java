package io.kitgen.runtime.http.route;

import io.kitgen.runtime.CallContext;
import io.kitgen.runtime.http.HttpRequest;
import io.kitgen.runtime.http.HttpResponse;

/** As {@link io.kitgen.runtime.http.HttpHandler}, behind a route with variables. */
@FunctionalInterface
public interface RouteHandler {

  /** {@code handler}, of which it is known that it never waits. */
  static RouteHandler nonBlocking(RouteHandler handler) {
    return new RouteHandler() {
      @Override
      public HttpResponse handle(CallContext ctx, HttpRequest request, PathVariables variables)
          throws Exception {
        return handler.handle(ctx, request, variables);
      }

      @Override
      public boolean blocks() {
        return false;
      }
    };
  }

  /** Answers {@code request}, whose path matched with {@code variables}. */
  HttpResponse handle(CallContext ctx, HttpRequest request, PathVariables variables)
      throws Exception;

  /** Whether answering may wait for something. */
  default boolean blocks() {
    return true;
  }
}
