package io.kitgen.grpc;

import io.grpc.ManagedChannel;
import io.grpc.Server;
import io.grpc.ServerServiceDefinition;
import io.grpc.inprocess.InProcessChannelBuilder;
import io.grpc.inprocess.InProcessServerBuilder;
import io.grpc.netty.shaded.io.grpc.netty.NettyChannelBuilder;
import io.grpc.netty.shaded.io.grpc.netty.NettyServerBuilder;
import io.kitgen.protobuf.ProtoOperation;
import io.kitgen.runtime.Endpoint;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.UUID;

/** A server and a client of grpc-java, in one process or over a connection. */
record Pairing(Server server, ManagedChannel channel) implements AutoCloseable {

  static Pairing inProcess(ServerServiceDefinition service) {
    String name = UUID.randomUUID().toString();
    try {
      return new Pairing(
          InProcessServerBuilder.forName(name).addService(service).build().start(),
          InProcessChannelBuilder.forName(name).build());
    } catch (IOException e) {
      throw new AssertionError(e);
    }
  }

  static Pairing overTcp(ServerServiceDefinition service) throws IOException {
    InetSocketAddress free = new InetSocketAddress(InetAddress.getLoopbackAddress(), 0);
    Server server = NettyServerBuilder.forAddress(free).addService(service).build().start();
    return new Pairing(
        server,
        NettyChannelBuilder.forAddress("localhost", server.getPort())
            .flowControlWindow(64 * 1024)
            .usePlaintext()
            .build());
  }

  <I, O> Endpoint<I, O> call(ProtoOperation<I, O> operation) {
    return transport(operation).endpoint(operation.operation());
  }

  GrpcTransport transport(ProtoOperation<?, ?> operation) {
    return GrpcTransport.of(channel, operation);
  }

  @Override
  public void close() {
    channel.shutdownNow();
    server.shutdownNow();
  }
}
