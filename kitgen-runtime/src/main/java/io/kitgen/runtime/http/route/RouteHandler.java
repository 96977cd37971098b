package io.kitgen.runtime.http.route;

import io.kitgen.runtime.CallContext;
import io.kitgen.runtime.http.HttpRequest;
import io.kitgen.runtime.http.HttpResponse;

/** As {@link io.kitgen.runtime.http.HttpHandler}, behind a route with variables. */
@FunctionalInterface
public interface RouteHandler {

  /** Answers {@code request}, whose path matched with {@code variables}. */
  HttpResponse handle(CallContext ctx, HttpRequest request, PathVariables variables)
      throws Exception;
}
