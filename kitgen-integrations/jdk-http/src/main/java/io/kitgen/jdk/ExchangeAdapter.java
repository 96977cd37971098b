package io.kitgen.jdk;

import com.sun.net.httpserver.HttpExchange;
import io.kitgen.Code;
import io.kitgen.runtime.CallContext;
import io.kitgen.runtime.Ticker;
import io.kitgen.runtime.error.ErrorReply;
import io.kitgen.runtime.http.ErrorBody;
import io.kitgen.runtime.http.Headers;
import io.kitgen.runtime.http.HttpBody;
import io.kitgen.runtime.http.HttpHandler;
import io.kitgen.runtime.http.HttpRequest;
import io.kitgen.runtime.http.HttpResponse;
import io.kitgen.runtime.server.deadline.EngineThread;
import java.io.IOException;
import java.io.OutputStream;
import java.net.URI;
import java.time.Duration;

/** Runs a handler behind the JDK's server. */
final class ExchangeAdapter implements com.sun.net.httpserver.HttpHandler {

  private static final CallContext CONTEXT = CallContext.empty().with(EngineThread.OWNED, true);

  private final HttpHandler handler;
  private final RunningCalls running;
  private final ServerThreads threads;

  ExchangeAdapter(HttpHandler handler, RunningCalls running, ServerThreads threads) {
    this.handler = handler;
    this.running = running;
    this.threads = threads;
  }

  /**
   * Leaves the exchange open when it throws: the JDK then drops the connection. Closing would end a
   * chunked body properly that was cut off, and wait for the rest of a request that has none.
   */
  @Override
  public void handle(HttpExchange exchange) throws IOException {
    boolean inTime = running.begin();
    RequestBody body = new RequestBody(exchange.getRequestBody(), length(exchange));
    try (HttpResponse response = answer(exchange, body, inTime)) {
      Thread.interrupted(); // the call's own; it would close the connection
      send(exchange, response, body);
    } finally {
      running.end();
    }
    exchange.close();
  }

  private HttpResponse answer(HttpExchange exchange, RequestBody body, boolean inTime) {
    if (!inTime || threads.isRefusing()) {
      String why = inTime ? "too many requests are running" : "the server is shutting down";
      return ErrorBody.problem()
          .answer(ErrorReply.of(Code.UNAVAILABLE, why).retryAfter(Duration.ofSeconds(1)).build());
    }
    HttpRequest request;
    try {
      request = request(exchange, body);
    } catch (IllegalArgumentException e) {
      return ErrorBody.problem()
          .answer(ErrorReply.of(Code.INVALID_ARGUMENT, "a header field is malformed").build());
    }
    try {
      return handler.handle(CONTEXT, request);
    } catch (Throwable e) {
      if (e instanceof VirtualMachineError fatal && !(e instanceof StackOverflowError)) {
        exchange.close(); // without an answer, which drops the connection
        throw fatal;
      }
      return ErrorBody.problem().answer(ErrorReply.ofFault(e));
    }
  }

  private static HttpRequest request(HttpExchange exchange, RequestBody body) {
    Headers.Builder headers = Headers.builder();
    exchange
        .getRequestHeaders()
        .forEach((name, values) -> values.forEach(value -> headers.add(name, value)));
    Headers all = headers.build();
    return HttpRequest.of(exchange.getRequestMethod(), target(exchange.getRequestURI()))
        .headers(all)
        .body(body(body))
        .to("http", all.first("Host"))
        .remoteAddress(exchange.getRemoteAddress())
        .build();
  }

  /** Path and query as they were sent: a URI takes what follows two slashes for a host. */
  private static String target(URI uri) {
    String sent = uri.toString();
    if (sent.startsWith("/")) {
      int fragment = sent.indexOf('#');
      return fragment < 0 ? sent : sent.substring(0, fragment);
    }
    String path = uri.getRawPath() == null || uri.getRawPath().isEmpty() ? "/" : uri.getRawPath();
    return uri.getRawQuery() == null ? path : path + "?" + uri.getRawQuery();
  }

  private static HttpBody body(RequestBody body) {
    return body.length() == 0 ? HttpBody.empty() : HttpBody.stream(body, body.length());
  }

  /** How long the request says its body is; -1 when it comes in chunks. */
  private static long length(HttpExchange exchange) {
    com.sun.net.httpserver.Headers headers = exchange.getRequestHeaders();
    if (headers.containsKey("Transfer-Encoding")) {
      return -1;
    }
    String length = headers.getFirst("Content-Length");
    return length == null ? 0 : Long.parseLong(length.strip()); // the JDK has checked it
  }

  private void send(HttpExchange exchange, HttpResponse response, RequestBody request)
      throws IOException {
    boolean broken = request.isBroken();
    boolean unread = request.isUnread();
    int status = response.status();
    HttpBody body = response.body();
    boolean head = exchange.getRequestMethod().equals("HEAD");
    boolean bodyless = head || status == 204 || status == 304 || body.length() == 0;
    com.sun.net.httpserver.Headers out = exchange.getResponseHeaders();
    response
        .headers()
        .forEach(
            (name, value) -> {
              if (!isFraming(name)) {
                out.add(name, value);
              }
            });
    if (running.isDraining() || broken || unread) {
      out.set("Connection", "close");
    }
    if (head && status != 204 && status != 304) {
      sayLength(response, out);
    }
    exchange.sendResponseHeaders(status, bodyless ? -1 : Math.max(0, body.length()));
    if (!bodyless) {
      sendBody(exchange, body, request);
    }
    if (broken) {
      throw new IOException("the request ended in its middle");
    }
  }

  private static void sendBody(HttpExchange exchange, HttpBody body, RequestBody request)
      throws IOException {
    OutputStream stream = exchange.getResponseBody();
    body.writeTo(stream);
    if (request.isBroken()) {
      stream.flush();
      return;
    }
    if (request.isUnread()) {
      stream.flush();
      request.linger(Ticker.system());
    }
    stream.close(); // only now: closing says that the body is whole
  }

  /** The engine frames bodies itself; what others say of it could only contradict. */
  private static boolean isFraming(String name) {
    return name.equalsIgnoreCase("Content-Length") || name.equalsIgnoreCase("Transfer-Encoding");
  }

  private static void sayLength(HttpResponse response, com.sun.net.httpserver.Headers out) {
    String told = response.headers().first("Content-Length");
    if (told == null && response.body().length() >= 0) {
      told = Long.toString(response.body().length());
    }
    if (told != null) {
      out.set("Content-Length", told);
    }
  }
}
