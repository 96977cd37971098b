package io.kitgen.benchmarks;

import io.kitgen.runtime.http.server.KitHttpServer;
import java.net.InetAddress;
import java.net.InetSocketAddress;

/** {@code java -jar server.jar PORT [kit]} serves the work on the loopback interface. */
public final class Server implements Work {

  /** Starts. */
  public static void main(String[] args) {
    KitHttpServer.builder()
        .address(new InetSocketAddress(InetAddress.getLoopbackAddress(), Integer.parseInt(args[0])))
        .start(WorkHttp.handler(WorkEndpoints.of(new Server())));
  }

  @Override
  public long sum(long a, long b) {
    return a + b;
  }

  @Override
  public String concat(String a, String b) {
    return a + b;
  }

  @Override
  public Profile put(String id, Profile profile) throws InconsistentIdsException {
    if (!id.equals(profile.id())) {
      throw new InconsistentIdsException();
    }
    return profile;
  }
}
