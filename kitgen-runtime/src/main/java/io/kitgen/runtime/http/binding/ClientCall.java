package io.kitgen.runtime.http.binding;

import io.kitgen.Code;
import io.kitgen.runtime.CallContext;
import io.kitgen.runtime.Deadline;
import io.kitgen.runtime.Endpoint;
import io.kitgen.runtime.Operation;
import io.kitgen.runtime.client.Attempt;
import io.kitgen.runtime.client.ClientEdge;
import io.kitgen.runtime.client.ClientExchange;
import io.kitgen.runtime.error.CallException;
import io.kitgen.runtime.error.NotModifiedException;
import io.kitgen.runtime.flow.Messages;
import io.kitgen.runtime.http.Headers;
import io.kitgen.runtime.http.HttpBody;
import io.kitgen.runtime.http.HttpRequest;
import io.kitgen.runtime.http.HttpResponse;
import io.kitgen.runtime.http.fault.FailedAnswers;
import io.kitgen.runtime.http.fault.RemoteErrors;
import io.kitgen.runtime.http.message.ReceivedAnswer;
import io.kitgen.runtime.http.syntax.HeaderText;
import io.kitgen.runtime.json.JsonCodec;
import io.kitgen.runtime.server.deadline.GrpcTimeout;
import io.kitgen.runtime.stream.ResponseStream;
import io.kitgen.runtime.text.TextFormat;
import java.io.IOException;
import java.net.ConnectException;
import java.net.NoRouteToHostException;
import java.net.SocketTimeoutException;
import java.net.UnknownHostException;
import java.nio.channels.ClosedByInterruptException;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** One operation at the other side. Thread-safe. */
final class ClientCall<I, O> implements Endpoint<I, O> {

  private final HttpTransport transport;
  private final HttpOperation<I, O> http;
  private final Operation<I, O> operation;
  private final RequestWriter.Common common;

  ClientCall(HttpTransport transport, HttpOperation<I, O> http) {
    this.transport = transport;
    this.http = http;
    this.operation = http.operation();
    this.common = RequestWriter.Common.of(http, transport.base);
  }

  @Override
  public O call(CallContext caller, I request) throws Exception {
    CallContext ctx = limited(caller);
    if (transport.isClosed()) {
      throw CallException.of(Code.UNAVAILABLE, "the client is closed").build();
    }
    if (ctx.isDone()) {
      throw ended(ctx, null);
    }
    ClientEdge edge = transport.options.edge();
    return edge.isEmpty()
        ? send(ctx, request, null)
        : edge.call(operation, ctx, new Exchange(request));
  }

  private O send(CallContext ctx, I request, @Nullable Attempt attempt) throws Exception {
    HttpRequest message = message(ctx, request, attempt);
    Received received;
    try {
      received = exchange(ctx, message, attempt);
    } catch (InterruptedException | ClosedByInterruptException e) {
      Thread.currentThread().interrupt();
      throw ctx.isDone()
          ? ended(ctx, e)
          : CallException.of(Code.CANCELLED, "interrupted while waiting").cause(e).build();
    } catch (IOException e) {
      throw ctx.isDone() ? ended(ctx, e) : unreachable(message, e);
    }
    byte[] body = received.body;
    return body == null ? opened(ctx, received.response) : read(received.response, body);
  }

  /** An answer with its body, which is null where the body is a stream. */
  @SuppressWarnings("ArrayRecordComponent") // never compared
  private record Received(HttpResponse response, byte @Nullable [] body) {}

  private Received exchange(CallContext ctx, HttpRequest message, @Nullable Attempt attempt)
      throws Exception {
    HttpResponse response = transport.client.handle(ctx, message);
    if (attempt != null) {
      attempt.answered(response.status());
    }
    if (isStream(response)) {
      return new Received(response, null);
    }
    try (response) {
      int most = transport.options.responseBytes();
      byte[] body = response.body().read(most);
      if (body == null) {
        throw CallException.of(
                Code.RESOURCE_EXHAUSTED, "the answer is larger than " + most + " bytes")
            .httpStatus(response.status())
            .build();
      }
      return new Received(response.withBody(HttpBody.of(body)), body);
    }
  }

  private boolean isStream(HttpResponse response) {
    return http.streams()
        && http.isAnswer(response)
        && response.headers().first(RemoteErrors.NAME_HEADER) == null;
  }

  /** The result with the body still to come, for the caller to read and to close. */
  private O opened(CallContext ctx, HttpResponse response) {
    ResponseStream<O, ?> stream = operation.responseStream();
    if (stream != null) {
      return messages(stream, ctx, response);
    }
    byte[] none = new byte[0];
    try {
      return http.codec()
          .readResponse(new ResponseReader(response, none, transport.options.json(), false, false));
    } catch (RuntimeException e) {
      response.close();
      throw FailedAnswers.unreadable(operation, response.status(), none, e);
    }
  }

  @SuppressWarnings("unchecked") // an operation's messages have the type of their codec
  private <T> O messages(ResponseStream<O, T> stream, CallContext ctx, HttpResponse response) {
    JsonCodec<T> codec = (JsonCodec<T>) Objects.requireNonNull(http.messages(), "messages");
    HttpTransport.Options options = transport.options;
    ReceivedAnswer.Bounds bounds =
        new ReceivedAnswer.Bounds(
            options.responseBytes(), options.json(), failure -> brokenOff(ctx, failure));
    return stream
        .of()
        .apply(Messages.stream(new ReceivedAnswer<>(operation, response, codec, bounds)));
  }

