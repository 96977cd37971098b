package io.kitgen.auth;

import io.kitgen.runtime.http.Raw;
import io.kitgen.runtime.http.binding.Calc;
import io.kitgen.runtime.http.server.KitHttpServer;
import io.kitgen.runtime.server.Admission;
import io.kitgen.runtime.server.ServerEdge;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

/** The built-in server with a service behind admissions, asked with raw requests. */
final class Guarded implements AutoCloseable {

  /** Who called the service, in order. */
  final List<Object> callers = new CopyOnWriteArrayList<>();

  /** What went wrong, as a log would see it. */
  final List<Throwable> handled = new CopyOnWriteArrayList<>();

  private final KitHttpServer server;

  Guarded(Admission... admissions) {
    Calc calc = new Calc();
    calc.sum =
        (ctx, request) -> {
          Caller caller = ctx.get(Caller.KEY);
          callers.add(caller == null ? "nobody" : caller);
          return new Calc.SumResponse(request.a() + request.b());
        };
    ServerEdge edge =
        ServerEdge.builder()
            .admit(admissions)
            .errorHandler((operation, ctx, error) -> handled.add(error))
            .build();
    this.server = KitHttpServer.start(0, calc.handler(edge));
  }

  int port() {
    return server.port();
  }

  /** A call that would be answered, with these fields. */
  String sum(String... fields) throws IOException {
    return ask("{\"a\":1,\"b\":2}", fields);
  }

  String ask(String body, String... fields) throws IOException {
    return Raw.exchange(port(), Raw.request("POST /sum", body, fields));
  }

  static String basic(String pair) {
    return "Authorization: Basic "
        + Base64.getEncoder().encodeToString(pair.getBytes(StandardCharsets.UTF_8));
  }

  @Override
  public void close() {
    server.close();
  }
}
