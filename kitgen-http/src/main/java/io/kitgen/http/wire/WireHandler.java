package io.kitgen.http.wire;

import io.kitgen.runtime.CallContext;
import io.kitgen.runtime.Faults;
import io.kitgen.runtime.http.HttpBody;
import io.kitgen.runtime.http.HttpHandler;
import io.kitgen.runtime.http.HttpRequest;
import io.kitgen.runtime.http.HttpResponse;

/** A handler whose exchanges are written down. Closing it closes the handler within. */
final class WireHandler implements HttpHandler, AutoCloseable {

  private final WireLog log;
  private final HttpHandler next;

  WireHandler(WireLog log, HttpHandler next) {
    this.log = log;
    this.next = next;
  }

  @Override
  public HttpResponse handle(CallContext ctx, HttpRequest request) throws Exception {
    if (!log.sink.enabled()) {
      return next.handle(ctx, request);
    }
    Excerpt sent = Excerpt.of(request.headers(), request.body(), log.excerpt);
    WireText text = new WireText(log, request, sent);
    HttpBody body = sent.watched(() -> {});
    HttpRequest passed = body == request.body() ? request : request.toBuilder().body(body).build();
    HttpResponse response;
    try {
      response = next.handle(ctx, passed);
    } catch (Throwable e) {
      text.failed(e);
      throw e;
    }
    Excerpt received = Excerpt.of(response.headers(), response.body(), log.excerpt);
    text.answered();
    HttpBody watched = received.watched(() -> text.write(response, received));
    if (watched == response.body()) {
      text.write(response, received);
      return response;
    }
    return response.withBody(watched);
  }

  @Override
  public boolean blocks(HttpRequest request) {
    return next.blocks(request);
  }

  @Override
  public void close() {
    if (next instanceof AutoCloseable closeable) {
      try {
        closeable.close();
      } catch (Exception e) {
        throw Faults.unchecked(e);
      }
    }
  }
}
