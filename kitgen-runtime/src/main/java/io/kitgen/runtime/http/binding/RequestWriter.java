package io.kitgen.runtime.http.binding;

import io.kitgen.runtime.http.Headers;
import io.kitgen.runtime.http.HttpBody;
import io.kitgen.runtime.http.HttpRequest;
import io.kitgen.runtime.http.route.PathTemplate;
import io.kitgen.runtime.http.syntax.CookieText;
import io.kitgen.runtime.http.syntax.HeaderText;
import io.kitgen.runtime.http.syntax.MediaTypes;
import io.kitgen.runtime.http.syntax.Percent;
import io.kitgen.runtime.json.JsonCodec;
import java.util.HashMap;
import java.util.Map;

/**
 * A request as generated code writes it, at the client: the body here, the rest by {@link
 * HttpParam}. Used by one thread.
 */
public final class RequestWriter {

  private final Headers.Builder headers = Headers.builder();
  private final StringBuilder query = new StringBuilder();
  private final StringBuilder cookies = new StringBuilder();
  private Map<String, String> variables = Map.of();
  private HttpBody body = HttpBody.empty();

  RequestWriter() {}

  /** Writes the body. */
  public <T> void body(JsonCodec<T> codec, T value) {
    body = HttpBody.of(codec.write(value));
    headers.set("Content-Type", MediaTypes.JSON);
  }

  /** Writes the body as it is. */
  public void bodyBytes(byte[] bytes) {
    body = HttpBody.of(bytes);
    headers.set("Content-Type", MediaTypes.BYTES);
  }

  void add(HttpParam.Place place, String name, String text) {
    switch (place) {
      case PATH -> {
        variables = variables.isEmpty() ? new HashMap<>() : variables;
        variables.put(name, text);
      }
      case QUERY -> {
        query.append(query.isEmpty() ? "" : "&");
        Percent.encode(name, query);
        Percent.encode(text, query.append('='));
      }
      case HEADER -> headers.add(name, HeaderText.check(name, text));
      case COOKIE ->
          cookies
              .append(cookies.isEmpty() ? "" : "; ")
              .append(name)
              .append('=')
              .append(CookieText.check(name, text));
    }
  }

  /** What stands beside the body, to be added to. */
  Headers.Builder headers() {
    return headers;
  }

  /** The request, to a path below {@code basePath}. */
  HttpRequest.Builder request(String method, String basePath, PathTemplate template) {
    StringBuilder path = new StringBuilder(basePath.length() + 64).append(basePath);
    template.expand(variables, path);
    if (!cookies.isEmpty()) {
      headers.add("Cookie", cookies.toString());
    }
    return HttpRequest.of(method, path.toString())
        .query(query.isEmpty() ? null : query.toString())
        .headers(headers.build())
        .body(body);
  }
}
