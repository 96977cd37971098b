package io.kitgen.ops.debug;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.kitgen.runtime.http.HttpBody;
import io.kitgen.runtime.http.HttpHandler;
import io.kitgen.runtime.http.HttpResponse;
import io.kitgen.runtime.json.JsonEncoder;
import java.util.List;
import java.util.function.Supplier;

/** Pages of two kinds. None is kept by those who fetch it. */
final class Pages {

  private Pages() {}

  static <T> HttpHandler json(Supplier<T> value, JsonEncoder<T> encoder) {
    return (ctx, request) -> page("application/json", encoder.write(value.get()));
  }

  static HttpHandler index(List<String> paths) {
    String text = String.join("\n", paths) + "\n";
    return (ctx, request) -> text(text);
  }

  static HttpResponse text(String text) {
    return page("text/plain; charset=utf-8", text.getBytes(UTF_8));
  }

  private static HttpResponse page(String type, byte[] body) {
    return HttpResponse.of(200)
        .withHeader("Content-Type", type)
        .withHeader("Cache-Control", "no-store")
        .withHeader("X-Content-Type-Options", "nosniff")
        .withBody(HttpBody.of(body));
  }
}
