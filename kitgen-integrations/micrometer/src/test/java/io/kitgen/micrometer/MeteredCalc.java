package io.kitgen.micrometer;

import io.kitgen.runtime.CallContext;
import io.kitgen.runtime.http.HttpBody;
import io.kitgen.runtime.http.HttpHandler;
import io.kitgen.runtime.http.HttpRequest;
import io.kitgen.runtime.http.HttpResponse;
import io.kitgen.runtime.http.binding.Calc;
import io.kitgen.runtime.server.CallObserver;
import io.kitgen.runtime.server.ServerEdge;

/** A service behind an edge that is measured. */
public final class MeteredCalc {

  private MeteredCalc() {}

  /** Its handler. */
  public static HttpHandler handler(CallObserver... observers) {
    return handler(new Calc(), observers);
  }

  /** The handler of {@code calc}. */
  public static HttpHandler handler(Calc calc, CallObserver... observers) {
    return calc.handler(ServerEdge.builder().observe(observers).build());
  }

  /** What listens on {@code port}, reached by {@code client}. */
  public static HttpHandler at(HttpHandler client, int port) {
    return (ctx, request) ->
        client.handle(ctx, request.toBuilder().to("http", "127.0.0.1:" + port).build());
  }

  /** A request, and its status. */
  public static int ask(HttpHandler handler, String method, String target, String body)
      throws Exception {
    HttpRequest request = HttpRequest.of(method, target).body(HttpBody.utf8(body)).build();
    try (HttpResponse response = handler.handle(CallContext.empty(), request)) {
      return response.status();
    }
  }

  /** Sums, and says the status. */
  public static int sum(HttpHandler handler, long a, long b) throws Exception {
    return ask(handler, "POST", "/sum", "{\"a\":" + a + ",\"b\":" + b + "}");
  }

  /** One call of each ending: 3 answers, 2 business errors, 1 refusal, 1 fault. */
  public static void oneOfEach(HttpHandler handler) throws Exception {
    for (int i = 0; i < 3; i++) {
      sum(handler, 1, i);
    }
    sum(handler, 0, 0);
    sum(handler, Integer.MAX_VALUE, 1);
    ask(handler, "POST", "/sum", "{\"a\":\"x");
    sum(handler, -1, -1);
  }

  /** The service; a sum of -1 and -1 fails. */
  public static Calc failing() {
    Calc calc = new Calc();
    var sum = calc.sum;
    calc.sum =
        (ctx, request) -> {
          if (request.a() == -1 && request.b() == -1) {
            throw new IllegalStateException("secret " + System.nanoTime());
          }
          return sum.call(ctx, request);
        };
    return calc;
  }
}
