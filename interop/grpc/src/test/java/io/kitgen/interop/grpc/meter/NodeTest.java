package io.kitgen.interop.grpc.meter;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import io.grpc.ManagedChannel;
import io.grpc.netty.shaded.io.grpc.netty.NettyChannelBuilder;
import io.kitgen.Code;
import io.kitgen.interop.servers.GrpcJs;
import io.kitgen.interop.servers.Tool;
import io.kitgen.runtime.CallContext;
import io.kitgen.runtime.error.CallException;
import io.kitgen.runtime.server.ServerEdge;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** gRPC's library for Node.js calls our servers, and is called by our client. */
class NodeTest {

  private static final Path PROTO = Path.of("src/test/proto/meter.proto");

  @ParameterizedTest
  @EnumSource(Binding.class)
  void nodeCallsUs(Binding binding) throws Exception {
    Meters meters = new Meters();
    ServerEdge edge = ServerEdge.builder().accept(Meters.TENANT).build();
    try (Binding.Served served = binding.serve(MeterEndpoints.of(meters), edge, null)) {
      int port = served.port();
      assertThat(GrpcJs.call(PROTO, "read", port))
          .isEqualTo("{\"name\":\"hall\",\"value\":42,\"tenant\":\"acme\"}");
      assertThat(GrpcJs.call(PROTO, "gzip", port)).contains("x".repeat(100_000));
      assertThat(GrpcJs.call(PROTO, "missing", port))
          .startsWith("{\"code\":5,\"details\":\"no such meter: ½\"")
          .contains("meter.v1.UnknownMeter", "UNKNOWN_METER");
      assertThat(GrpcJs.call(PROTO, "watch", port)).startsWith("[0,1,2,").endsWith(",98,99]");
      assertThat(GrpcJs.call(PROTO, "total", port)).isEqualTo("{\"value\":5050}");
      assertThat(GrpcJs.call(PROTO, "relay", port)).startsWith("[2,4,6,").endsWith(",198,200]");
      assertThat(GrpcJs.call(PROTO, "deadline", port)).startsWith("{\"code\":4,");
      meters.release.countDown();
    }
  }

  @Test
  void weCallNode() throws Exception {
    ExecutorService executor = Executors.newCachedThreadPool();
    try (Tool.Running node = GrpcJs.serve(PROTO)) {
      ManagedChannel channel =
          NettyChannelBuilder.forAddress("127.0.0.1", node.port()).usePlaintext().build();
      try {
        call(
            MeterEndpoints.over(
                MeterGrpc.transport(channel).withExecutor(executor).propagating(Meters.TENANT)));
      } finally {
        channel.shutdownNow();
      }
    } finally {
      executor.shutdownNow();
    }
  }

  private static void call(MeterEndpoints meter) throws Exception {
    CallContext acme = CallContext.empty().with(Meters.TENANT, "acme");
    assertThat(meter.in(acme).read("hall")).isEqualTo(new Reading("hall", 42, "acme"));
    assertThat(catchThrowable(() -> meter.read("missing")))
        .isInstanceOfSatisfying(
            CallException.class, e -> assertThat(e.code()).isEqualTo(Code.NOT_FOUND))
        .hasMessage("gone: ½");
    try (Stream<Reading> all = meter.watch("hall", 100)) {
      assertThat(all.mapToLong(Reading::value)).hasSize(100).endsWith(99L);
    }
    assertThat(meter.total(readings())).isEqualTo(5050);
    try (Stream<Reading> all = meter.relay(readings())) {
      assertThat(all.mapToLong(Reading::value)).hasSize(100).endsWith(200L);
    }
    CallContext soon = CallContext.empty().withTimeout(Duration.ofMillis(300));
    assertThat(catchThrowable(() -> meter.in(soon).read("slow")))
        .isInstanceOfSatisfying(
            CallException.class, e -> assertThat(e.code()).isEqualTo(Code.DEADLINE_EXCEEDED));
  }

  private static java.util.Iterator<Reading> readings() {
    return LongStream.rangeClosed(1, 100).mapToObj(i -> new Reading("hall", i)).iterator();
  }
}
