package io.kitgen.interop.grpc.meter;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.awaitility.Awaitility.await;

import com.google.protobuf.InvalidProtocolBufferException;
import com.google.rpc.BadRequest;
import com.google.rpc.ErrorInfo;
import io.grpc.CallOptions;
import io.grpc.Channel;
import io.grpc.ClientInterceptors;
import io.grpc.ManagedChannel;
import io.grpc.Metadata;
import io.grpc.MethodDescriptor;
import io.grpc.Status;
import io.grpc.StatusRuntimeException;
import io.grpc.netty.shaded.io.grpc.netty.GrpcSslContexts;
import io.grpc.netty.shaded.io.grpc.netty.NettyChannelBuilder;
import io.grpc.protobuf.StatusProto;
import io.grpc.stub.ClientCalls;
import io.grpc.stub.MetadataUtils;
import io.grpc.stub.StreamObserver;
import io.kitgen.interop.grpc.meter.Binding.Served;
import io.kitgen.interop.grpc.stubs.meter.MeterGrpc;
import io.kitgen.interop.grpc.stubs.meter.ReadRequest;
import io.kitgen.interop.grpc.stubs.meter.Reading;
import io.kitgen.interop.grpc.stubs.meter.TotalReply;
import io.kitgen.interop.grpc.stubs.meter.UnknownMeter;
import io.kitgen.interop.grpc.stubs.meter.WatchRequest;
import io.kitgen.runtime.http.SelfSigned;
import io.kitgen.runtime.server.Limits;
import io.kitgen.runtime.server.ServerEdge;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Stubs that protoc has made call our servers. */
class ServingTest {

  private static final ServerEdge EDGE =
      ServerEdge.builder()
          .accept(Meters.TENANT)
          .limits(Limits.DEFAULT.withBodyBytes(2 * 1024 * 1024))
          .after(
              (operation, out, ctx) -> {
                out.add("Served-By", "kitgen");
                out.add("Raw-Bin", "BAUG");
                return ctx;
              })
          .build();

  private final Meters meters = new Meters();
  private final List<AutoCloseable> open = new ArrayList<>();

  @AfterEach
  void end() throws Exception {
    meters.release.countDown();
    for (int i = open.size() - 1; i >= 0; i--) {
      open.get(i).close();
    }
  }

  private ManagedChannel channel(Binding binding) throws Exception {
    Served served = binding.serve(MeterEndpoints.of(meters), EDGE, null);
    open.add(served);
    return channel(
        NettyChannelBuilder.forAddress("localhost", served.port())
            .flowControlWindow(64 * 1024)
            .usePlaintext());
  }

  private ManagedChannel channel(NettyChannelBuilder builder) {
    ManagedChannel channel = builder.build();
    open.add(() -> channel.shutdownNow().awaitTermination(30, TimeUnit.SECONDS));
    return channel;
  }

  private static MeterGrpc.MeterBlockingStub stub(Channel channel) {
    return MeterGrpc.newBlockingStub(channel).withDeadlineAfter(1, TimeUnit.MINUTES);
  }

  private static ReadRequest read(String name) {
    return ReadRequest.newBuilder().setName(name).build();
  }

  private static Reading reading(String name, long value) {
    return Reading.newBuilder().setName(name).setValue(value).build();
  }

  private static StatusRuntimeException failing(Runnable call) {
    StatusRuntimeException thrown = catchThrowableOfType(StatusRuntimeException.class, call::run);
    assertThat(thrown).isNotNull();
    return thrown;
  }

  @ParameterizedTest
  @EnumSource(Binding.class)
  void oneMessageEachWay(Binding binding) throws Exception {
    Reading reading = stub(channel(binding)).read(read("hall"));

    assertThat(reading).isEqualTo(reading("hall", 42));
  }

  @ParameterizedTest
  @EnumSource(Binding.class)
  void aDeclaredErrorIsTyped(Binding binding) throws Exception {
    Channel channel = channel(binding);
    assertUnknown(failing(() -> stub(channel).read(read("missing"))));
    WatchRequest missing = WatchRequest.newBuilder().setName("missing").setCount(1).build();
    assertUnknown(failing(() -> stub(channel).watch(missing).hasNext()));
    WatchRequest breaking = WatchRequest.newBuilder().setName("breaks").setCount(9).build();
    Iterator<Reading> some = stub(channel).watch(breaking);
    for (int i = 0; i < 3; i++) {
      assertThat(some.next().getValue()).isEqualTo(i);
    }
    assertUnknown(failing(some::next));
  }

