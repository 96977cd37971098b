package io.kitgen.runtime.http.client;

import io.kitgen.runtime.http.HttpRequest;
import java.util.Locale;

/**
 * Where requests go that can share connections; for engines. Immutable.
 *
 * @param secure whether over TLS
 * @param host the name or address, in lower case, an IPv6 address without brackets
 * @param port that of the scheme where none is said
 */
public record Origin(boolean secure, String host, int port) {

  /**
   * That of {@code request}.
   *
   * @throws IllegalArgumentException when it does not say where it goes
   */
  public static Origin of(HttpRequest request) {
    String scheme = request.scheme();
    String authority = request.authority();
    if (scheme == null || authority == null) {
      throw new IllegalArgumentException("a request without scheme and authority: " + request);
    }
    boolean secure = scheme.equalsIgnoreCase("https");
    if (!secure && !scheme.equalsIgnoreCase("http")) {
      throw new IllegalArgumentException("neither http nor https: " + scheme);
    }
    int colon = authority.lastIndexOf(':');
    boolean withPort = colon > authority.lastIndexOf(']') && colon >= 0;
    String host = withPort ? authority.substring(0, colon) : authority;
    String bare =
        host.startsWith("[") && host.endsWith("]") ? host.substring(1, host.length() - 1) : host;
    if (bare.isEmpty()) {
      throw new IllegalArgumentException("no host: \"" + authority + "\"");
    }
    return new Origin(
        secure,
        bare.toLowerCase(Locale.ROOT),
        withPort ? port(authority, colon + 1) : secure ? 443 : 80);
  }

  private static int port(String authority, int from) {
    try {
      int port = Integer.parseInt(authority, from, authority.length(), 10);
      if (port > 0 && port < 65536) {
        return port;
      }
    } catch (NumberFormatException e) {
      // said below
    }
    throw new IllegalArgumentException("no port: " + authority);
  }

  /** As it stands in the target of a tunnel. */
  public String authority() {
    return (host.indexOf(':') >= 0 ? "[" + host + "]" : host) + ":" + port;
  }

  /** As in a URI. */
  @Override
  public String toString() {
    return (secure ? "https://" : "http://") + authority();
  }
}
