package io.kitgen.interop.grpc.meter;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.awaitility.Awaitility.await;

import io.grpc.CallOptions;
import io.grpc.ManagedChannel;
import io.grpc.Metadata;
import io.grpc.Server;
import io.grpc.ServerCall;
import io.grpc.ServerCallHandler;
import io.grpc.ServerInterceptor;
import io.grpc.netty.shaded.io.grpc.netty.NettyChannelBuilder;
import io.grpc.netty.shaded.io.grpc.netty.NettyServerBuilder;
import io.kitgen.Code;
import io.kitgen.runtime.CallContext;
import io.kitgen.runtime.Cancellation;
import io.kitgen.runtime.error.CallException;
import java.net.InetSocketAddress;
import java.time.Duration;
import java.util.Iterator;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Our client calls a server that is made of protoc's stubs. */
class CallingTest {

  private final StubServer stub = new StubServer();
  private final AtomicReference<Metadata> metadata = new AtomicReference<>();
  private final ExecutorService executor = Executors.newCachedThreadPool();
  private Server server;
  private ManagedChannel channel;
  private MeterEndpoints meter;

  @BeforeEach
  void begin() throws Exception {
    server =
        NettyServerBuilder.forAddress(new InetSocketAddress("localhost", 0))
            .flowControlWindow(64 * 1024)
            .addService(stub)
            .intercept(new Noting())
            .build()
            .start();
    channel =
        NettyChannelBuilder.forAddress("localhost", server.getPort())
            .flowControlWindow(64 * 1024)
            .usePlaintext()
            .build();
    meter =
        MeterEndpoints.over(
            MeterGrpc.transport(channel).withExecutor(executor).propagating(Meters.TENANT));
  }

  @AfterEach
  void end() {
    channel.shutdownNow();
    server.shutdownNow();
    executor.shutdownNow();
  }

  private final class Noting implements ServerInterceptor {
    @Override
    public <Q, R> ServerCall.Listener<Q> interceptCall(
        ServerCall<Q, R> call, Metadata headers, ServerCallHandler<Q, R> next) {
      metadata.set(headers);
      return next.startCall(call, headers);
    }
  }

  private static CallException failing(ThrowingCall call) {
    CallException thrown = catchThrowableOfType(CallException.class, call::run);
    assertThat(thrown).isNotNull();
    return thrown;
  }

  private interface ThrowingCall {
    void run() throws Exception;
  }

  @Test
  void oneMessageEachWay() throws Exception {
    CallContext ctx =
        CallContext.empty().with(Meters.TENANT, "acme").withTimeout(Duration.ofMinutes(1));

    assertThat(meter.in(ctx).read("hall")).isEqualTo(new Reading("hall", 42));
    Metadata sent = metadata.get();
    assertThat(sent.get(Metadata.Key.of("x-tenant", Metadata.ASCII_STRING_MARSHALLER)))
        .isEqualTo("acme");
    assertThat(sent.get(Metadata.Key.of("grpc-timeout", Metadata.ASCII_STRING_MARSHALLER)))
        .isNotNull();
  }

  @Test
  void compressedMessagesPass() throws Exception {
    MeterEndpoints packing =
        MeterEndpoints.over(
            MeterGrpc.transport(channel)
                .withExecutor(executor)
                .withOptions(CallOptions.DEFAULT.withCompression("gzip")));
    String large = "x".repeat(1_000_000);

    assertThat(packing.read(large).name()).isEqualTo(large);
  }

  @Test
  void tooLargeIsToldByBothSides() {
    CallException thrown = failing(() -> meter.read("x".repeat(5_000_000)));

    assertThat(thrown.code()).isEqualTo(Code.RESOURCE_EXHAUSTED);
  }

