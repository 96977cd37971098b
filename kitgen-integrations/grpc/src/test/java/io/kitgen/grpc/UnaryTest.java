package io.kitgen.grpc;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;
import static org.awaitility.Awaitility.await;

import io.grpc.ClientInterceptors;
import io.grpc.Context;
import io.grpc.Metadata;
import io.grpc.MethodDescriptor;
import io.grpc.ServerServiceDefinition;
import io.grpc.Status;
import io.grpc.StatusRuntimeException;
import io.grpc.stub.ClientCalls;
import io.grpc.stub.MetadataUtils;
import io.kitgen.Code;
import io.kitgen.grpc.wire.BytesMarshaller;
import io.kitgen.protobuf.ProtoOperation;
import io.kitgen.runtime.CallContext;
import io.kitgen.runtime.Cancellation;
import io.kitgen.runtime.Endpoint;
import io.kitgen.runtime.call.CallObservation;
import io.kitgen.runtime.call.Outcome;
import io.kitgen.runtime.client.ClientEdge;
import io.kitgen.runtime.error.CallException;
import io.kitgen.runtime.error.ServiceException;
import io.kitgen.runtime.server.Limits;
import io.kitgen.runtime.server.ServerEdge;
import io.kitgen.runtime.text.TextFormats;
import java.io.IOException;
import java.net.ServerSocket;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Test;

/** Calls with one message each way. */
class UnaryTest {

  private static final Endpoint<Sums.Pair, Sums.Sum> ADDING =
      (ctx, pair) -> {
        try {
          return new Sums.Sum(Math.addExact(pair.a(), pair.b()));
        } catch (ArithmeticException e) {
          throw new Sums.OverflowException("too large: " + pair.note(), pair.b());
        }
      };

  private static <I, O> ServerServiceDefinition service(
      ProtoOperation<I, O> operation, Endpoint<I, O> endpoint, ServerEdge edge) {
    return GrpcServices.of("pb.Sums", edge).method(operation, endpoint).build();
  }

  private static <I, O> Pairing pairing(ProtoOperation<I, O> operation, Endpoint<I, O> endpoint) {
    return Pairing.inProcess(service(operation, endpoint, ServerEdge.create()));
  }

  @Test
  void aCallIsAnswered() throws Exception {
    try (Pairing pairing = pairing(Sums.ADD, ADDING)) {
      Sums.Sum sum = pairing.call(Sums.ADD).call(CallContext.empty(), new Sums.Pair(1, 2));

      assertThat(sum.v()).isEqualTo(3);
    }
  }

  @Test
  void aDeclaredErrorComesBack() throws Exception {
    for (ProtoOperation<Sums.Pair, Sums.Sum> operation : List.of(Sums.ADD, Sums.ADD_IN_RESULT)) {
      try (Pairing pairing = Pairing.overTcp(service(operation, ADDING, ServerEdge.create()))) {
        Throwable thrown =
            catchThrowable(
                () ->
                    pairing
                        .call(operation)
                        .call(CallContext.empty(), new Sums.Pair(Long.MAX_VALUE, 5, "½")));

        assertThat(thrown).isInstanceOf(Sums.OverflowException.class).hasMessage("too large: ½");
        assertThat(((Sums.OverflowException) thrown).by)
            .isEqualTo(operation.errorField() == 0 ? 5 : 0);
      }
    }
  }

  @Test
  void aCodeOfAServiceStaysAndAFaultSaysNothing() throws Exception {
    Endpoint<Sums.Pair, Sums.Sum> failing =
        (ctx, pair) -> {
          throw pair.a() == 0
              ? new ServiceException(Code.ABORTED, "somebody else was faster")
              : new IllegalStateException("secret");
        };
    try (Pairing pairing = pairing(Sums.ADD, failing)) {
      Endpoint<Sums.Pair, Sums.Sum> add = pairing.call(Sums.ADD);

      assertThat(catchThrowable(() -> add.call(CallContext.empty(), new Sums.Pair(0, 0))))
          .isInstanceOfSatisfying(
              CallException.class, e -> assertThat(e.code()).isEqualTo(Code.ABORTED))
          .hasMessage("somebody else was faster");
      assertThat(catchThrowable(() -> add.call(CallContext.empty(), new Sums.Pair(1, 0))))
          .isInstanceOfSatisfying(
              CallException.class, e -> assertThat(e.code()).isEqualTo(Code.INTERNAL))
          .hasMessage("internal error");
    }
  }

