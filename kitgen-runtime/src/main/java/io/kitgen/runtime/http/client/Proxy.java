package io.kitgen.runtime.http.client;

import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import org.jspecify.annotations.Nullable;

/**
 * An HTTP proxy.
 *
 * @param authorization what lets in, as the value of a field; null for nothing
 */
record Proxy(InetSocketAddress address, @Nullable String authorization) {

  /** That of a user (RFC 7617). */
  static String basic(String user, String password) {
    if (user.indexOf(':') >= 0) {
      throw new IllegalArgumentException("the name of a user has no colon");
    }
    byte[] pair = (user + ":" + password).getBytes(StandardCharsets.UTF_8);
    return "Basic " + Base64.getEncoder().encodeToString(pair);
  }

  /** The address alone. */
  @Override
  public String toString() {
    return address.toString();
  }
}
