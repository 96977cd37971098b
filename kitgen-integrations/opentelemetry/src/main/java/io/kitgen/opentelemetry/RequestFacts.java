package io.kitgen.opentelemetry;

import io.kitgen.runtime.http.HttpRequest;
import io.opentelemetry.api.trace.Span;
import java.net.InetSocketAddress;
import org.jspecify.annotations.Nullable;

/** What a recorded span says of its HTTP request. Never the query: it may hold secrets. */
final class RequestFacts {

  private static final int LARGEST_PORT = 65_535;

  private RequestFacts() {}

  static void describe(Span span, HttpRequest request) {
    put(span, request);
    String authority = request.authority();
    if (authority != null) {
      address(span, authority);
    }
    if (request.remoteAddress() instanceof InetSocketAddress peer) {
      span.setAttribute(Keys.CLIENT, peer.getHostString());
    }
  }

  private static void put(Span span, HttpRequest request) {
    span.setAttribute(Keys.PATH, request.path());
    String scheme = request.scheme();
    if (scheme != null) {
      span.setAttribute(Keys.SCHEME, scheme);
    }
    String agent = request.headers().first("User-Agent");
    if (agent != null) {
      span.setAttribute(Keys.USER_AGENT, agent);
    }
  }

  /** {@code host}, {@code host:port} or {@code [::1]:port}. */
  private static void address(Span span, String authority) {
    int colon = authority.lastIndexOf(':');
    int bracket = authority.lastIndexOf(']');
    boolean hasPort = colon > bracket;
    String host = hasPort ? authority.substring(0, colon) : authority;
    boolean bracketed = host.startsWith("[") && host.endsWith("]");
    span.setAttribute(Keys.SERVER, bracketed ? host.substring(1, host.length() - 1) : host);
    Long port = hasPort ? port(authority.substring(colon + 1)) : null;
    if (port != null) {
      span.setAttribute(Keys.PORT, port);
    }
  }

  private static @Nullable Long port(String digits) {
    try {
      long port = Long.parseLong(digits);
      return port > 0 && port <= LARGEST_PORT ? port : null;
    } catch (NumberFormatException e) {
      return null; // a sender may write what it likes
    }
  }
}
