package io.kitgen.servlet;

import io.kitgen.runtime.http.HttpHandler;
import io.kitgen.runtime.http.route.HttpRoute;
import io.kitgen.runtime.http.route.HttpRoutes;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;

/**
 * Serves routes as a filter: what none of them takes, path and method, goes on to the container's
 * other filters and servlets, untouched. For services whose paths have no prefix in common; for
 * others {@link KitServlet} is simpler. Paths are those below the context path; {@link
 * HttpRoutes#mount} puts routes further down. As with {@code KitServlet}, calls run on the
 * container's thread, and the same keys are bound in their context. Thread-safe.
 */
public final class KitFilter extends HttpFilter {

  private static final long serialVersionUID = 1L;

  private final transient HttpHandler handler;

  /**
   * A filter that answers what {@code routes} have.
   *
   * @throws IllegalArgumentException when one of them takes everything: {@code any("/{rest...}")}
   */
  public KitFilter(HttpRoutes routes) {
    this.handler =
        routes.and(
            HttpRoute.any(
                "/{rest...}",
                (ctx, request) -> {
                  throw new PassedOnException();
                }));
  }

  @Override
  protected void doFilter(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws IOException, ServletException {
    String path = RequestPath.inContext(request);
    if (path != null && path.startsWith("/")) {
      try {
        new ServletExchange(request, response).serve(handler, path);
        return;
      } catch (PassedOnException e) {
        // to whoever is next
      }
    }
    chain.doFilter(request, response);
  }
}