  @Test
  void grpcJavaItselfCallsByTheDescription() throws Exception {
    try (Pairing pairing = pairing(Sums.ADD, ADDING)) {
      MethodDescriptor<Sums.Pair, Sums.Sum> method = GrpcMethods.of(Sums.ADD);

      Sums.Sum sum =
          ClientCalls.blockingUnaryCall(
              pairing.channel(), method, io.grpc.CallOptions.DEFAULT, new Sums.Pair(4, 5));

      assertThat(sum.v()).isEqualTo(9);
      assertThat(method.getFullMethodName()).isEqualTo("pb.Sums/Sum");
    }
  }

  @Test
  void whatCannotBeReadIsRefusedAndObserved() throws Exception {
    List<Outcome> outcomes = new CopyOnWriteArrayList<>();
    ServerEdge edge =
        ServerEdge.builder()
            .observe((operation, metadata, ctx) -> (CallObservation) outcomes::add)
            .build();
    BytesMarshaller bytes = new BytesMarshaller(1000);
    MethodDescriptor<byte[], byte[]> wrong =
        GrpcMethods.of(Sums.ADD).toBuilder(bytes, bytes).build();
    try (Pairing pairing = Pairing.overTcp(service(Sums.ADD, ADDING, edge))) {
      Throwable thrown =
          catchThrowable(
              () ->
                  ClientCalls.blockingUnaryCall(
                      pairing.channel(),
                      wrong,
                      io.grpc.CallOptions.DEFAULT,
                      new byte[] {8, -1, -1}));

      assertThat(thrown)
          .isInstanceOfSatisfying(
              StatusRuntimeException.class,
              e -> assertThat(e.getStatus().getCode()).isEqualTo(Status.Code.INVALID_ARGUMENT));
      await().until(() -> outcomes.size() == 1);
      assertThat(outcomes.get(0).code()).isEqualTo(Code.INVALID_ARGUMENT);
    }
  }

  @Test
  void whatIsTooLargeIsRefused() throws Exception {
    ServerEdge edge = ServerEdge.builder().limits(Limits.DEFAULT.withBodyBytes(1000)).build();
    try (Pairing pairing = Pairing.overTcp(service(Sums.ADD, ADDING, edge))) {
      Endpoint<Sums.Pair, Sums.Sum> add = pairing.call(Sums.ADD);
      Endpoint<Sums.Pair, Sums.Sum> packed =
          pairing
              .transport(Sums.ADD)
              .withOptions(io.grpc.CallOptions.DEFAULT.withCompression("gzip"))
              .endpoint(Sums.ADD.operation());

      for (Endpoint<Sums.Pair, Sums.Sum> client : List.of(add, packed)) {
        Sums.Pair fits = new Sums.Pair(1, 2, "x".repeat(900));
        assertThat(client.call(CallContext.empty(), fits).v()).isEqualTo(3);
        Sums.Pair large = new Sums.Pair(1, 2, "x".repeat(1000));
        assertThat(catchThrowable(() -> client.call(CallContext.empty(), large)))
            .isInstanceOfSatisfying(
                CallException.class,
                e -> {
                  assertThat(e.code()).isEqualTo(Code.RESOURCE_EXHAUSTED);
                  assertThat(e.body()).contains("TOO_LARGE");
                });
      }
    }
  }

