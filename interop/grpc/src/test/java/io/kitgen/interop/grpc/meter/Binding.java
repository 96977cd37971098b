package io.kitgen.interop.grpc.meter;

import io.grpc.Server;
import io.grpc.netty.shaded.io.grpc.netty.GrpcSslContexts;
import io.grpc.netty.shaded.io.grpc.netty.NettyServerBuilder;
import io.grpc.netty.shaded.io.netty.handler.ssl.ClientAuth;
import io.grpc.netty.shaded.io.netty.handler.ssl.SslContextBuilder;
import io.kitgen.netty.server.KitNettyServer;
import io.kitgen.rpc.RpcRoutes;
import io.kitgen.runtime.http.SelfSigned;
import io.kitgen.runtime.http.route.HttpRoutes;
import io.kitgen.runtime.server.ServerEdge;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.time.Duration;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import javax.net.ssl.SSLParameters;
import org.jspecify.annotations.Nullable;

/** What serves a service over gRPC. */
enum Binding {
  /** kitgen-grpc on grpc-java's own Netty. */
  GRPC_JAVA {
    @Override
    Served serve(MeterEndpoints endpoints, ServerEdge edge, @Nullable SelfSigned tls)
        throws IOException {
      ExecutorService executor = Executors.newCachedThreadPool();
      NettyServerBuilder builder =
          NettyServerBuilder.forAddress(new InetSocketAddress("localhost", 0))
              .addService(MeterGrpc.service(endpoints, edge, executor));
      if (tls != null) {
        builder.sslContext(
            GrpcSslContexts.configure(SslContextBuilder.forServer(tls.keys()))
                .trustManager(tls.trusted())
                .clientAuth(ClientAuth.REQUIRE)
                .build());
      }
      Server server = builder.build().start();
      return new Served(server.getPort(), () -> end(server, executor));
    }
  },
  /** kitgen-rpc on kitgen's Netty engine. */
  KIT_NETTY {
    @Override
    Served serve(MeterEndpoints endpoints, ServerEdge edge, @Nullable SelfSigned tls) {
      KitNettyServer.Builder builder =
          KitNettyServer.builder()
              .address(new InetSocketAddress("localhost", 0))
              .drain(Duration.ofSeconds(30));
      if (tls != null) {
        SSLParameters asking = new SSLParameters();
        asking.setNeedClientAuth(true);
        builder.tls(tls.context(), asking);
      }
      KitNettyServer server = builder.start(routes(endpoints, edge));
      return new Served(server.port(), server::close);
    }
  };

  /** Serves {@code endpoints}; over TLS to those who show the certificate, where one is given. */
  abstract Served serve(MeterEndpoints endpoints, ServerEdge edge, @Nullable SelfSigned tls)
      throws IOException;

  private static HttpRoutes routes(MeterEndpoints endpoints, ServerEdge edge) {
    return RpcRoutes.in(edge)
        .serve(MeterProto.READ, endpoints.read)
        .serve(MeterProto.WATCH, endpoints.watch)
        .serve(MeterProto.TOTAL, endpoints.total)
        .serve(MeterProto.RELAY, endpoints.relay)
        .build();
  }

  private static void end(Server server, ExecutorService executor) {
    server.shutdown();
    try {
      server.awaitTermination(30, TimeUnit.SECONDS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    } finally {
      server.shutdownNow();
      executor.shutdownNow();
    }
  }

  /** A server that is there. */
  record Served(int port, Runnable stop) implements AutoCloseable {

    @Override
    public void close() {
      stop.run();
    }
  }
}
