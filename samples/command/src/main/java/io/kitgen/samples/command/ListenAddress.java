package io.kitgen.samples.command;

import java.net.InetSocketAddress;

/** An address as Go writes it: {@code :8081} for every interface, or {@code 127.0.0.1:8081}. */
final class ListenAddress {

  private ListenAddress() {}

  /**
   * The address that {@code text} stands for.
   *
   * @throws IllegalArgumentException when it has no port
   */
  static InetSocketAddress parse(String text) {
    int colon = text.lastIndexOf(':');
    if (colon < 0) {
      throw new IllegalArgumentException("missing port in address " + text);
    }
    String host = text.substring(0, colon);
    int port;
    try {
      port = Integer.parseInt(text.substring(colon + 1));
    } catch (NumberFormatException e) {
      throw new IllegalArgumentException("no number as port in address " + text, e);
    }
    return host.isEmpty() ? new InetSocketAddress(port) : new InetSocketAddress(host, port);
  }
}
