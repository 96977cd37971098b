package io.kitgen.interop.grpc.standard;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.awaitility.Awaitility.await;

import com.google.protobuf.DescriptorProtos.DescriptorProto;
import com.google.protobuf.DescriptorProtos.FieldDescriptorProto;
import com.google.protobuf.DescriptorProtos.FileDescriptorProto;
import io.grpc.Context;
import io.grpc.ManagedChannel;
import io.grpc.Status;
import io.grpc.StatusRuntimeException;
import io.grpc.health.v1.HealthCheckRequest;
import io.grpc.health.v1.HealthCheckResponse;
import io.grpc.health.v1.HealthGrpc;
import io.grpc.netty.shaded.io.grpc.netty.NettyChannelBuilder;
import io.kitgen.interop.servers.Buf;
import io.kitgen.netty.server.KitNettyServer;
import io.kitgen.rpc.health.Health;
import io.kitgen.rpc.health.HealthProto;
import io.kitgen.rpc.health.ServingStatus;
import io.kitgen.rpc.reflection.Reflection;
import io.kitgen.runtime.http.route.HttpRoutes;
import java.util.Iterator;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The stubs are those that protoc made of gRPC's own file. */
class HealthTest {

  private final Health health = Health.create(1);
  private KitNettyServer server;
  private ManagedChannel channel;

  @BeforeEach
  void start() throws Exception {
    server =
        KitNettyServer.start(
            0, HttpRoutes.join(health.routes(), Reflection.of(HealthProto.FILE).routes()));
    channel = NettyChannelBuilder.forAddress("localhost", server.port()).usePlaintext().build();
  }

  @AfterEach
  void stop() {
    channel.shutdownNow();
    server.close();
  }

  private HealthCheckResponse.ServingStatus check(String service) {
    return HealthGrpc.newBlockingStub(channel).check(request(service)).getStatus();
  }

  private Iterator<HealthCheckResponse> watch(String service) {
    return HealthGrpc.newBlockingStub(channel).watch(request(service));
  }

  private static HealthCheckRequest request(String service) {
    return HealthCheckRequest.newBuilder().setService(service).build();
  }

  @Test
  void answersWhatWasSaid() {
    assertThat(check("")).isEqualTo(HealthCheckResponse.ServingStatus.SERVING);
    health.set("pb.Add", ServingStatus.NOT_SERVING);
    assertThat(check("pb.Add")).isEqualTo(HealthCheckResponse.ServingStatus.NOT_SERVING);
    health.set("pb.Add", ServingStatus.UNKNOWN);
    assertThat(check("pb.Add")).isEqualTo(HealthCheckResponse.ServingStatus.UNKNOWN);
    health.set("pb.Add", ServingStatus.SERVING);
    assertThat(check("pb.Add")).isEqualTo(HealthCheckResponse.ServingStatus.SERVING);
    health.drain();
    assertThat(check("pb.Add")).isEqualTo(HealthCheckResponse.ServingStatus.NOT_SERVING);
  }

  @Test
  void knowsNothingOfOthers() {
    StatusRuntimeException error =
        catchThrowableOfType(StatusRuntimeException.class, () -> check("pb.Sub"));
    assertThat(error.getStatus().getCode()).isEqualTo(Status.Code.NOT_FOUND);
  }

  @Test
  void asksWhatItFollows() {
    AtomicBoolean ready = new AtomicBoolean();
    health.follow("", ready::get);
    assertThat(check("")).isEqualTo(HealthCheckResponse.ServingStatus.NOT_SERVING);
    ready.set(true);
    assertThat(check("")).isEqualTo(HealthCheckResponse.ServingStatus.SERVING);
  }

  @Test
  void tellsWhoWatchesOfEachChange() {
    AtomicBoolean ready = new AtomicBoolean(true);
    Context.CancellableContext call = Context.current().withCancellation();
    call.run(
        () -> {
          Iterator<HealthCheckResponse> statuses = watch("pb.Add");
          assertThat(statuses.next().getStatus())
              .isEqualTo(HealthCheckResponse.ServingStatus.SERVICE_UNKNOWN);
          health.set("pb.Add", ServingStatus.NOT_SERVING);
          assertThat(statuses.next().getStatus())
              .isEqualTo(HealthCheckResponse.ServingStatus.NOT_SERVING);
          health.follow("pb.Add", ready::get);
          assertThat(statuses.next().getStatus())
              .isEqualTo(HealthCheckResponse.ServingStatus.SERVING);
          ready.set(false);
          assertThat(statuses.next().getStatus())
              .isEqualTo(HealthCheckResponse.ServingStatus.NOT_SERVING);
        });
    call.cancel(null);
  }

  @Test
  void letsNoMoreWatchThanItMayAndForgetsThoseWhoWent() {
    Context.CancellableContext call = Context.current().withCancellation();
    call.run(() -> assertThat(watch("").next()).isNotNull());
    StatusRuntimeException error =
        catchThrowableOfType(StatusRuntimeException.class, () -> watch("").next());
    assertThat(error.getStatus().getCode()).isEqualTo(Status.Code.RESOURCE_EXHAUSTED);
    call.cancel(null);
    await()
        .ignoreExceptions()
        .untilAsserted(() -> assertThat(watch("").next().getStatusValue()).isEqualTo(1));
  }

  @Test
  void listsAll() throws Exception {
    health.set("pb.Add", ServingStatus.NOT_SERVING);
    String listed =
        Buf.run(
            "curl",
            "--protocol=grpc",
            "--http2-prior-knowledge",
            "http://localhost:" + server.port() + "/grpc.health.v1.Health/List");
    assertThat(listed.replaceAll("\\s", ""))
        .isEqualTo(
            "{\"statuses\":{\"\":{\"status\":\"SERVING\"},\"pb.Add\":{\"status\":\"NOT_SERVING\"}}}");
  }

  /** gRPC's own file may be older than ours, which has List. */
  @Test
  void isDescribedAsByTheirs() throws Exception {
    FileDescriptorProto theirs = io.grpc.health.v1.HealthProto.getDescriptor().toProto();
    FileDescriptorProto ours = FileDescriptorProto.parseFrom(HealthProto.FILE.descriptor().get());
    assertThat(ours.getName()).isEqualTo(theirs.getName());
    assertThat(ours.getPackage()).isEqualTo(theirs.getPackage());
    assertThat(ours.getMessageTypeList().stream().map(HealthTest::withoutJsonNames))
        .containsAll(theirs.getMessageTypeList());
    assertThat(ours.getService(0).getMethodList())
        .containsAll(theirs.getService(0).getMethodList());
    assertThat(ours.getService(0).getName()).isEqualTo(theirs.getService(0).getName());
  }

  /** protoc leaves them out of the classes that it generates, since they can be told. */
  private static DescriptorProto withoutJsonNames(DescriptorProto message) {
    DescriptorProto.Builder builder = message.toBuilder();
    builder.getFieldBuilderList().forEach(FieldDescriptorProto.Builder::clearJsonName);
    return builder.build();
  }
}
