package io.kitgen.netty.client.wire;

/** Fields of a request that the engine writes itself. */
final class OwnFields {

  private OwnFields() {}

  /** Those that say where it goes, what frames it, and what becomes of the connection. */
  static boolean contain(String name) {
    return switch (name.length()) {
      case 4 -> name.equalsIgnoreCase("Host");
      case 6 -> name.equalsIgnoreCase("Expect");
      case 7 -> name.equalsIgnoreCase("Upgrade");
      case 10 -> name.equalsIgnoreCase("Connection") || name.equalsIgnoreCase("Keep-Alive");
      case 14 -> name.equalsIgnoreCase("Content-Length");
      case 16 -> name.equalsIgnoreCase("Proxy-Connection");
      case 17 -> name.equalsIgnoreCase("Transfer-Encoding");
      default -> false;
    };
  }

  /** Whether a request without a body says so: servers want to know it where one is usual. */
  static boolean sayNothing(String method) {
    return method.equals("POST") || method.equals("PUT") || method.equals("PATCH");
  }
}
