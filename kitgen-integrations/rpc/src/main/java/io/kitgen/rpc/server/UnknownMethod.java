package io.kitgen.rpc.server;

import io.kitgen.Code;
import io.kitgen.protobuf.ProtoOperation;
import io.kitgen.rpc.protocol.ConnectErrors;
import io.kitgen.rpc.protocol.Failure;
import io.kitgen.rpc.protocol.Framing;
import io.kitgen.rpc.wire.Dialect;
import io.kitgen.runtime.CallContext;
import io.kitgen.runtime.error.ErrorReply;
import io.kitgen.runtime.http.Headers;
import io.kitgen.runtime.http.HttpHandler;
import io.kitgen.runtime.http.HttpRequest;
import io.kitgen.runtime.http.HttpResponse;

/** Answers what a service is asked for that it does not have: UNIMPLEMENTED, in any dialect. */
public final class UnknownMethod implements HttpHandler {

  private final ProtoOperation<?, ?> sibling;

  /** For the service of {@code sibling}. */
  public UnknownMethod(ProtoOperation<?, ?> sibling) {
    this.sibling = sibling;
  }

  @Override
  public HttpResponse handle(CallContext ctx, HttpRequest request) {
    Dialect dialect = Dialect.of(request.headers().first("content-type"));
    ErrorReply reply =
        ErrorReply.of(
                Code.UNIMPLEMENTED, sibling.service() + " has no such method: " + request.path())
            .build();
    Failure failure = new Failure(sibling, reply, null);
    return dialect == null || dialect.family() == Dialect.Family.CONNECT
        ? ConnectErrors.answer(failure, Headers.empty())
        : Framing.of(dialect).failed(dialect.headers(), failure);
  }
}