  @Test
  void metadataComesInAndGoesBack() throws Exception {
    CallContext.Key<String> tenant = CallContext.Key.propagated("X-Tenant", TextFormats.STRING);
    ServerEdge edge =
        ServerEdge.builder()
            .accept(tenant)
            .before(
                (operation, in, ctx) -> {
                  assertThat(in.transport()).isEqualTo("grpc");
                  assertThat(in.first("Trace-Bin")).isEqualTo("AQID");
                  assertThat(in.names()).contains("x-tenant", "trace-bin");
                  return ctx;
                })
            .after(
                (operation, out, ctx) -> {
                  out.add("Served-By", "me");
                  out.add("Raw-Bin", "BAUG");
                  return ctx;
                })
            .build();
    AtomicReference<String> seen = new AtomicReference<>();
    Endpoint<Sums.Pair, Sums.Sum> endpoint =
        (ctx, pair) -> {
          seen.set(ctx.get(tenant));
          return ADDING.call(ctx, pair);
        };
    AtomicReference<Metadata> headers = new AtomicReference<>();
    AtomicReference<Metadata> trailers = new AtomicReference<>();
    try (Pairing pairing = Pairing.overTcp(service(Sums.ADD, endpoint, edge))) {
      GrpcTransport transport =
          GrpcTransport.of(
                  ClientInterceptors.intercept(
                      pairing.channel(),
                      MetadataUtils.newCaptureMetadataInterceptor(headers, trailers)),
                  Sums.ADD)
              .propagating(tenant)
              .through(
                  ClientEdge.builder()
                      .filter(
                          (operation, attempt, ctx) -> {
                            assertThat(attempt.host()).isEqualTo("localhost");
                            assertThat(attempt.port()).isPositive();
                            attempt.add("Trace-Bin", "AQID");
                            return ctx;
                          })
                      .build());

      transport
          .endpoint(Sums.ADD.operation())
          .call(CallContext.empty().with(tenant, "acme"), new Sums.Pair(1, 2));
    }
    assertThat(seen).hasValue("acme");
    assertThat(headers.get().get(Metadata.Key.of("served-by", Metadata.ASCII_STRING_MARSHALLER)))
        .isEqualTo("me");
    assertThat(headers.get().get(Metadata.Key.of("raw-bin", Metadata.BINARY_BYTE_MARSHALLER)))
        .containsExactly(4, 5, 6);
  }

  @Test
  void aDeadlineCrossesTheWire() throws Exception {
    CountDownLatch over = new CountDownLatch(1);
    AtomicReference<CallContext> served = new AtomicReference<>();
    Endpoint<Sums.Pair, Sums.Sum> slow =
        (ctx, pair) -> {
          served.set(ctx);
          over.await(1, TimeUnit.MINUTES);
          return new Sums.Sum(0);
        };
    try (Pairing pairing = Pairing.overTcp(service(Sums.ADD, slow, ServerEdge.create()))) {
      CallContext ctx = CallContext.empty().withTimeout(Duration.ofMillis(300));
      Throwable thrown =
          catchThrowable(() -> pairing.call(Sums.ADD).call(ctx, new Sums.Pair(1, 2)));

      assertThat(thrown)
          .isInstanceOfSatisfying(
              CallException.class, e -> assertThat(e.code()).isEqualTo(Code.DEADLINE_EXCEEDED));
      assertThat(served.get().deadline()).isNotNull();
      over.countDown();
    }
  }

  @Test
  void aCancellationCrossesTheWire() throws Exception {
    CountDownLatch begun = new CountDownLatch(1);
    CountDownLatch cancelled = new CountDownLatch(1);
    Endpoint<Sums.Pair, Sums.Sum> slow =
        (ctx, pair) -> {
          assertThat(Context.current().getDeadline()).isNull();
          ctx.cancellation().onCancel(cancelled::countDown);
          begun.countDown();
          cancelled.await(1, TimeUnit.MINUTES);
          return new Sums.Sum(0);
        };
    ExecutorService caller = Executors.newSingleThreadExecutor();
    try (Pairing pairing = Pairing.overTcp(service(Sums.ADD, slow, ServerEdge.create()))) {
      Cancellation cancellation = new Cancellation();
      CallContext ctx = CallContext.empty().withCancellation(cancellation);
      AtomicReference<Throwable> thrown = new AtomicReference<>();
      caller.execute(
          () ->
              thrown.set(
                  catchThrowable(() -> pairing.call(Sums.ADD).call(ctx, new Sums.Pair(1, 2)))));
      assertThat(begun.await(1, TimeUnit.MINUTES)).isTrue();
      cancellation.cancel();

      assertThat(cancelled.await(1, TimeUnit.MINUTES)).isTrue();
      await().until(() -> thrown.get() != null);
      assertThat(thrown.get())
          .isInstanceOfSatisfying(
              CallException.class, e -> assertThat(e.code()).isEqualTo(Code.CANCELLED));
    } finally {
      caller.shutdownNow();
    }
  }

