package io.kitgen.micrometer;

import io.kitgen.micrometer.names.CallPlace;
import io.kitgen.runtime.http.HttpRequest;
import io.kitgen.runtime.http.binding.HttpOperation;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What a request says of itself, brought down to the values that are known. */
final class HttpMethods {

  private static final List<String> KNOWN =
      List.of("POST", "GET", "PUT", "DELETE", "PATCH", "HEAD", "OPTIONS", "TRACE", "CONNECT");

  private HttpMethods() {}

  /** The method with which a client calls. */
  static String of(@Nullable HttpOperation<?, ?> http) {
    if (http == null) {
      return "";
    }
    return http.methods().isEmpty() ? "POST" : http.methods().get(0);
  }

  /** The method with which a server was called, one that it lists or a standard one. */
  static String of(@Nullable HttpOperation<?, ?> http, @Nullable HttpRequest request) {
    if (http == null || request == null) {
      return of(http);
    }
    List<String> methods = http.methods();
    if (methods.size() == 1) {
      return methods.get(0); // a HEAD that a GET answers is a GET, as its route is
    }
    return known(methods.isEmpty() ? KNOWN : methods, request.method());
  }

  private static String known(List<String> methods, String method) {
    for (int i = 0; i < methods.size(); i++) {
      if (methods.get(i).equals(method)) {
        return methods.get(i);
      }
    }
    return CallPlace.OTHER;
  }

  static String scheme(@Nullable HttpRequest request) {
    String scheme = request == null ? null : request.scheme();
    if (scheme == null) {
      return "";
    }
    return scheme.equals("https") ? "https" : "http";
  }
}