  private Exception brokenOff(CallContext ctx, IOException failure) {
    if (Thread.currentThread().isInterrupted()) {
      return CallException.of(Code.CANCELLED, "interrupted while waiting").cause(failure).build();
    }
    if (ctx.isDone()) {
      return ended(ctx, failure);
    }
    return CallException.of(Code.UNAVAILABLE, "the answer of " + operation + " broke off")
        .cause(failure)
        .build();
  }

  private CallContext limited(CallContext ctx) {
    Duration timeout = operation.timeout();
    return timeout == null
        ? ctx
        : ctx.withDeadline(Deadline.after(timeout, transport.options.ticker()));
  }

  private HttpRequest message(CallContext ctx, I request, @Nullable Attempt attempt) {
    RequestWriter out = new RequestWriter(common);
    http.codec().writeRequest(request, out);
    HttpRequest message = out.request(withContext(ctx, out.fields(), attempt));
    if (attempt != null && !message.body().replayable()) {
      attempt.once();
    }
    return message;
  }

  private Headers withContext(CallContext ctx, Headers fields, @Nullable Attempt attempt) {
    Deadline deadline = ctx.deadline();
    List<CallContext.Key<?>> propagated = transport.options.propagated();
    if (deadline == null && propagated.isEmpty() && attempt == null) {
      return fields; // a constant, if there is nothing else in them
    }
    Headers.Builder headers = fields.toBuilder();
    if (deadline != null) {
      headers.set(GrpcTimeout.NAME, GrpcTimeout.format(deadline.remainingNanos()));
    }
    for (CallContext.Key<?> key : propagated) {
      propagate(key, ctx, headers);
    }
    if (attempt != null) {
      attempt.forEach((name, value) -> headers.set(name, HeaderText.check(name, value)));
    }
    return headers.build();
  }

  private static <T> void propagate(
      CallContext.Key<T> key, CallContext ctx, Headers.Builder headers) {
    T value = ctx.get(key);
    TextFormat<T> format = key.format();
    if (value != null && format != null) {
      headers.set(key.name(), HeaderText.check(key.name(), format.format(value)));
    }
  }

  private O read(HttpResponse response, byte[] body) throws Exception {
    Exception error = null;
    boolean empty = false;
    if (response.status() == 304 && !http.isAnswer(response)) {
      throw new NotModifiedException(response.headers().first("ETag"));
    }
    if (http.isAnswer(response)) {
      ResultErrors inResult = http.resultErrors();
      error = inResult == null ? null : inResult.read(operation, response, body);
    } else {
      empty = isEmpty(response, body);
      error = empty ? null : error(response, body);
    }
    if (error != null) {
      throw error;
    }
    boolean mayBeEmpty = operation.responseFields().isEmpty();
    ResponseReader in =
        new ResponseReader(response, body, transport.options.json(), empty, mayBeEmpty);
    try {
      return http.codec().readResponse(in);
    } catch (CallException e) {
      throw e;
    } catch (RuntimeException e) {
      throw FailedAnswers.unreadable(operation, response.status(), body, e);
    }
  }

  private boolean isEmpty(HttpResponse response, byte[] body) {
    String name = response.headers().first(RemoteErrors.NAME_HEADER);
    return response.status() == 404
        && (RemoteErrors.EMPTY.equals(name)
            || (http.emptyOn404() && name == null)
            || FailedAnswers.isEmptyProblem(body));
  }

  private Exception error(HttpResponse response, byte[] body) {
    Exception error = transport.options.errors().read(operation, response);
    if (error == null && body.length == 0) {
      String name = response.headers().first(RemoteErrors.NAME_HEADER);
      error = RemoteErrors.declared(operation, name);
    }
    return error != null
        ? error
        : FailedAnswers.unknown(
            operation, response.status(), response.headers().first("Retry-After"), body);
  }

  private CallException unreachable(HttpRequest message, IOException e) {
    boolean late = e instanceof SocketTimeoutException;
    String where = message.authority();
    return CallException.of(
            late ? Code.DEADLINE_EXCEEDED : Code.UNAVAILABLE,
            late ? where + " did not answer in time" : where + " cannot be reached")
        .cause(e)
        .notSent(isUnconnected(e))
        .build();
  }

  /** What every engine throws where there is no connection to send anything over. */
  private static boolean isUnconnected(IOException e) {
    return e instanceof ConnectException
        || e instanceof UnknownHostException
        || e instanceof NoRouteToHostException;
  }

  private CallException ended(CallContext ctx, @Nullable Exception cause) {
    Deadline deadline = ctx.deadline();
    boolean late = deadline != null && deadline.isExpired();
    return CallException.of(
            late ? Code.DEADLINE_EXCEEDED : Code.CANCELLED,
            late ? operation + " did not answer in time" : operation + " was cancelled")
        .cause(cause)
        .build();
  }

  /** The call, for the edge to send once or twice. */
  private final class Exchange implements ClientExchange<O> {

    private final I request;

    Exchange(I request) {
      this.request = request;
    }

    @Override
    public String transport() {
      return MessageMetadata.TRANSPORT;
    }

    @Override
    public String host() {
      return transport.base.host();
    }

    @Override
    public int port() {
      return transport.base.port();
    }

    @Override
    public HttpOperation<I, O> binding() {
      return http;
    }

    @Override
    public O send(CallContext ctx, Attempt attempt) throws Exception {
      return ClientCall.this.send(ctx, request, attempt);
    }
  }
}
