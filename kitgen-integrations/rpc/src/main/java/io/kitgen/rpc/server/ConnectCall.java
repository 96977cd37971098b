package io.kitgen.rpc.server;

import io.kitgen.protobuf.ProtoCodec;
import io.kitgen.protobuf.ProtoRefusals;
import io.kitgen.rpc.protocol.ConnectErrors;
import io.kitgen.rpc.protocol.ConnectFields;
import io.kitgen.rpc.protocol.Failure;
import io.kitgen.rpc.wire.Dialect;
import io.kitgen.rpc.wire.Packing;
import io.kitgen.runtime.CallContext;
import io.kitgen.runtime.error.ErrorReply;
import io.kitgen.runtime.error.RefusedException;
import io.kitgen.runtime.http.Headers;
import io.kitgen.runtime.http.HttpBody;
import io.kitgen.runtime.http.HttpRequest;
import io.kitgen.runtime.http.HttpResponse;
import java.io.IOException;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/** A call over Connect with one message each way: the body is the message. */
final class ConnectCall<I, O> extends RpcCall<I, O> {

  private static final String ENCODING = "content-encoding";

  private final @Nullable RefusedException refusal;

  /**
   * A call.
   *
   * @param refusal why it cannot be understood, or null when it may be
   */
  ConnectCall(
      RpcMethod<I, O> method,
      Payloads<I, O> payloads,
      HttpRequest request,
      Dialect dialect,
      @Nullable RefusedException refusal) {
    super(method, payloads, request, dialect);
    this.refusal = refusal;
  }

  @Override
  public @Nullable Duration timeout() {
    return ConnectFields.timeout(request.headers());
  }

  @Override
  public I decode(CallContext ctx) {
    checkHeaders();
    if (refusal != null) {
      throw refusal;
    }
    ConnectFields.checkVersion(request.headers());
    Packing packing = Packing.of(request.headers().first(ENCODING), ENCODING);
    byte[] message = body();
    if (packing.packs() && message.length > 0) {
      message = packing.unpack(message, 0, message.length, method.limits().messageBytes());
    }
    return read(payloads.request(), message, 0, message.length);
  }

  private byte[] body() {
    int limit = method.limits().messageBytes();
    byte[] body;
    try {
      body = request.body().read(limit);
    } catch (IOException e) {
      throw endedEarly(e);
    }
    if (body == null) {
      throw ProtoRefusals.tooLarge(limit);
    }
    return body;
  }

  @Override
  public HttpResponse encode(CallContext ctx, O response) {
    return answer(payloads.response().write(response));
  }

  private HttpResponse answer(byte[] message) {
    Headers beside = takeBeside();
    boolean get = request.method().equals("GET");
    byte[] packed = packed(message);
    if (packed == null && beside.size() == 0 && !get) {
      return new HttpResponse(200, dialect.headers(), HttpBody.of(message));
    }
    Headers.Builder head = dialect.headers().toBuilder();
    if (packed != null) {
      head.add(ENCODING, "gzip");
    }
    if (get) { // what may be kept on the way
      head.add("vary", "Accept-Encoding");
    }
    HttpBody body = HttpBody.of(packed == null ? message : packed);
    return new HttpResponse(200, head.addAll(beside).build(), body);
  }

  private byte @Nullable [] packed(byte[] message) {
    if (message.length < method.packFrom()
        || !Packing.acceptsGzip(request.headers().joined("accept-encoding"))) {
      return null;
    }
    byte[] packed = Packing.GZIP.pack(message, 0, message.length, 0);
    return packed.length < message.length ? packed : null;
  }

  @Override
  HttpResponse failed(Failure failure) {
    return ConnectErrors.answer(failure, takeBeside());
  }

  @Override
  HttpResponse inResult(ProtoCodec<ErrorReply> codec, ErrorReply reply) {
    return answer(codec.write(reply));
  }

  @Override
  public int status(HttpResponse reply) {
    return reply.status();
  }
}
