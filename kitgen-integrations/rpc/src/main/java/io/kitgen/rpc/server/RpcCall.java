package io.kitgen.rpc.server;

import io.kitgen.Code;
import io.kitgen.protobuf.ProtoCodec;
import io.kitgen.protobuf.ProtoException;
import io.kitgen.protobuf.ProtoRefusals;
import io.kitgen.protobuf.status.ErrorInResult;
import io.kitgen.rpc.protocol.Failure;
import io.kitgen.rpc.wire.Dialect;
import io.kitgen.runtime.call.Metadata;
import io.kitgen.runtime.call.Outcome;
import io.kitgen.runtime.error.DeclaredError;
import io.kitgen.runtime.error.ErrorReply;
import io.kitgen.runtime.error.RefusedException;
import io.kitgen.runtime.http.Headers;
import io.kitgen.runtime.http.HttpRequest;
import io.kitgen.runtime.http.HttpResponse;
import io.kitgen.runtime.server.Hooks;
import io.kitgen.runtime.server.Limits;
import io.kitgen.runtime.server.ServerExchange;
import java.io.IOException;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** What calls of all dialects have in common. Used by one thread. */
abstract class RpcCall<I, O> implements ServerExchange<I, O, HttpResponse>, Metadata.Sink {

  final RpcMethod<I, O> method;
  final Payloads<I, O> payloads;
  final HttpRequest request;
  final Dialect dialect;
  private Headers.@Nullable Builder beside;
  private @Nullable RpcMetadata metadata;

  RpcCall(RpcMethod<I, O> method, Payloads<I, O> payloads, HttpRequest request, Dialect dialect) {
    this.method = method;
    this.payloads = payloads;
    this.request = request;
    this.dialect = dialect;
  }

  @Override
  public final Metadata metadata() {
    RpcMetadata known = metadata; // each observer, hook and admission asks for it
    if (known == null) {
      known = metadata(request, request.headers(), this);
      metadata = known;
    }
    return known;
  }

  private RpcMetadata metadata(Object message, Headers headers, Metadata.@Nullable Sink sink) {
    return new RpcMetadata(dialect.family().transport(), method.proto(), message, headers, sink);
  }

  @Override
  public final Metadata.Sink sink() {
    return this;
  }

  @Override
  public final void add(String name, String value) {
    beside(name).add(name, value);
  }

  @Override
  public final void set(String name, String value) {
    beside(name).set(name, value);
  }

  private Headers.Builder beside(String name) {
    String lower = name.toLowerCase(Locale.ROOT);
    if (lower.startsWith("grpc-") || lower.startsWith("connect-") || lower.startsWith("content-")) {
      throw new IllegalArgumentException(name + " belongs to the protocol");
    }
    Headers.Builder builder = beside;
    if (builder == null) {
      builder = Headers.builder();
      beside = builder;
    }
    return builder;
  }

  /** What was put beside the answer since this was last asked. */
  final Headers takeBeside() {
    Headers.Builder builder = beside;
    beside = null;
    return builder == null ? Headers.empty() : builder.build();
  }

  final void checkHeaders() {
    Limits limits = method.edgeLimits();
    Headers headers = request.headers();
    long bytes = 0;
    for (int i = 0; i < headers.size(); i++) {
      bytes += headers.name(i).length() + headers.value(i).length();
    }
    if (headers.size() > limits.headerCount() || bytes > limits.headerBytes()) {
      throw new RefusedException(
          ErrorReply.of(Code.RESOURCE_EXHAUSTED, "too many or too large header fields")
              .name("too-large")
              .httpStatus(431)
              .build());
    }
  }

  final <T> T read(ProtoCodec<T> codec, byte[] bytes, int offset, int length) {
    try {
      return codec.read(bytes, offset, length, method.limits());
    } catch (ProtoException e) {
      throw ProtoRefusals.unreadable(e);
    }
  }

  static RefusedException endedEarly(IOException cause) {
    return new RefusedException(
        ErrorReply.of(Code.INVALID_ARGUMENT, "the body ended early").build(), cause);
  }

  @Override
  public final HttpResponse fail(ErrorReply reply, @Nullable DeclaredError<?> declared) {
    ProtoCodec<ErrorReply> inResult = payloads.error();
    if (declared != null && inResult != null) {
      set(ErrorInResult.NAME_KEY, declared.name());
      return inResult(inResult, reply);
    }
    return failed(new Failure(method.proto(), reply, declared));
  }

  @Override
  public final HttpResponse bare(ErrorReply reply) {
    return failed(new Failure(method.proto(), reply, null));
  }

  /** The answer for an error. */
  abstract HttpResponse failed(Failure failure);

  /** An answer that holds a business error, by {@code codec}. */
  abstract HttpResponse inResult(ProtoCodec<ErrorReply> codec, ErrorReply reply);

  @Override
  public final Hooks.Finished finished(HttpResponse reply, Outcome outcome) {
    return new Hooks.Finished(
        method.proto().operation(),
        outcome,
        reply.status(),
        metadata(reply, reply.headers(), null),
        reply.body().length());
  }
}
