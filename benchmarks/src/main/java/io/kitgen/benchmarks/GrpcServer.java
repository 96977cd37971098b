package io.kitgen.benchmarks;

import io.grpc.netty.shaded.io.grpc.netty.NettyServerBuilder;
import io.kitgen.grpc.GrpcServices;
import io.kitgen.netty.server.KitNettyServer;
import io.kitgen.rpc.RpcRoutes;
import io.kitgen.runtime.http.HttpHandler;
import io.kitgen.runtime.server.ServerEdge;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetSocketAddress;

/** Serves {@code add.Add/Sum}. */
final class GrpcServer {

  private static final AddEndpoints ADD = AddEndpoints.of((a, b) -> new Add.SumReply(a + b, ""));

  private GrpcServer() {}

  /** On kitgen's own engine, each call on a thread of its own: a filter hides that none waits. */
  static void start(InetSocketAddress address) {
    KitNettyServer.start(address, routes().with(routes -> routes::handle));
  }

  /** On kitgen's own engine, on its event loops. */
  static void startNonBlocking(InetSocketAddress address) {
    KitNettyServer.start(address, routes());
  }

  private static HttpHandler routes() {
    return RpcRoutes.in().serve(AddProto.SUM, ADD.sum).build();
  }

  /** On grpc-java's server, on its event loops; until it ends. */
  static void startOnGrpcJava(InetSocketAddress address) {
    GrpcServices add =
        GrpcServices.of("add.Add", ServerEdge.create()).method(AddProto.SUM, ADD.sum);
    try {
      NettyServerBuilder.forAddress(address)
          .directExecutor()
          .addService(add.build())
          .build()
          .start()
          .awaitTermination(); // its threads keep no process alive
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
