package io.kitgen.interop.grpc.standard;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.google.protobuf.DescriptorProtos.DescriptorProto;
import com.google.protobuf.DescriptorProtos.FieldDescriptorProto;
import com.google.protobuf.DescriptorProtos.FieldDescriptorProto.Label;
import com.google.protobuf.DescriptorProtos.FieldDescriptorProto.Type;
import com.google.protobuf.DescriptorProtos.FileDescriptorProto;
import com.google.protobuf.Descriptors.FileDescriptor;
import io.grpc.ManagedChannel;
import io.grpc.netty.shaded.io.grpc.netty.NettyChannelBuilder;
import io.grpc.reflection.v1.ServerReflectionGrpc;
import io.grpc.reflection.v1.ServerReflectionProto;
import io.grpc.reflection.v1.ServerReflectionRequest;
import io.grpc.reflection.v1.ServerReflectionResponse;
import io.grpc.stub.StreamObserver;
import io.kitgen.interop.servers.Buf;
import io.kitgen.netty.server.KitNettyServer;
import io.kitgen.protobuf.ProtoFile;
import io.kitgen.rpc.health.Health;
import io.kitgen.rpc.health.HealthProto;
import io.kitgen.rpc.reflection.Reflection;
import io.kitgen.rpc.reflection.ReflectionProto;
import io.kitgen.runtime.http.route.HttpRoutes;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Asked by buf, and by the stubs that protoc made of gRPC's own file. */
class ReflectionTest {

  private static final ProtoFile SHOP =
      new ProtoFile("shop/shop.proto", ReflectionTest::shop, List.of());

  private final Reflection reflection = Reflection.of(HealthProto.FILE, SHOP);
  private KitNettyServer server;

  @BeforeEach
  void start() throws Exception {
    server =
        KitNettyServer.start(0, HttpRoutes.join(Health.create().routes(), reflection.routes()));
  }

  @AfterEach
  void stop() {
    server.close();
  }

  private static byte[] shop() {
    return FileDescriptorProto.newBuilder()
        .setName("shop/shop.proto")
        .setPackage("shop")
        .setSyntax("proto3")
        .addDependency("google/protobuf/timestamp.proto")
        .addMessageType(
            DescriptorProto.newBuilder()
                .setName("Order")
                .addField(
                    FieldDescriptorProto.newBuilder()
                        .setName("at")
                        .setNumber(1)
                        .setLabel(Label.LABEL_OPTIONAL)
                        .setType(Type.TYPE_MESSAGE)
                        .setTypeName(".google.protobuf.Timestamp")))
        .build()
        .toByteArray();
  }

  private String curl(String... arguments) throws Exception {
    List<Object> command = new ArrayList<>(List.of("curl", "--http2-prior-knowledge"));
    command.addAll(List.of(arguments));
    String last = arguments[arguments.length - 1];
    command.set(command.size() - 1, "http://localhost:" + server.port() + last);
    return Buf.run(command.toArray());
  }

  @Test
  void listsMethods() throws Exception {
    assertThat(curl("--protocol=grpc", "--list-methods", "").lines())
        .containsExactlyInAnyOrder(
            "grpc.health.v1.Health/Check",
            "grpc.health.v1.Health/List",
            "grpc.health.v1.Health/Watch",
            "grpc.reflection.v1.ServerReflection/ServerReflectionInfo",
            "grpc.reflection.v1alpha.ServerReflection/ServerReflectionInfo");
  }

  @Test
  void letsToolsCallWithoutAFile() throws Exception {
    for (String version : List.of("grpc-v1", "grpc-v1alpha")) {
      for (String protocol : List.of("grpc", "grpcweb", "connect")) {
        String answer =
            curl(
                "--protocol=" + protocol,
                "--reflect-protocol=" + version,
                "--data={\"service\":\"\"}",
                "/grpc.health.v1.Health/Check");
        assertThat(answer.replaceAll("\\s", "")).isEqualTo("{\"status\":\"SERVING\"}");
      }
    }
  }

