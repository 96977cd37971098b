package io.kitgen.runtime.http.route;

import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The routes of one template shape, by method. Filled while the router is built, then read. */
final class RouteLeaf {

  private final Map<String, HttpRoute> byMethod = new HashMap<>();
  private @Nullable HttpRoute any;

  void add(HttpRoute route) {
    if (route.methods().isEmpty()) {
      any = route;
    }
    for (String method : route.methods()) {
      byMethod.put(method, route);
    }
  }

  /** Who answers {@code method} here, or null. HEAD is a GET whose body is left out. */
  @Nullable HttpRoute route(String method) {
    HttpRoute route = byMethod.get(method);
    if (route == null && method.equals("HEAD")) {
      route = byMethod.get("GET");
    }
    return route == null ? any : route;
  }

  /** Adds what {@code Allow} says of this leaf. */
  void addAllowed(Set<String> allowed) {
    allowed.addAll(byMethod.keySet());
    allowed.add("OPTIONS");
    if (byMethod.containsKey("GET")) {
      allowed.add("HEAD");
    }
  }
}
