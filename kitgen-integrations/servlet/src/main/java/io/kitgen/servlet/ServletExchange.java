package io.kitgen.servlet;

import io.kitgen.Code;
import io.kitgen.runtime.CallContext;
import io.kitgen.runtime.error.ErrorReply;
import io.kitgen.runtime.http.ErrorBody;
import io.kitgen.runtime.http.Headers;
import io.kitgen.runtime.http.HttpHandler;
import io.kitgen.runtime.http.HttpRequest;
import io.kitgen.runtime.http.HttpResponse;
import io.kitgen.runtime.server.deadline.EngineThread;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.SocketAddress;
import java.net.UnknownHostException;
import java.security.Principal;
import java.security.cert.X509Certificate;
import java.util.Collections;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** One request of a container, shown to a handler. */
final class ServletExchange {

  // The thread serves this exchange and nothing else until it is answered.
  private static final CallContext CONTEXT = CallContext.empty().with(EngineThread.OWNED, true);

  private static final String CERTIFICATES = "jakarta.servlet.request.X509Certificate";
  private static final String OCTET = "(25[0-5]|2[0-4][0-9]|1?[0-9]?[0-9])";
  private static final Pattern NUMBERS =
      Pattern.compile("[0-9a-fA-F]*:.*|" + OCTET + "(\\." + OCTET + "){3}");

  private final HttpServletRequest request;
  private final HttpServletResponse response;
  private final RequestBody body;

  ServletExchange(HttpServletRequest request, HttpServletResponse response) {
    this.request = request;
    this.response = response;
    this.body = new RequestBody(request);
  }

  /**
   * Answers with what {@code handler} says.
   *
   * @throws PassedOnException when it leaves the request to others; nothing was read or written
   */
  void serve(HttpHandler handler, String path) throws IOException {
    try (HttpResponse answer = answer(handler, path)) {
      Thread.interrupted(); // the call's own; it would end the connection
      new Answer(request, response).send(answer);
      if (body.isUnread()) {
        response.flushBuffer();
        body.drop();
      }
    }
  }

  private HttpResponse answer(HttpHandler handler, String path) {
    HttpRequest message;
    try {
      message = message(path);
    } catch (IllegalArgumentException e) {
      return ErrorBody.problem()
          .answer(ErrorReply.of(Code.INVALID_ARGUMENT, "a header field is malformed").build());
    }
    try {
      return handler.handle(context(), message);
    } catch (PassedOnException e) {
      throw e;
    } catch (Throwable e) {
      if (e instanceof VirtualMachineError fatal && !(e instanceof StackOverflowError)) {
        throw fatal;
      }
      return ErrorBody.problem().answer(ErrorReply.ofFault(e));
    }
  }

  private CallContext context() {
    CallContext ctx = CONTEXT.with(KitServlet.REQUEST, request);
    Principal principal = request.getUserPrincipal();
    if (principal != null) {
      ctx = ctx.with(KitServlet.PRINCIPAL, principal);
    }
    if (request.getAttribute(CERTIFICATES) instanceof X509Certificate[] chain && chain.length > 0) {
      ctx = ctx.with(KitServlet.CERTIFICATE, chain[0]);
    }
    return ctx;
  }

  private HttpRequest message(String path) {
    Headers.Builder headers = Headers.builder();
    for (String name : Collections.list(request.getHeaderNames())) {
      request.getHeaders(name).asIterator().forEachRemaining(value -> headers.add(name, value));
    }
    return HttpRequest.of(request.getMethod(), path)
        .query(request.getQueryString())
        .headers(headers.build())
        .body(body.body())
        .to(request.getScheme(), authority())
        .remoteAddress(remoteAddress())
        .build();
  }

  private String authority() {
    int port = request.getServerPort();
    boolean usual = port <= 0 || port == (request.getScheme().equals("https") ? 443 : 80);
    return usual ? request.getServerName() : request.getServerName() + ":" + port;
  }

  /** A name, which a proxy's header may have put there, is not looked up. */
  private @Nullable SocketAddress remoteAddress() {
    String address = request.getRemoteAddr();
    if (address == null) {
      return null;
    }
    int port = Math.max(0, request.getRemotePort());
    try {
      return NUMBERS.matcher(address).matches()
          ? new InetSocketAddress(InetAddress.getByName(address), port)
          : InetSocketAddress.createUnresolved(address, port);
    } catch (UnknownHostException e) {
      return InetSocketAddress.createUnresolved(address, port);
    }
  }
}
