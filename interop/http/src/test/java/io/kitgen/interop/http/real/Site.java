package io.kitgen.interop.http.real;

import io.kitgen.runtime.CallContext;
import io.kitgen.runtime.http.Headers;
import io.kitgen.runtime.http.HttpBody;
import io.kitgen.runtime.http.HttpHandler;
import io.kitgen.runtime.http.HttpRequest;
import io.kitgen.runtime.http.HttpResponse;
import io.kitgen.runtime.http.server.KitHttpServer;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.SocketAddress;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import javax.net.ssl.SSLException;
import javax.net.ssl.SSLSession;

/** What the others ask for. */
final class Site implements HttpHandler {

  static final int LARGE = 5_000_000;

  /** Who has connected. */
  final Set<SocketAddress> peers = ConcurrentHashMap.newKeySet();

  @Override
  public HttpResponse handle(CallContext ctx, HttpRequest request) throws IOException {
    SocketAddress peer = request.remoteAddress();
    if (peer != null) {
      peers.add(peer);
    }
    return switch (request.path()) {
      case "/hello" -> text("hello " + request.method());
      case "/large" -> HttpResponse.of(200).withBody(HttpBody.of(new byte[LARGE]));
      case "/stream" ->
          HttpResponse.of(200)
              .withBody(
                  HttpBody.stream(
                      new ByteArrayInputStream(new byte[LARGE]),
                      -1,
                      () -> Headers.of("X-Checksum", "7")));
      case "/echo" -> echo(request);
      case "/early" -> HttpResponse.of(403).withBody(HttpBody.utf8("not you"));
      case "/who" -> text(who(ctx.get(KitHttpServer.TLS)));
      default -> HttpResponse.of(404);
    };
  }

  private static HttpResponse text(String text) {
    return HttpResponse.of(200)
        .withHeader("Content-Type", "text/plain")
        .withBody(HttpBody.utf8(text));
  }

  /** The same body again: of its length, or in chunks with the same trailers. */
  private static HttpResponse echo(HttpRequest request) throws IOException {
    try (InputStream in = request.body().open()) {
      byte[] bytes = in.readAllBytes();
      HttpBody body =
          request.body().length() < 0
              ? HttpBody.stream(
                  new ByteArrayInputStream(bytes), -1, () -> request.body().trailers())
              : HttpBody.of(bytes);
      return HttpResponse.of(200).withHeader("X-Length", bytes.length + "").withBody(body);
    }
  }

  private static String who(SSLSession session) {
    try {
      return session == null ? "in clear" : session.getPeerPrincipal().getName();
    } catch (SSLException e) {
      return "nobody"; // who has shown no certificate
    }
  }
}
