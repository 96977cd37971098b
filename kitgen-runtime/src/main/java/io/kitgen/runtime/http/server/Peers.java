package io.kitgen.runtime.http.server;

import java.net.Inet6Address;
import java.net.InetAddress;
import java.nio.ByteBuffer;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/**
 * How many connections each peer has, so that none takes all of them. Who has an address of IPv6
 * has a whole network of them: its first 64 bits count.
 */
final class Peers {

  private final Map<Object, Integer> connections = new ConcurrentHashMap<>();
  private final int most;

  Peers(int most) {
    this.most = most;
  }

  static Object of(InetAddress address) {
    return address instanceof Inet6Address six
        ? ByteBuffer.wrap(six.getAddress()).getLong()
        : address;
  }

  /** Counts one more; whether it is not too many. */
  boolean enter(Object peer) {
    return connections.merge(peer, 1, Integer::sum) <= most;
  }

  void leave(Object peer) {
    connections.computeIfPresent(peer, (p, count) -> count == 1 ? null : count - 1);
  }
}
