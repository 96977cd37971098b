package io.kitgen.rpc.server;

import io.kitgen.Code;
import io.kitgen.protobuf.ProtoLimits;
import io.kitgen.protobuf.ProtoOperation;
import io.kitgen.rpc.json.JsonFormat;
import io.kitgen.rpc.wire.Dialect;
import io.kitgen.rpc.wire.Format;
import io.kitgen.runtime.CallContext;
import io.kitgen.runtime.Endpoint;
import io.kitgen.runtime.Operation;
import io.kitgen.runtime.error.ErrorReply;
import io.kitgen.runtime.error.RefusedException;
import io.kitgen.runtime.http.HttpRequest;
import io.kitgen.runtime.http.HttpResponse;
import io.kitgen.runtime.http.route.PathVariables;
import io.kitgen.runtime.http.route.RouteHandler;
import io.kitgen.runtime.server.Limits;
import io.kitgen.runtime.server.ServerEdge;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Answers the calls of one operation, in whichever dialect they come. Thread-safe. */
public final class RpcMethod<I, O> implements RouteHandler {

  private final ProtoOperation<I, O> proto;
  private final Operation<I, O> operation;
  private final Endpoint<I, O> endpoint;
  private final ServerEdge edge;
  private final ProtoLimits limits;
  private final int packFrom;
  private final boolean unary;
  private final String accepted;
  private final Payloads<I, O> plain;
  private volatile @Nullable Payloads<I, O> json;

  /**
   * Checks that {@code edge} can serve the operation.
   *
   * @param packFrom answers are compressed from this many bytes on
   */
  public RpcMethod(
      ProtoOperation<I, O> proto, Endpoint<I, O> endpoint, ServerEdge edge, int packFrom) {
    this.proto = Objects.requireNonNull(proto, "operation");
    this.operation = proto.operation();
    this.endpoint = Objects.requireNonNull(endpoint, "endpoint");
    this.edge = edge;
    this.limits = new ProtoLimits(edge.limits().bodyBytes(), ProtoLimits.DEFAULT.depth());
    this.packFrom = packFrom;
    this.unary = operation.kind() == Operation.Kind.UNARY;
    this.accepted = Dialect.types(unary);
    this.plain = new Payloads<>(proto, Format.PROTO);
    edge.checkFits(operation);
    edge.check(operation);
  }

  /** The HTTP methods by which it is called: Connect has GET for what changes nothing. */
  public List<String> methods() {
    return proto.noSideEffects() && unary ? List.of("POST", "GET") : List.of("POST");
  }

  @Override
  public HttpResponse handle(CallContext ctx, HttpRequest request, PathVariables variables) {
    Dialect dialect = Dialect.of(request.headers().first("content-type"));
    boolean get = request.method().equals("GET");
    return edge.call(
        operation,
        endpoint,
        ctx,
        dialect != null && isFramed(dialect) && !get
            ? new FramedCall<>(this, payloads(dialect), request, dialect)
            : connect(request, get, dialect));
  }

  /** Connect's streams are for operations with streams alone; the others take all operations. */
  private boolean isFramed(Dialect dialect) {
    return switch (dialect.family()) {
      case CONNECT -> false;
      case CONNECT_STREAM -> !unary;
      default -> true;
    };
  }

  private RpcCall<I, O> connect(HttpRequest request, boolean get, @Nullable Dialect dialect) {
    if (get) {
      try {
        HttpRequest posted = ConnectGet.posted(request);
        Dialect said = Objects.requireNonNull(Dialect.of(posted.headers().first("content-type")));
        return new ConnectCall<>(this, payloads(said), posted, said, null);
      } catch (RefusedException e) {
        return new ConnectCall<>(this, plain, request, Dialect.CONNECT_JSON, e);
      }
    }
    return dialect != null && dialect.family() == Dialect.Family.CONNECT && unary
        ? new ConnectCall<>(this, payloads(dialect), request, dialect, null)
        : new ConnectCall<>(this, plain, request, Dialect.CONNECT_JSON, unsupported());
  }

  private RefusedException unsupported() {
    return new RefusedException(
        ErrorReply.of(Code.INVALID_ARGUMENT, "expected a body of type " + accepted)
            .name("unsupported-media-type")
            .httpStatus(415)
            .metadata("Accept-Post", accepted)
            .build());
  }

  private Payloads<I, O> payloads(Dialect dialect) {
    return dialect.isJson() ? json() : plain;
  }

  /** Made when it is first asked for: most servers never are. */
  private Payloads<I, O> json() {
    Payloads<I, O> known = json;
    if (known == null) {
      known = new Payloads<>(proto, JsonFormat.of(proto));
      json = known;
    }
    return known;
  }

  @Override
  public boolean blocks() {
    return !operation.nonBlocking() || !unary;
  }

  ProtoOperation<I, O> proto() {
    return proto;
  }

  Limits edgeLimits() {
    return edge.limits();
  }

  ProtoLimits limits() {
    return limits;
  }

  int packFrom() {
    return packFrom;
  }
}
