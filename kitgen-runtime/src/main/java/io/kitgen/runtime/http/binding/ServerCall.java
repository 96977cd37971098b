package io.kitgen.runtime.http.binding;

import io.kitgen.Code;
import io.kitgen.runtime.CallContext;
import io.kitgen.runtime.call.Metadata;
import io.kitgen.runtime.call.Outcome;
import io.kitgen.runtime.error.DeclaredError;
import io.kitgen.runtime.error.ErrorReply;
import io.kitgen.runtime.error.RefusedException;
import io.kitgen.runtime.http.Headers;
import io.kitgen.runtime.http.HttpBody;
import io.kitgen.runtime.http.HttpRequest;
import io.kitgen.runtime.http.HttpResponse;
import io.kitgen.runtime.http.fault.BodyRefusals;
import io.kitgen.runtime.http.fault.RemoteErrors;
import io.kitgen.runtime.http.message.MessageFlow;
import io.kitgen.runtime.http.message.MessageForm;
import io.kitgen.runtime.http.route.PathVariables;
import io.kitgen.runtime.http.syntax.MediaTypes;
import io.kitgen.runtime.json.JsonCodec;
import io.kitgen.runtime.server.Hooks;
import io.kitgen.runtime.server.Limits;
import io.kitgen.runtime.server.Outflow;
import io.kitgen.runtime.server.ServerEdge;
import io.kitgen.runtime.server.ServerExchange;
import io.kitgen.runtime.server.deadline.GrpcTimeout;
import java.io.IOException;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/** One call of one operation, at the server. */
final class ServerCall<I, O> implements ServerExchange<I, O, HttpResponse>, Metadata.Sink {

  private final HttpOperation<I, O> http;
  private final ServerEdge edge;
  private final HttpRequest request;
  private final PathVariables variables;
  private String type;
  private Headers.@Nullable Builder beside;
  private @Nullable MessageMetadata metadata;

  ServerCall(
      HttpOperation<I, O> http, ServerEdge edge, HttpRequest request, PathVariables variables) {
    this.http = http;
    this.edge = edge;
    this.request = request;
    this.variables = variables;
    this.type = http.produces().get(0);
  }

  @Override
  public Metadata metadata() {
    MessageMetadata known = metadata; // each observer, hook and admission asks for it
    if (known == null) {
      known = new MessageMetadata(http, request, request.headers(), this);
      metadata = known;
    }
    return known;
  }

  @Override
  public Metadata.Sink sink() {
    return this;
  }

  @Override
  public void add(String name, String value) {
    beside = beside == null ? Headers.builder() : beside;
    beside.add(name, value);
  }

  @Override
  public void set(String name, String value) {
    beside = beside == null ? Headers.builder() : beside;
    beside.set(name, value);
  }

  @Override
  public @Nullable Duration timeout() {
    String text = request.headers().first(GrpcTimeout.NAME);
    try {
      return text == null ? null : GrpcTimeout.parse(text);
    } catch (IllegalArgumentException e) {
      throw RequestReader.refused("header " + GrpcTimeout.NAME, e);
    }
  }

  @Override
  public I decode(CallContext ctx) {
    checkHeaders();
    checkType();
    checkAccept();
    boolean mayBeEmpty = http.operation().requestFields().isEmpty();
    return http.codec()
        .readRequest(new RequestReader(request, variables, edge.limits(), mayBeEmpty));
  }

  private void checkHeaders() {
    Limits limits = edge.limits();
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

  private void checkType() {
    String type = request.headers().first("Content-Type");
    if (!http.consumes().isEmpty()
        && request.body().length() != 0
        && type != null
        && !MediaTypes.isIn(type, http.consumes())) {
      throw BodyRefusals.unsupported(
          "expected a body of type " + String.join(" or ", http.consumes()));
    }
  }

  private void checkAccept() {
    String best = MediaTypes.best(request.headers().joined("Accept"), http.produces());
    if (best != null) {
      type = best;
    } else if (http.status() != 204) {
      throw new RefusedException(
          ErrorReply.of(
                  Code.INVALID_ARGUMENT, "the answer is " + String.join(" or ", http.produces()))
              .name("not-acceptable")
              .httpStatus(406)
              .build());
    }
  }

  @Override
  public HttpResponse encode(CallContext ctx, O response) throws IOException {
    ResponseWriter out = new ResponseWriter(http.status(), type, edge.errors());
    http.codec().writeResponse(response, out);
    HttpResponse answer = withBeside(out.response());
    return http.after(ctx, request, answer);
  }

  @Override
  public HttpResponse encodeMessages(CallContext ctx, Outflow<?> messages) throws IOException {
    HttpResponse answer =
        new HttpResponse(http.status(), MessageForm.headers(type), HttpBody.flow(flow(messages)));
    return http.after(ctx, request, withBeside(answer));
  }

  @SuppressWarnings("unchecked") // an operation's messages have the type of their codec
  private <T> MessageFlow<T> flow(Outflow<T> messages) {
    JsonCodec<T> codec = (JsonCodec<T>) http.messages();
    if (codec == null) {
      throw new IllegalStateException(http + " was bound without the codec of its messages");
    }
    return new MessageFlow<>(messages, codec, MessageForm.of(type));
  }

  @Override
  public HttpResponse fail(ErrorReply reply, @Nullable DeclaredError<?> declared) {
    ResultErrors inResult = http.resultErrors();
    HttpResponse answer =
        declared != null && inResult != null
            ? inResult.answer(reply, http.status())
            : edge.errors().answer(reply);
    return withBeside(
        declared == null ? answer : answer.withHeader(RemoteErrors.NAME_HEADER, declared.name()));
  }

  @Override
  public HttpResponse bare(ErrorReply reply) {
    return HttpResponse.of(reply.httpStatus());
  }

  private HttpResponse withBeside(HttpResponse response) {
    return beside == null
        ? response
        : response.withHeaders(response.headers().overlaid(beside.build()));
  }

  @Override
  public int status(HttpResponse reply) {
    return reply.status();
  }

  @Override
  public Hooks.Finished finished(HttpResponse reply, Outcome outcome) {
    return new Hooks.Finished(
        http.operation(),
        outcome,
        reply.status(),
        new MessageMetadata(http, reply, reply.headers(), null),
        reply.body().length());
  }
}