  private static void assertUnknown(StatusRuntimeException thrown)
      throws InvalidProtocolBufferException {
    assertThat(thrown.getStatus().getCode()).isEqualTo(Status.Code.NOT_FOUND);
    assertThat(thrown.getStatus().getDescription()).isEqualTo("no such meter: ½");
    com.google.rpc.Status status = StatusProto.fromThrowable(thrown);
    assertThat(status.getMessage()).isEqualTo("no such meter: ½");
    ErrorInfo info = null;
    UnknownMeter unknown = null;
    for (com.google.protobuf.Any detail : status.getDetailsList()) {
      if (detail.is(ErrorInfo.class)) {
        info = detail.unpack(ErrorInfo.class);
      } else if (detail.is(UnknownMeter.class)) {
        unknown = detail.unpack(UnknownMeter.class);
      }
    }
    assertThat(info.getReason()).isEqualTo("UNKNOWN_METER");
    assertThat(info.getDomain()).isEqualTo("meter.v1.Meter");
    assertThat(unknown.getMeter()).isEqualTo("missing");
    assertThat(unknown.getTries()).isEqualTo(3);
  }

  @ParameterizedTest
  @EnumSource(Binding.class)
  void aFaultSaysNothing(Binding binding) throws Exception {
    Channel channel = channel(binding);
    Status status = failing(() -> stub(channel).read(read("fault"))).getStatus();

    assertThat(status.getCode()).isEqualTo(Status.Code.INTERNAL);
    assertThat(status.getDescription()).doesNotContain("secret");
  }

  @ParameterizedTest
  @EnumSource(Binding.class)
  void manyAnswers(Binding binding) throws Exception {
    WatchRequest request = WatchRequest.newBuilder().setName("hall").setCount(1000).build();
    List<Reading> all = new ArrayList<>();
    stub(channel(binding)).watch(request).forEachRemaining(all::add);

    assertThat(all).hasSize(1000).startsWith(reading("hall", 0)).endsWith(reading("hall", 999));
  }

  /** Keeps what comes. */
  private static final class Seen<T> implements StreamObserver<T> {
    final List<T> values = new ArrayList<>();
    final CompletableFuture<List<T>> all = new CompletableFuture<>();

    @Override
    public void onNext(T value) {
      values.add(value);
    }

    @Override
    public void onError(Throwable t) {
      all.completeExceptionally(t);
    }

    @Override
    public void onCompleted() {
      all.complete(values);
    }
  }

  @ParameterizedTest
  @EnumSource(Binding.class)
  void manyRequests(Binding binding) throws Exception {
    Seen<TotalReply> seen = new Seen<>();
    StreamObserver<Reading> requests = MeterGrpc.newStub(channel(binding)).total(seen);
    for (int i = 1; i <= 1000; i++) {
      requests.onNext(reading("hall", i));
    }
    requests.onCompleted();

    assertThat(seen.all.get(1, TimeUnit.MINUTES))
        .containsExactly(TotalReply.newBuilder().setValue(500_500).build());
  }

  @ParameterizedTest
  @EnumSource(Binding.class)
  void manyEachWay(Binding binding) throws Exception {
    Seen<Reading> seen = new Seen<>();
    StreamObserver<Reading> requests = MeterGrpc.newStub(channel(binding)).relay(seen);
    requests.onNext(reading("hall", 1));
    await().until(() -> seen.values.size() == 1); // an answer before the last request
    requests.onNext(reading("hall", 2));
    requests.onCompleted();

    assertThat(seen.all.get(1, TimeUnit.MINUTES))
        .containsExactly(reading("hall", 2), reading("hall", 4));
  }

  @ParameterizedTest
  @EnumSource(Binding.class)
  void aDeadlineHolds(Binding binding) throws Exception {
    Channel channel = channel(binding);
    Status status =
        failing(
                () ->
                    MeterGrpc.newBlockingStub(channel)
                        .withDeadlineAfter(300, TimeUnit.MILLISECONDS)
                        .read(read("slow")))
            .getStatus();

    assertThat(status.getCode()).isEqualTo(Status.Code.DEADLINE_EXCEEDED);
  }

