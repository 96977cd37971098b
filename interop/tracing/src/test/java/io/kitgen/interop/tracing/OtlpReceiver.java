package io.kitgen.interop.tracing;

import io.grpc.Server;
import io.grpc.netty.shaded.io.grpc.netty.NettyServerBuilder;
import io.grpc.stub.StreamObserver;
import io.opentelemetry.proto.collector.trace.v1.ExportTraceServiceRequest;
import io.opentelemetry.proto.collector.trace.v1.ExportTraceServiceResponse;
import io.opentelemetry.proto.collector.trace.v1.TraceServiceGrpc;
import io.opentelemetry.proto.trace.v1.Span;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.TimeUnit;
import org.awaitility.Awaitility;

/** What a collector does with spans over OTLP, by the protocol's own stubs. */
final class OtlpReceiver extends TraceServiceGrpc.TraceServiceImplBase implements AutoCloseable {

  /**
   * A span as it came.
   *
   * @param service the {@code service.name} of its resource
   * @param span the span
   */
  record Received(String service, Span span) {}

  private final List<Received> received = new CopyOnWriteArrayList<>();
  private final Server server;
  private final int port;

  OtlpReceiver() throws IOException {
    this(0);
  }

  OtlpReceiver(int port) throws IOException {
    this.server =
        NettyServerBuilder.forAddress(new InetSocketAddress("127.0.0.1", port))
            .addService(this)
            .build()
            .start();
    this.port = server.getPort();
  }

  int port() {
    return port;
  }

  @Override
  public void export(
      ExportTraceServiceRequest request, StreamObserver<ExportTraceServiceResponse> answer) {
    request
        .getResourceSpansList()
        .forEach(
            resource -> {
              String service =
                  resource.getResource().getAttributesList().stream()
                      .filter(attribute -> attribute.getKey().equals("service.name"))
                      .map(attribute -> attribute.getValue().getStringValue())
                      .findFirst()
                      .orElse("");
              resource
                  .getScopeSpansList()
                  .forEach(
                      scope ->
                          scope
                              .getSpansList()
                              .forEach(span -> received.add(new Received(service, span))));
            });
    answer.onNext(ExportTraceServiceResponse.getDefaultInstance());
    answer.onCompleted();
  }

  /** What came, as soon as there are {@code count} spans. */
  List<Received> spans(int count) {
    Awaitility.await().atMost(60, TimeUnit.SECONDS).until(() -> received.size() >= count);
    return List.copyOf(received);
  }

  @Override
  public void close() {
    server.shutdownNow();
  }
}
