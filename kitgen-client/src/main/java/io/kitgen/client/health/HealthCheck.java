package io.kitgen.client.health;

import io.kitgen.client.instance.Instance;
import io.kitgen.runtime.CallContext;
import io.kitgen.runtime.http.HttpHandler;
import io.kitgen.runtime.http.HttpRequest;
import io.kitgen.runtime.http.HttpResponse;

/** A question to an instance whether it is well. Thread-safe. */
@FunctionalInterface
public interface HealthCheck {

  /**
   * Whether {@code instance} is well. Waits for its answer; is interrupted when its time is over.
   *
   * @param ctx has a deadline, until which the answer must be there
   * @throws Exception when it is not well
   */
  boolean isWell(CallContext ctx, Instance instance) throws Exception;

  /**
   * Asks by {@code GET http://host:port} and {@code path}, {@code /readyz} say; an instance is well
   * that answers with a status from 200 to 299.
   *
   * @param client stays open when the checks are closed
   * @throws IllegalArgumentException when {@code path} does not begin with a slash
   */
  static HealthCheck http(HttpHandler client, String path) {
    return http(client, "http", path);
  }

  /** As the other one, by {@code scheme}: {@code http} or {@code https}. */
  static HealthCheck http(HttpHandler client, String scheme, String path) {
    if (!scheme.equals("http") && !scheme.equals("https")) {
      throw new IllegalArgumentException("scheme is \"" + scheme + "\", expected http or https");
    }
    if (!path.startsWith("/")) {
      throw new IllegalArgumentException("path is \"" + path + "\", expected /…");
    }
    return (ctx, instance) -> {
      HttpRequest request = HttpRequest.of("GET", path).to(scheme, instance.address()).build();
      try (HttpResponse response = client.handle(ctx, request)) {
        return response.status() / 100 == 2;
      }
    };
  }
}