  @ParameterizedTest
  @EnumSource(Binding.class)
  void aCancellationReachesTheService(Binding binding) throws Exception {
    var call = MeterGrpc.newFutureStub(channel(binding)).read(read("slow"));
    assertThat(meters.begun.await(1, TimeUnit.MINUTES)).isTrue();
    call.cancel(true);

    assertThat(meters.givenUp.await(1, TimeUnit.MINUTES)).isTrue();
  }

  @ParameterizedTest
  @EnumSource(Binding.class)
  void metadataGoesBothWays(Binding binding) throws Exception {
    Metadata sent = new Metadata();
    sent.put(Metadata.Key.of("x-tenant", Metadata.ASCII_STRING_MARSHALLER), "acme");
    AtomicReference<Metadata> headers = new AtomicReference<>();
    Channel channel =
        ClientInterceptors.intercept(
            channel(binding),
            MetadataUtils.newAttachHeadersInterceptor(sent),
            MetadataUtils.newCaptureMetadataInterceptor(headers, new AtomicReference<>()));

    assertThat(stub(channel).read(read("hall")).getTenant()).isEqualTo("acme");
    assertThat(headers.get().get(Metadata.Key.of("served-by", Metadata.ASCII_STRING_MARSHALLER)))
        .isEqualTo("kitgen");
    assertThat(headers.get().get(Metadata.Key.of("raw-bin", Metadata.BINARY_BYTE_MARSHALLER)))
        .containsExactly(4, 5, 6);
  }

  @ParameterizedTest
  @EnumSource(Binding.class)
  void largeMessagesAndCompressedOnesPass(Binding binding) throws Exception {
    MeterGrpc.MeterBlockingStub stub = stub(channel(binding));
    String large = "x".repeat(1_500_000);

    assertThat(stub.read(read(large)).getName()).isEqualTo(large);
    assertThat(stub.withCompression("gzip").read(read(large)).getName()).isEqualTo(large);
  }

  @ParameterizedTest
  @EnumSource(Binding.class)
  void tooLargeIsRefused(Binding binding) throws Exception {
    Channel channel = channel(binding);
    String large = "x".repeat(3_000_000);
    for (MeterGrpc.MeterBlockingStub stub :
        List.of(stub(channel), stub(channel).withCompression("gzip"))) {
      assertThat(failing(() -> stub.read(read(large))).getStatus().getCode())
          .isEqualTo(Status.Code.RESOURCE_EXHAUSTED);
    }
  }

  @ParameterizedTest
  @EnumSource(Binding.class)
  void whatCannotBeReadIsABadRequest(Binding binding) throws Exception {
    MethodDescriptor<WatchRequest, Reading> wrong =
        MeterGrpc.getReadMethod().toBuilder(
                MeterGrpc.getWatchMethod().getRequestMarshaller(),
                MeterGrpc.getReadMethod().getResponseMarshaller())
            .build();
    byte[] notUtf8 = {(byte) 0xc3, '('};
    WatchRequest request =
        WatchRequest.newBuilder()
            .setUnknownFields(
                com.google.protobuf.UnknownFieldSet.newBuilder()
                    .addField(
                        1,
                        com.google.protobuf.UnknownFieldSet.Field.newBuilder()
                            .addLengthDelimited(com.google.protobuf.ByteString.copyFrom(notUtf8))
                            .build())
                    .build())
            .build();
    Channel channel = channel(binding);
    StatusRuntimeException thrown =
        failing(
            () ->
                ClientCalls.blockingUnaryCall(
                    channel,
                    wrong,
                    CallOptions.DEFAULT.withDeadlineAfter(1, TimeUnit.MINUTES),
                    request));

    assertThat(thrown.getStatus().getCode()).isEqualTo(Status.Code.INVALID_ARGUMENT);
    assertThat(
            StatusProto.fromThrowable(thrown).getDetailsList().stream()
                .filter(detail -> detail.is(BadRequest.class)))
        .hasSize(1);
  }

