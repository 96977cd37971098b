package io.kitgen.ops.log;

import io.kitgen.runtime.call.Metadata;
import io.kitgen.runtime.http.HttpRequest;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import org.jspecify.annotations.Nullable;

/** Where a call comes from. */
public final class Peer {

  private Peer() {}

  /**
   * The address of the other end of the connection, without its port; null when it is not known. It
   * is never looked up by name. Behind a proxy it is the proxy's.
   */
  public static @Nullable String address(Metadata metadata) {
    HttpRequest request = metadata.as(HttpRequest.class);
    if (request == null || !(request.remoteAddress() instanceof InetSocketAddress peer)) {
      return null;
    }
    InetAddress address = peer.getAddress();
    return address == null ? peer.getHostString() : address.getHostAddress();
  }
}