  @Test
  void whereACallRunsIsForTheUserToSay() throws Exception {
    AtomicReference<String> thread = new AtomicReference<>();
    Endpoint<Sums.Pair, Sums.Sum> noting =
        (ctx, pair) -> {
          thread.set(Thread.currentThread().getName());
          return new Sums.Sum(0);
        };
    ExecutorService own = Executors.newSingleThreadExecutor(task -> new Thread(task, "own"));
    ServerServiceDefinition service =
        GrpcServices.of("pb.Sums", ServerEdge.create())
            .executor(own)
            .method(Sums.ADD, noting)
            .method(Sums.ADD_AT_ONCE, noting)
            .build();
    try (Pairing pairing = Pairing.overTcp(service)) {
      pairing.call(Sums.ADD).call(CallContext.empty(), new Sums.Pair(1, 2));
      assertThat(thread).hasValue("own");
      pairing.call(Sums.ADD_AT_ONCE).call(CallContext.empty(), new Sums.Pair(1, 2));
      assertThat(thread.get()).isNotEqualTo("own");
      own.shutdown();
      assertThat(
              catchThrowable(
                  () -> pairing.call(Sums.ADD).call(CallContext.empty(), new Sums.Pair(1, 2))))
          .isInstanceOfSatisfying(
              CallException.class, e -> assertThat(e.code()).isEqualTo(Code.UNAVAILABLE));
    }
  }

  @Test
  void whereNobodyListensNothingWasSent() throws IOException {
    int port;
    try (ServerSocket held = new ServerSocket(0)) {
      port = held.getLocalPort();
    }
    var channel =
        io.grpc.netty.shaded.io.grpc.netty.NettyChannelBuilder.forAddress("localhost", port)
            .usePlaintext()
            .build();
    try {
      Endpoint<Sums.Pair, Sums.Sum> add =
          GrpcTransport.of(channel, Sums.ADD).endpoint(Sums.ADD.operation());
      assertThat(catchThrowable(() -> add.call(CallContext.empty(), new Sums.Pair(1, 2))))
          .isInstanceOfSatisfying(
              CallException.class,
              e -> {
                assertThat(e.code()).isEqualTo(Code.UNAVAILABLE);
                assertThat(e.notSent()).isTrue();
              });
    } finally {
      channel.shutdownNow();
    }
  }

  @Test
  void aForeignStatusKeepsItsCode() throws Exception {
    try (Pairing pairing = pairing(Sums.ADD, ADDING)) {
      assertThat(
              catchThrowable(
                  () ->
                      pairing
                          .call(Sums.ADD_IN_RESULT)
                          .call(CallContext.empty(), new Sums.Pair(1, 2))))
          .isInstanceOfSatisfying(
              CallException.class, e -> assertThat(e.code()).isEqualTo(Code.UNIMPLEMENTED));
    }
  }

  @Test
  void aClosedTransportCallsNobody() throws Exception {
    try (Pairing pairing = pairing(Sums.ADD, ADDING)) {
      GrpcTransport transport = pairing.transport(Sums.ADD);
      Endpoint<Sums.Pair, Sums.Sum> add = transport.endpoint(Sums.ADD.operation());
      transport.close();

      assertThat(catchThrowable(() -> add.call(CallContext.empty(), new Sums.Pair(1, 2))))
          .hasMessage("the client is closed");
      assertThat(pairing.channel().isShutdown()).isTrue();
    }
  }
}
