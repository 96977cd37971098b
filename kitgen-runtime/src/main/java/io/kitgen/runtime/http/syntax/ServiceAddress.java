package io.kitgen.runtime.http.syntax;

import java.net.URI;
import java.util.Locale;

/**
 * Where a service is.
 *
 * @param scheme {@code http} or {@code https}
 * @param authority host and port
 * @param path what the paths of operations go below, without a slash at the end
 */
public record ServiceAddress(String scheme, String authority, String path) {

  /**
   * The parts of {@code base}.
   *
   * @throws IllegalArgumentException when it has others, or not these
   */
  public static ServiceAddress of(URI base) {
    String scheme = checkHttp(base);
    if (base.getRawUserInfo() != null
        || base.getRawQuery() != null
        || base.getRawFragment() != null) {
      throw new IllegalArgumentException(
          "the address of a service has no user, query or fragment: " + base.getHost());
    }
    String path = base.getRawPath();
    return new ServiceAddress(
        scheme,
        base.getRawAuthority(),
        path.endsWith("/") ? path.substring(0, path.length() - 1) : path);
  }

  /** The same at another host and port. */
  public ServiceAddress at(String host, int port) {
    String literal = host.indexOf(':') < 0 ? host : "[" + host + "]";
    return new ServiceAddress(scheme, literal + ":" + port, path);
  }

  /** The host alone. */
  public String host() {
    int colon = portAt();
    return colon < 0 ? authority : authority.substring(0, colon);
  }

  /** The port, said or not. */
  public int port() {
    int colon = portAt();
    if (colon >= 0 && colon + 1 < authority.length()) {
      return Integer.parseInt(authority.substring(colon + 1));
    }
    return scheme.equals("https") ? 443 : 80;
  }

  private int portAt() {
    int colon = authority.lastIndexOf(':');
    return colon > authority.lastIndexOf(']') ? colon : -1; // an IPv6 address has colons too
  }

  /**
   * {@code url} as that of one request, with its query.
   *
   * @throws IllegalArgumentException when it has other parts, or no host
   */
  public static URI checkUrl(URI url) {
    checkHttp(url);
    if (url.getRawUserInfo() != null || url.getRawFragment() != null) {
      throw new IllegalArgumentException(
          "a URL to call has no user and no fragment: " + url.getHost());
    }
    return url;
  }

  private static String checkHttp(URI url) {
    String scheme = url.getScheme() == null ? "" : url.getScheme().toLowerCase(Locale.ROOT);
    if (!(scheme.equals("http") || scheme.equals("https")) || url.getRawAuthority() == null) {
      throw new IllegalArgumentException("expected http://host or https://host, got " + url);
    }
    return scheme;
  }
}
