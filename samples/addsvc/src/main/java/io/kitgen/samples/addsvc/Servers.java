package io.kitgen.samples.addsvc;

import io.kitgen.netty.server.KitNettyServer;
import io.kitgen.runtime.http.route.HttpRoutes;
import io.kitgen.runtime.http.server.KitHttpServer;
import io.kitgen.samples.command.Flags;
import io.kitgen.samples.discovery.Publishing;
import java.net.SocketException;
import java.util.Map;

/** The ports, and then who is told of them; on one thread. */
final class Servers {

  private final Flags flags;
  private final HttpRoutes routes;
  private int httpPort;
  private int grpcPort;

  Servers(Flags flags, HttpRoutes routes) {
    this.flags = flags;
    this.routes = routes;
  }

  /** HTTP/1.1: JSON, and what Connect and gRPC-Web have for browsers and curl. */
  KitHttpServer http() {
    KitHttpServer server = KitHttpServer.start(flags.address("-http-addr"), routes);
    httpPort = server.port();
    System.out.println("addsvc: HTTP on port " + httpPort);
    return server;
  }

  /** HTTP/2 too, and with it gRPC; the same routes. */
  KitNettyServer grpc() {
    KitNettyServer server = KitNettyServer.start(flags.address("-grpc-addr"), routes);
    grpcPort = server.port();
    System.out.println("addsvc: gRPC on port " + grpcPort);
    return server;
  }

  /** Found at its HTTP address; clients of gRPC read the other port beside it. */
  AutoCloseable published() throws SocketException {
    return Publishing.start(
        flags,
        "addsvc",
        flags.address("-http-addr"),
        httpPort,
        Map.of("grpc-port", Integer.toString(grpcPort)));
  }
}
