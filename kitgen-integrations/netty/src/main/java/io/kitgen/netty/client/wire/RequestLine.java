package io.kitgen.netty.client.wire;

import io.kitgen.runtime.http.HttpRequest;

/** What is checked before a request goes to an event loop. */
public final class RequestLine {

  private RequestLine() {}

  /**
   * Checks that there is neither a blank nor a line's end in it, which would make another request.
   *
   * @throws IllegalArgumentException when there is
   */
  public static void check(HttpRequest request) {
    check(request.method());
    check(request.path());
    String query = request.query();
    if (query != null && !query.isEmpty()) {
      check(query);
    }
  }

  private static void check(String part) {
    boolean good = !part.isEmpty();
    for (int i = 0; good && i < part.length(); i++) {
      good = part.charAt(i) > ' ' && part.charAt(i) < 127;
    }
    if (!good) {
      throw new IllegalArgumentException("not in a request line: \"" + part + "\"");
    }
  }
}