  @Test
  void errorsAreDeclaredOnes() throws Exception {
    assertUnknown(catchThrowable(() -> meter.read("missing")));
    assertUnknown(catchThrowable(() -> meter.watch("missing", 3)));
    assertUnknown(catchThrowable(() -> meter.total(List.of(new Reading("missing", 1)).iterator())));
    Iterator<Reading> breaking = meter.watch("breaks", 9).iterator();
    for (int i = 0; i < 3; i++) {
      assertThat(breaking.next().value()).isEqualTo(i);
    }
    assertUnknown(catchThrowable(breaking::next));
  }

  private static void assertUnknown(Throwable thrown) {
    assertThat(thrown).isInstanceOf(UnknownMeterException.class).hasMessage("gone: ½");
    assertThat(((UnknownMeterException) thrown).meter()).isEqualTo("missing");
    assertThat(((UnknownMeterException) thrown).tries()).isEqualTo(5);
  }

  @Test
  void aReasonAloneIsEnough() {
    Throwable thrown = catchThrowable(() -> meter.read("reason"));

    assertThat(thrown).isInstanceOf(UnknownMeterException.class).hasMessage("only named");
    assertThat(((UnknownMeterException) thrown).meter()).isEqualTo("by name");
  }

  @Test
  void foreignStatusesKeepTheirCodes() {
    for (Code code : Code.values()) {
      if (code != Code.OK) {
        CallException thrown = failing(() -> meter.read("code " + code.number()));
        assertThat(thrown.code()).isEqualTo(code);
        assertThat(thrown).hasMessage("so");
        assertThat(thrown.notSent()).isFalse();
      }
    }
    assertThat(failing(() -> meter.read("busy")).retryAfter()).isEqualTo(Duration.ofSeconds(7));
  }

  @Test
  void aDeadlineHolds() {
    CallContext ctx = CallContext.empty().withTimeout(Duration.ofMillis(300));

    assertThat(failing(() -> meter.in(ctx).read("slow")).code()).isEqualTo(Code.DEADLINE_EXCEEDED);
  }

  @Test
  void aCancellationReachesTheServer() throws Exception {
    Cancellation cancellation = new Cancellation();
    CallContext ctx = CallContext.empty().withCancellation(cancellation);
    CompletableFuture<Throwable> thrown =
        CompletableFuture.supplyAsync(
            () -> catchThrowable(() -> meter.in(ctx).read("slow")), executor);
    assertThat(stub.begun.await(1, TimeUnit.MINUTES)).isTrue();
    cancellation.cancel();

    assertThat(stub.givenUp.await(1, TimeUnit.MINUTES)).isTrue();
    assertThat(thrown.get(1, TimeUnit.MINUTES))
        .isInstanceOfSatisfying(
            CallException.class, e -> assertThat(e.code()).isEqualTo(Code.CANCELLED));
  }

  @Test
  void manyEachWay() throws Exception {
    try (Stream<Reading> all = meter.watch("hall", 1000)) {
      assertThat(all.mapToLong(Reading::value)).hasSize(1000).endsWith(999L);
    }
    Iterator<Reading> readings =
        LongStream.rangeClosed(1, 1000).mapToObj(i -> new Reading("hall", i)).iterator();
    assertThat(meter.total(readings)).isEqualTo(500_500);
    Iterator<Reading> some =
        LongStream.range(0, 100).mapToObj(i -> new Reading("hall", i)).iterator();
    try (Stream<Reading> all = meter.relay(some)) {
      assertThat(all.mapToLong(Reading::value)).hasSize(100).endsWith(198L);
    }
  }

  @Test
  void aSlowReaderHoldsTheServer() throws Exception {
    int count = 20_000;
    try (Stream<Reading> all = meter.watch("x".repeat(1000), count)) {
      Iterator<Reading> readings = all.iterator();
      readings.next();
      int[] before = {-1};
      await()
          .until(
              () -> {
                int sent = stub.sent.get();
                boolean rests = before[0] == sent;
                before[0] = sent;
                return rests;
              });
      assertThat(stub.sent).hasValueLessThan(count / 2);
    }
    assertThat(stub.givenUp.await(1, TimeUnit.MINUTES)).isTrue(); // closing gives the call up
  }
}
