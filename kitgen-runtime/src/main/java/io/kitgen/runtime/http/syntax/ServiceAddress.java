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
    String scheme = base.getScheme() == null ? "" : base.getScheme().toLowerCase(Locale.ROOT);
    if (!(scheme.equals("http") || scheme.equals("https")) || base.getRawAuthority() == null) {
      throw new IllegalArgumentException("expected http://host or https://host, got " + base);
    }
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
}
