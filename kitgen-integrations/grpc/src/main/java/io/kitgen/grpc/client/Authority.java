package io.kitgen.grpc.client;

import org.jspecify.annotations.Nullable;

/** Where a channel goes, as far as its name says so. */
record Authority(String host, int port) {

  static Authority of(@Nullable String authority) {
    if (authority == null) {
      return new Authority("", 0);
    }
    int colon = authority.lastIndexOf(':');
    int port = colon > authority.lastIndexOf(']') ? port(authority.substring(colon + 1)) : 0;
    return new Authority(port == 0 ? authority : authority.substring(0, colon), port);
  }

  private static int port(String text) {
    try {
      int port = Integer.parseInt(text);
      return port > 0 && port < 65536 ? port : 0;
    } catch (NumberFormatException e) {
      return 0; // a name, then
    }
  }
}