  @Test
  void answersTheStubs() throws Exception {
    List<ServerReflectionResponse> answers =
        ask(
            request().setListServices("*").build(),
            request().setFileByFilename("shop/shop.proto").build(),
            request().setFileByFilename("google/protobuf/timestamp.proto").build(),
            request().setFileContainingSymbol("grpc.health.v1.Health.Check").build(),
            request()
                .setFileContainingSymbol("grpc.health.v1.HealthCheckResponse.ServingStatus")
                .build(),
            request().setFileContainingSymbol("pb.Add").build(),
            request().setFileByFilename("pb/add.proto").build(),
            request().setAllExtensionNumbersOfType("shop.Order").build(),
            request().build());
    assertThat(answers)
        .extracting(ServerReflectionResponse::getMessageResponseCase)
        .containsExactly(
            ServerReflectionResponse.MessageResponseCase.LIST_SERVICES_RESPONSE,
            ServerReflectionResponse.MessageResponseCase.FILE_DESCRIPTOR_RESPONSE,
            ServerReflectionResponse.MessageResponseCase.FILE_DESCRIPTOR_RESPONSE,
            ServerReflectionResponse.MessageResponseCase.FILE_DESCRIPTOR_RESPONSE,
            ServerReflectionResponse.MessageResponseCase.FILE_DESCRIPTOR_RESPONSE,
            ServerReflectionResponse.MessageResponseCase.ERROR_RESPONSE,
            ServerReflectionResponse.MessageResponseCase.ERROR_RESPONSE,
            ServerReflectionResponse.MessageResponseCase.ALL_EXTENSION_NUMBERS_RESPONSE,
            ServerReflectionResponse.MessageResponseCase.ERROR_RESPONSE);
    assertThat(answers.get(1).getFileDescriptorResponse().getFileDescriptorProtoCount())
        .isEqualTo(2);
    assertThat(answers.get(1).getOriginalRequest().getFileByFilename())
        .isEqualTo("shop/shop.proto");
    assertThat(answers.get(5).getErrorResponse().getErrorCode()).isEqualTo(5);
    assertThat(answers.get(5).getErrorResponse().getErrorMessage())
        .isEqualTo("unknown symbol pb.Add");
  }

  private static ServerReflectionRequest.Builder request() {
    return ServerReflectionRequest.newBuilder().setHost("here");
  }

  private List<ServerReflectionResponse> ask(ServerReflectionRequest... questions)
      throws Exception {
    ManagedChannel channel =
        NettyChannelBuilder.forAddress("localhost", server.port()).usePlaintext().build();
    Answers answers = new Answers(new ArrayList<>(), new CompletableFuture<>());
    try {
      StreamObserver<ServerReflectionRequest> call =
          ServerReflectionGrpc.newStub(channel).serverReflectionInfo(answers);
      for (ServerReflectionRequest question : questions) {
        call.onNext(question);
      }
      call.onCompleted();
      return answers.whole().get(1, TimeUnit.MINUTES);
    } finally {
      channel.shutdownNow();
    }
  }

  private record Answers(
      List<ServerReflectionResponse> all, CompletableFuture<List<ServerReflectionResponse>> whole)
      implements StreamObserver<ServerReflectionResponse> {

    @Override
    public void onNext(ServerReflectionResponse answer) {
      all.add(answer);
    }

    @Override
    public void onError(Throwable error) {
      whole.completeExceptionally(error);
    }

    @Override
    public void onCompleted() {
      whole.complete(all);
    }
  }

  @Test
  void refusesFilesThatDoNotFit() {
    ProtoFile other =
        ProtoFile.of(HealthProto.FILE.name(), List.of(), "\n\033grpc/health/v1/health.proto");
    assertThatThrownBy(() -> Reflection.of(HealthProto.FILE, other))
        .hasMessage("there are two different files grpc/health/v1/health.proto");
    ProtoFile importing = ProtoFile.of("a.proto", List.of(), "\n\007a.proto\032\007b.proto");
    assertThatThrownBy(() -> Reflection.of(importing))
        .hasMessage("a.proto imports b.proto, which is not among its imports");
  }

  @Test
  @SuppressWarnings("deprecation") // so is the older of the two
  void isDescribedAsByTheirs() throws Exception {
    assertSame(ReflectionProto.FILE, ServerReflectionProto.getDescriptor());
    assertSame(
        ReflectionProto.OLD_FILE, io.grpc.reflection.v1alpha.ServerReflectionProto.getDescriptor());
  }

  private static void assertSame(ProtoFile ours, FileDescriptor theirs) throws Exception {
    assertThat(FileDescriptorProto.parseFrom(ours.descriptor().get()))
        .isEqualTo(theirs.toProto().toBuilder().clearOptions().build());
  }
}
