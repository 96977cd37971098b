package io.kitgen.benchmarks;

import io.kitgen.netty.server.KitNettyServer;
import io.kitgen.runtime.http.server.KitHttpServer;
import java.net.InetAddress;
import java.net.InetSocketAddress;

/**
 * {@code java -jar server.jar PORT [kit|netty|netty-nonblocking]} serves the work on the loopback
 * interface, {@code java -jar server.jar PORT grpc|grpc-nonblocking|grpc-stub} a sum over gRPC.
 */
public final class Server implements NonBlockingWork {

  /** Starts. */
  public static void main(String[] args) {
    InetSocketAddress address =
        new InetSocketAddress(InetAddress.getLoopbackAddress(), Integer.parseInt(args[0]));
    String engine = args.length > 1 ? args[1] : "kit";
    Server work = new Server();
    switch (engine) {
      case "kit" ->
          KitHttpServer.builder()
              .address(address)
              .connections(20_000) // of which one address may have nine tenths
              .start(WorkHttp.handler(WorkEndpoints.of(work)));
      case "netty" -> KitNettyServer.start(address, WorkHttp.handler(WorkEndpoints.of(work)));
      case "netty-nonblocking" ->
          KitNettyServer.start(
              address, NonBlockingWorkHttp.handler(NonBlockingWorkEndpoints.of(work)));
      case "grpc" -> GrpcServer.start(address);
      case "grpc-nonblocking" -> GrpcServer.startNonBlocking(address);
      case "grpc-stub" -> GrpcServer.startOnGrpcJava(address);
      default -> throw new IllegalArgumentException("no such engine: " + engine);
    }
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
