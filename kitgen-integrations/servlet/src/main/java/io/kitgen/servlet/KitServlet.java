package io.kitgen.servlet;

import io.kitgen.Code;
import io.kitgen.runtime.CallContext;
import io.kitgen.runtime.call.CallKeys;
import io.kitgen.runtime.error.ServiceException;
import io.kitgen.runtime.http.HttpHandler;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.security.Principal;
import java.security.cert.X509Certificate;
import java.util.Objects;

/**
 * Serves a handler as a servlet, wherever the container maps it. The handler sees the path as it
 * was sent, without the context path and without the servlet path of a mapping such as {@code
 * /api/*}. It runs on the container's thread, from the first filter to the last byte of the answer,
 * so that what is bound to that thread (a transaction, MDC, a security context) is there.
 *
 * <pre>{@code
 * context.addServlet("shop", new KitServlet(ShopHttp.handler(endpoints))).addMapping("/api/*");
 * }</pre>
 *
 * <p>A path that the container does not read as it was sent (dots, doubled slashes) is answered
 * with 400: what it guards by path would be something else than what is called. Thread-safe.
 */
public final class KitServlet extends HttpServlet {

  /** The container's request, with all that it knows; for use during the call. */
  public static final CallContext.Key<HttpServletRequest> REQUEST =
      CallContext.Key.local("servlet-request", HttpServletRequest.class);

  /** Who the container, or a filter such as Spring Security's, says is calling; if anybody. */
  public static final CallContext.Key<Principal> PRINCIPAL =
      CallContext.Key.local("servlet-principal", Principal.class);

  /** The certificate that the client has proved to own; its issuers are in the request. */
  public static final CallContext.Key<X509Certificate> CERTIFICATE = CallKeys.CERTIFICATE;

  private static final HttpHandler REFUSAL =
      (ctx, request) -> {
        throw new ServiceException(Code.INVALID_ARGUMENT, "the path is ambiguous or malformed");
      };

  private static final long serialVersionUID = 1L;

  private final transient HttpHandler handler;

  /** A servlet that hands what it is sent to {@code handler}. */
  public KitServlet(HttpHandler handler) {
    this.handler = Objects.requireNonNull(handler, "handler");
  }

  @Override
  protected void service(HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    String path = RequestPath.behindMapping(request);
    ServletExchange exchange = new ServletExchange(request, response);
    if (path == null) {
      exchange.serve(REFUSAL, request.getRequestURI());
    } else {
      exchange.serve(handler, path);
    }
  }
}
