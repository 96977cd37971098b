package io.kitgen.grpc;

import io.grpc.MethodDescriptor;
import io.grpc.ServerServiceDefinition;
import io.grpc.ServiceDescriptor;
import io.kitgen.grpc.server.CallThreads;
import io.kitgen.grpc.server.ServerMethod;
import io.kitgen.grpc.wire.BytesMarshaller;
import io.kitgen.protobuf.ProtoOperation;
import io.kitgen.runtime.Endpoint;
import io.kitgen.runtime.Operation;
import io.kitgen.runtime.server.ServerEdge;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.Executor;
import org.jspecify.annotations.Nullable;

/**
 * Collects the operations of one service for a server of grpc-java. Not thread-safe; what it builds
 * is.
 *
 * <p>A unary call runs on the thread that grpc-java calls it on, which is one of {@code
 * ServerBuilder.executor}. With {@link #executor} it runs there instead, so that the server itself
 * may have {@code directExecutor()}: a call changes threads once then, and one that is non-blocking
 * not at all. A call with many messages always runs there, or on a virtual thread of its own.
 */
public final class GrpcServices {

  private final String service;
  private final ServerEdge edge;
  private final List<Method<?, ?>> methods = new ArrayList<>();
  private @Nullable Executor executor;

  private GrpcServices(String service, ServerEdge edge) {
    this.service = Objects.requireNonNull(service, "service");
    this.edge = Objects.requireNonNull(edge, "edge");
  }

  private record Method<I, O>(ProtoOperation<I, O> operation, Endpoint<I, O> endpoint) {}

  /** Starts the service with the full name {@code service}, inside {@code edge}. */
  public static GrpcServices of(String service, ServerEdge edge) {
    return new GrpcServices(service, edge);
  }

  /**
   * Where calls run that may block; it must not run them on the thread that asks. It remains the
   * caller's, who ends it after the server.
   */
  public GrpcServices executor(Executor executor) {
    this.executor = Objects.requireNonNull(executor, "executor");
    return this;
  }

  /**
   * Adds an operation.
   *
   * @throws IllegalArgumentException when the edge lacks what the operation needs
   * @throws IllegalStateException when no admission of the edge enforces what the operation demands
   */
  public <I, O> GrpcServices method(ProtoOperation<I, O> operation, Endpoint<I, O> endpoint) {
    edge.checkFits(operation.operation());
    edge.check(operation.operation());
    methods.add(new Method<>(operation, Objects.requireNonNull(endpoint, "endpoint")));
    return this;
  }

  /**
   * The service, for {@code ServerBuilder.addService}.
   *
   * @throws IllegalStateException when an operation has many messages, there is no executor, and
   *     this JVM has no virtual threads
   */
  public ServerServiceDefinition build() {
    List<MethodDescriptor<byte[], byte[]>> described =
        methods.stream().map(method -> described(method.operation())).toList();
    ServiceDescriptor.Builder descriptor = ServiceDescriptor.newBuilder(service);
    described.forEach(descriptor::addMethod);
    ServerServiceDefinition.Builder definition =
        ServerServiceDefinition.builder(descriptor.build());
    for (int i = 0; i < methods.size(); i++) {
      definition.addMethod(described.get(i), handler(methods.get(i)));
    }
    return definition.build();
  }

  private MethodDescriptor<byte[], byte[]> described(ProtoOperation<?, ?> operation) {
    BytesMarshaller bytes = new BytesMarshaller(edge.limits().bodyBytes());
    return GrpcMethods.describe(operation, bytes, new BytesMarshaller(Integer.MAX_VALUE));
  }

  private <I, O> ServerMethod<I, O> handler(Method<I, O> method) {
    Operation<I, O> operation = method.operation().operation();
    return new ServerMethod<>(
        method.operation(), method.endpoint(), edge, CallThreads.of(operation, executor));
  }
}