  @ParameterizedTest
  @EnumSource(Binding.class)
  void anUnknownMethodIsUnimplemented(Binding binding) throws Exception {
    MethodDescriptor<ReadRequest, Reading> unknown =
        MeterGrpc.getReadMethod().toBuilder().setFullMethodName("meter.v1.Meter/Forget").build();
    Channel channel = channel(binding);

    assertThat(
            failing(
                    () ->
                        ClientCalls.blockingUnaryCall(
                            channel,
                            unknown,
                            CallOptions.DEFAULT.withDeadlineAfter(1, TimeUnit.MINUTES),
                            read("hall")))
                .getStatus()
                .getCode())
        .isEqualTo(Status.Code.UNIMPLEMENTED);
  }

  @ParameterizedTest
  @EnumSource(Binding.class)
  void aSlowReaderHoldsTheService(Binding binding) throws Exception {
    int count = 20_000;
    WatchRequest request =
        WatchRequest.newBuilder().setName("x".repeat(1000)).setCount(count).build();
    Iterator<Reading> all = stub(channel(binding)).watch(request);
    all.next();
    int[] before = {-1};
    await()
        .until(
            () -> {
              int made = meters.made.get();
              boolean rests = before[0] == made;
              before[0] = made;
              return rests;
            });

    assertThat(meters.made).hasValueLessThan(count / 2);
    all.forEachRemaining(reading -> {});
    assertThat(meters.made).hasValue(count);
  }

  @ParameterizedTest
  @EnumSource(Binding.class)
  void whoGoesAwayEndsTheStream(Binding binding) throws Exception {
    Channel channel = channel(binding);
    io.grpc.Context.CancellableContext context = io.grpc.Context.current().withCancellation();
    context.run(
        () ->
            stub(channel)
                .watch(
                    WatchRequest.newBuilder()
                        .setName("x".repeat(1000))
                        .setCount(Integer.MAX_VALUE)
                        .build())
                .next());
    context.cancel(null);

    assertThat(meters.closed.await(1, TimeUnit.MINUTES)).isTrue();
  }

  @ParameterizedTest
  @EnumSource(Binding.class)
  void aServerThatStopsLetsCallsEnd(Binding binding) throws Exception {
    Served served = binding.serve(MeterEndpoints.of(meters), EDGE, null);
    ManagedChannel channel =
        channel(NettyChannelBuilder.forAddress("localhost", served.port()).usePlaintext());
    var call = MeterGrpc.newFutureStub(channel).read(read("held"));
    assertThat(meters.begun.await(1, TimeUnit.MINUTES)).isTrue();
    CompletableFuture<Void> stopped = CompletableFuture.runAsync(served::close);
    await()
        .untilAsserted(
            () ->
                assertThat(failing(() -> stub(channel).read(read("hall"))).getStatus().getCode())
                    .isEqualTo(Status.Code.UNAVAILABLE));
    assertThat(call.isDone()).isFalse();
    meters.release.countDown();

    assertThat(call.get(1, TimeUnit.MINUTES)).isEqualTo(reading("held", 42));
    assertThatCode(() -> stopped.get(1, TimeUnit.MINUTES)).doesNotThrowAnyException();
  }

  @ParameterizedTest
  @EnumSource(Binding.class)
  void bothSidesMayShowACertificate(Binding binding, @TempDir Path folder) throws Exception {
    SelfSigned own = SelfSigned.make(folder, "localhost");
    Served served = binding.serve(MeterEndpoints.of(meters), EDGE, own);
    open.add(served);
    ManagedChannel known =
        channel(
            NettyChannelBuilder.forAddress("localhost", served.port())
                .sslContext(
                    GrpcSslContexts.forClient()
                        .keyManager(own.keys())
                        .trustManager(own.trusted())
                        .build()));
    ManagedChannel stranger =
        channel(
            NettyChannelBuilder.forAddress("localhost", served.port())
                .sslContext(GrpcSslContexts.forClient().trustManager(own.trusted()).build()));

    assertThat(stub(known).read(read("hall")).getValue()).isEqualTo(42);
    assertThat(failing(() -> stub(stranger).read(read("hall"))).getStatus().getCode())
        .isEqualTo(Status.Code.UNAVAILABLE);
  }
}
