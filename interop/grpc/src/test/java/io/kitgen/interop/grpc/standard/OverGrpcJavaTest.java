package io.kitgen.interop.grpc.standard;

import static org.assertj.core.api.Assertions.assertThat;

import io.grpc.Server;
import io.grpc.ServerServiceDefinition;
import io.grpc.netty.shaded.io.grpc.netty.NettyServerBuilder;
import io.kitgen.grpc.GrpcServices;
import io.kitgen.interop.servers.Buf;
import io.kitgen.rpc.health.Health;
import io.kitgen.rpc.health.HealthProto;
import io.kitgen.rpc.reflection.Reflection;
import io.kitgen.rpc.reflection.ReflectionProto;
import io.kitgen.runtime.server.ServerEdge;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.Test;

/** The same services in a server of grpc-java. */
class OverGrpcJavaTest {

  private final ServerEdge edge = ServerEdge.create();

  @Test
  void servesThem() throws Exception {
    ExecutorService threads = Executors.newCachedThreadPool();
    Server server =
        NettyServerBuilder.forPort(0)
            .addService(health(threads))
            .addService(reflection(threads))
            .build()
            .start();
    try {
      assertThat(
              Buf.run(
                      "curl",
                      "--protocol=grpc",
                      "--http2-prior-knowledge",
                      "http://localhost:" + server.getPort() + "/grpc.health.v1.Health/Check")
                  .replaceAll("\\s", ""))
          .isEqualTo("{\"status\":\"SERVING\"}");
    } finally {
      server.shutdownNow();
      threads.shutdownNow();
    }
  }

  private ServerServiceDefinition health(ExecutorService threads) {
    Health health = Health.create();
    return GrpcServices.of(HealthProto.SERVICE, edge)
        .executor(threads)
        .method(HealthProto.CHECK, health::check)
        .method(HealthProto.LIST, health::list)
        .method(HealthProto.WATCH, health::watch)
        .build();
  }

  private ServerServiceDefinition reflection(ExecutorService threads) {
    return GrpcServices.of(ReflectionProto.INFO.service(), edge)
        .executor(threads)
        .method(ReflectionProto.INFO, Reflection.of(HealthProto.FILE)::info)
        .build();
  }
}
