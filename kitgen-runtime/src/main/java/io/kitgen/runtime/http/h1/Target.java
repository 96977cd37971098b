package io.kitgen.runtime.http.h1;

import org.jspecify.annotations.Nullable;

/**
 * What a request is about (RFC 9112, section 3.2).
 *
 * @param path path and query as sent, or {@code *}
 * @param authority host and port; null in a request of HTTP/1.0 that does not say
 */
public record Target(String path, @Nullable String authority) {

  /** That of a request. */
  public static Target of(Head head) throws SyntaxException {
    return of(head.first(), head.target(), head.minor(), head.framing().host());
  }

  /**
   * That of a request whose head somebody else has read; what no target may hold is known to be out
   * of it but for a fragment.
   *
   * @param target as it was sent
   * @param minor the minor version
   * @param host the one {@code Host}; null without one
   */
  public static Target of(String method, String target, int minor, @Nullable String host)
      throws SyntaxException {
    if (host == null && minor > 0) {
      throw new SyntaxException(400, "there is no Host field");
    }
    if (target.indexOf('#') >= 0) {
      throw malformed();
    }
    if (target.startsWith("/")) {
      return new Target(target, host);
    }
    if (target.equals("*") && method.equals("OPTIONS")) {
      return new Target(target, host);
    }
    if (method.equals("CONNECT")) {
      throw new SyntaxException(501, "this is no proxy");
    }
    return absolute(target);
  }

  /** {@code http://host/path}, as proxies are asked; its host counts, not the field's. */
  private static Target absolute(String target) throws SyntaxException {
    int colon = target.indexOf("://");
    String scheme = colon < 0 ? "" : target.substring(0, colon);
    if (!scheme.equalsIgnoreCase("http") && !scheme.equalsIgnoreCase("https")) {
      throw malformed();
    }
    int end = colon + 3;
    while (end < target.length() && target.charAt(end) != '/' && target.charAt(end) != '?') {
      end++;
    }
    String authority = target.substring(colon + 3, end);
    if (authority.isEmpty() || authority.indexOf('@') >= 0) {
      throw malformed();
    }
    String path = target.substring(end);
    return new Target(path.startsWith("/") ? path : "/" + path, authority);
  }

  private static SyntaxException malformed() {
    return new SyntaxException(400, "the request target is malformed");
  }
}
