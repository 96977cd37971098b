package io.kitgen.rpc;

import io.kitgen.protobuf.ProtoOperation;
import io.kitgen.rpc.server.RpcMethod;
import io.kitgen.rpc.server.UnknownMethod;
import io.kitgen.runtime.Endpoint;
import io.kitgen.runtime.http.route.HttpRoute;
import io.kitgen.runtime.http.route.HttpRoutes;
import io.kitgen.runtime.http.route.PathTemplate;
import io.kitgen.runtime.server.ServerEdge;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * Serves operations over gRPC, gRPC-Web and Connect on any HTTP engine; the {@code Content-Type} of
 * a request says which. Generated code is written with it. The routes join with those of HTTP on
 * one port:
 *
 * <pre>{@code
 * KitNettyServer.start(8081,
 *     HttpRoutes.join(AddServiceHttp.handler(endpoints, edge), AddServiceRpc.handler(endpoints, edge)));
 * }</pre>
 *
 * <p>gRPC itself needs an engine with trailers: HTTP/2, or HTTP/1.1 in chunks for clients that take
 * them there. Collects the operations; not thread-safe. The routes are.
 */
public final class RpcRoutes {

  private static final int WORTH_PACKING = 1024;

  private final ServerEdge edge;
  private final List<HttpRoute> routes = new ArrayList<>();
  private final Map<String, ProtoOperation<?, ?>> services = new LinkedHashMap<>();
  private int packFrom = WORTH_PACKING;

  private RpcRoutes(ServerEdge edge) {
    this.edge = Objects.requireNonNull(edge, "edge");
  }

  /** Starts without operations, inside {@link ServerEdge#create()}. */
  public static RpcRoutes in() {
    return in(ServerEdge.create());
  }

  /** Starts without operations. */
  public static RpcRoutes in(ServerEdge edge) {
    return new RpcRoutes(edge);
  }

  /**
   * Answers are compressed from this size on, in bytes, where the caller asks for it; 1 KiB unless
   * said. Over gRPC a caller asks by compressing its own messages, over Connect by {@code
   * Accept-Encoding}. Holds for the operations that follow.
   */
  public RpcRoutes compressFrom(int bytes) {
    if (bytes < 0) {
      throw new IllegalArgumentException("expected 0 bytes or more, got " + bytes);
    }
    packFrom = bytes;
    return this;
  }

  /**
   * Adds an operation.
   *
   * @throws IllegalArgumentException when the edge cannot do what the operation asks
   * @throws IllegalStateException when the operation demands what no admission of the edge enforces
   */
  public <I, O> RpcRoutes serve(ProtoOperation<I, O> operation, Endpoint<I, O> endpoint) {
    RpcMethod<I, O> method = new RpcMethod<>(operation, endpoint, edge, packFrom);
    routes.add(
        new HttpRoute(
            method.methods(),
            PathTemplate.of(operation.path()),
            method,
            edge.errors(),
            operation.operation().toString()));
    services.putIfAbsent(operation.service(), operation);
    return this;
  }

  /** The routes of all operations, and of what else their services might be asked for. */
  public HttpRoutes build() {
    List<HttpRoute> all = new ArrayList<>(routes);
    services.forEach(
        (service, any) ->
            all.add(HttpRoute.of("POST", "/" + service + "/{method}", new UnknownMethod(any))));
    return HttpRoutes.of(all.toArray(HttpRoute[]::new));
  }
}
