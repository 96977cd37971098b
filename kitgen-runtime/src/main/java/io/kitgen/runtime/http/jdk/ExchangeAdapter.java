package io.kitgen.runtime.http.jdk;

import com.sun.net.httpserver.HttpExchange;
import io.kitgen.Code;
import io.kitgen.runtime.CallContext;
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
   * chunked body properly that was cut off.
   */
  @Override
  public void handle(HttpExchange exchange) throws IOException {
    boolean inTime = running.begin();
    try (HttpResponse response = answer(exchange, inTime)) {
      Thread.interrupted(); // the call's own; it would close the connection
      send(exchange, response);
    } finally {
      running.end();
    }
    exchange.close();
  }

  private HttpResponse answer(HttpExchange exchange, boolean inTime) {
    if (!inTime || threads.isRefusing()) {
      String why = inTime ? "too many requests are running" : "the server is shutting down";
      return ErrorBody.problem()
          .answer(ErrorReply.of(Code.UNAVAILABLE, why).retryAfter(Duration.ofSeconds(1)).build());
    }
    HttpRequest request;
    try {
      request = request(exchange);
    } catch (IllegalArgumentException e) {
      return ErrorBody.problem()
          .answer(ErrorReply.of(Code.INVALID_ARGUMENT, "a header field is malformed").build());
    }
    try {
      return handler.handle(CONTEXT, request);
    } catch (Exception | StackOverflowError | LinkageError | AssertionError e) {
      return ErrorBody.problem().answer(ErrorReply.ofFault(e));
    }
  }

  private static HttpRequest request(HttpExchange exchange) {
    URI uri = exchange.getRequestURI();
    String path = uri.getRawPath();
    Headers.Builder headers = Headers.builder();
    exchange
        .getRequestHeaders()
        .forEach((name, values) -> values.forEach(value -> headers.add(name, value)));
    Headers all = headers.build();
    return HttpRequest.of(exchange.getRequestMethod(), path == null || path.isEmpty() ? "/" : path)
        .query(uri.getRawQuery())
        .headers(all)
        .body(body(exchange, all))
        .to("http", all.first("Host"))
        .remoteAddress(exchange.getRemoteAddress())
        .build();
  }

  private static HttpBody body(HttpExchange exchange, Headers headers) {
    if (headers.first("Transfer-Encoding") != null) {
      return HttpBody.stream(exchange.getRequestBody(), -1);
    }
    String length = headers.first("Content-Length");
    if (length == null || length.equals("0")) {
      return HttpBody.empty();
    }
    return HttpBody.stream(exchange.getRequestBody(), Long.parseLong(length.strip()));
  }

  private void send(HttpExchange exchange, HttpResponse response) throws IOException {
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
    if (running.isDraining()) {
      out.set("Connection", "close");
    }
    if (head && status != 204 && status != 304) {
      sayLength(response, out);
    }
    exchange.sendResponseHeaders(status, bodyless ? -1 : Math.max(0, body.length()));
    if (!bodyless) {
      OutputStream stream = exchange.getResponseBody();
      body.writeTo(stream);
      stream.close(); // only now: closing says that the body is whole
    }
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
