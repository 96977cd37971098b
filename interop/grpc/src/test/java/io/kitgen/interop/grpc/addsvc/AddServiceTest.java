package io.kitgen.interop.grpc.addsvc;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import io.grpc.ManagedChannel;
import io.grpc.Server;
import io.grpc.netty.shaded.io.grpc.netty.NettyChannelBuilder;
import io.grpc.netty.shaded.io.grpc.netty.NettyServerBuilder;
import io.grpc.stub.StreamObserver;
import io.kitgen.interop.grpc.pb.AddGrpc;
import io.kitgen.interop.grpc.pb.ConcatReply;
import io.kitgen.interop.grpc.pb.ConcatRequest;
import io.kitgen.interop.grpc.pb.SumReply;
import io.kitgen.interop.grpc.pb.SumRequest;
import io.kitgen.netty.server.KitNettyServer;
import io.kitgen.rpc.RpcRoutes;
import io.kitgen.runtime.error.CallException;
import io.kitgen.runtime.server.ServerEdge;
import java.net.InetSocketAddress;
import org.junit.jupiter.api.Test;

/** Errors are texts in the result, and the status is OK. */
class AddServiceTest {

  private static final InetSocketAddress FREE = new InetSocketAddress("localhost", 0);

  private static final AddServiceEndpoints ENDPOINTS =
      AddServiceEndpoints.of(
          new AddService() {
            @Override
            public long sum(long a, long b) {
              if (a == 0 && b == 0) {
                throw new TwoZeroesException();
              }
              if (Math.abs(a + b) > Integer.MAX_VALUE) {
                throw new IntOverflowException();
              }
              return a + b;
            }

            @Override
            public String concat(String a, String b) {
              if (a.length() + b.length() > 10) {
                throw new MaxSizeExceededException();
              }
              return a + b;
            }
          });

  /** As Go kit's own server does it. */
  private static final class GoKit extends AddGrpc.AddImplBase {
    @Override
    public void sum(SumRequest request, StreamObserver<SumReply> out) {
      SumReply.Builder reply = SumReply.newBuilder();
      if (request.getA() == 0 && request.getB() == 0) {
        reply.setErr("can't sum two zeroes");
      } else if (request.getA() > 1_000_000) {
        reply.setErr("integer overflow");
      } else if (request.getA() < 0) {
        reply.setErr("rate limit exceeded");
      } else {
        reply.setV(request.getA() + request.getB());
      }
      out.onNext(reply.build());
      out.onCompleted();
    }

    @Override
    public void concat(ConcatRequest request, StreamObserver<ConcatReply> out) {
      out.onNext(ConcatReply.newBuilder().setErr("result exceeds maximum size").build());
      out.onCompleted();
    }
  }

  private static void withChannel(int port, ChannelUse use) throws Exception {
    ManagedChannel channel =
        NettyChannelBuilder.forAddress("localhost", port).usePlaintext().build();
    try {
      use.with(channel);
    } finally {
      channel.shutdownNow();
    }
  }

  private interface ChannelUse {
    void with(ManagedChannel channel) throws Exception;
  }

  private static void stubsCall(ManagedChannel channel) {
    AddGrpc.AddBlockingStub add = AddGrpc.newBlockingStub(channel);
    assertThat(add.sum(SumRequest.newBuilder().setA(1).setB(2).build()))
        .isEqualTo(SumReply.newBuilder().setV(3).build());
    assertThat(add.sum(SumRequest.getDefaultInstance()))
        .isEqualTo(SumReply.newBuilder().setErr("can't sum two zeroes").build());
    assertThat(add.concat(ConcatRequest.newBuilder().setA("a").setB("b").build()).getV())
        .isEqualTo("ab");
    assertThat(add.concat(ConcatRequest.newBuilder().setA("0123456789a").build()))
        .isEqualTo(ConcatReply.newBuilder().setErr("result exceeds maximum size").build());
    AddServiceEndpoints own = AddServiceGrpc.client(channel);
    assertThat(own.sum(20, 22)).isEqualTo(42);
    assertThat(catchThrowable(() -> own.sum(0, 0))).isInstanceOf(TwoZeroesException.class);
  }

  @Test
  void stubsCallUsOverGrpcJava() throws Exception {
    Server server =
        NettyServerBuilder.forAddress(FREE)
            .addService(AddServiceGrpc.service(ENDPOINTS))
            .build()
            .start();
    try {
      withChannel(server.getPort(), AddServiceTest::stubsCall);
    } finally {
      server.shutdownNow();
    }
  }

  @Test
  void stubsCallUsOverOurEngine() throws Exception {
    try (KitNettyServer server =
        KitNettyServer.start(
            FREE,
            RpcRoutes.in(ServerEdge.create())
                .serve(AddServiceProto.SUM, ENDPOINTS.sum)
                .serve(AddServiceProto.CONCAT, ENDPOINTS.concat)
                .build())) {
      withChannel(server.port(), AddServiceTest::stubsCall);
    }
  }

  @Test
  void weCallWhatAnswersAsGoKitDoes() throws Exception {
    Server server = NettyServerBuilder.forAddress(FREE).addService(new GoKit()).build().start();
    try {
      withChannel(
          server.getPort(),
          channel -> {
            AddServiceEndpoints add = AddServiceGrpc.client(channel);
            assertThat(add.sum(1, 2)).isEqualTo(3);
            assertThat(catchThrowable(() -> add.sum(0, 0))).isInstanceOf(TwoZeroesException.class);
            assertThat(catchThrowable(() -> add.sum(2_000_000, 0)))
                .isInstanceOf(IntOverflowException.class);
            assertThat(catchThrowable(() -> add.sum(-1, 0)))
                .isInstanceOf(CallException.class)
                .hasMessage("rate limit exceeded");
            assertThat(catchThrowable(() -> add.concat("a", "b")))
                .isInstanceOf(MaxSizeExceededException.class);
          });
    } finally {
      server.shutdownNow();
    }
  }
}
