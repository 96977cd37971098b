package org.example.lines;

import io.kitgen.Code;
import io.kitgen.runtime.CallContext;
import io.kitgen.runtime.Deadline;
import io.kitgen.runtime.Endpoint;
import io.kitgen.runtime.error.CallException;
import io.kitgen.runtime.http.ErrorBody;
import io.kitgen.runtime.http.Headers;
import io.kitgen.runtime.http.HttpBody;
import io.kitgen.runtime.http.HttpResponse;
import io.kitgen.runtime.json.JsonException;
import io.kitgen.runtime.server.deadline.GrpcTimeout;
import io.kitgen.runtime.text.TextFormat;
import java.io.IOException;
import java.net.UnixDomainSocketAddress;
import java.nio.channels.Channels;
import java.nio.channels.SocketChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** One operation at the other side. Thread-safe. */
final class LineCall<I, O> implements Endpoint<I, O> {

  private static final int LONGEST_ANSWER = 16 * 1024 * 1024;

  private final Path path;
  private final List<CallContext.Key<?>> propagated;
  private final LineOperation<I, O> line;

  LineCall(Path path, List<CallContext.Key<?>> propagated, LineOperation<I, O> line) {
    this.path = path;
    this.propagated = propagated;
    this.line = line;
  }

  @Override
  public O call(CallContext caller, I request) throws Exception {
    Duration timeout = line.operation().timeout();
    CallContext ctx = timeout == null ? caller : caller.withTimeout(timeout);
    if (ctx.isDone()) {
      throw ended(ctx, null);
    }
    byte[] sent = new Line(name(), beside(ctx), line.request().write(request)).bytes();
    byte[] answer;
    try (SocketChannel channel = SocketChannel.open(UnixDomainSocketAddress.of(path))) {
      answer = exchange(channel, ctx, sent);
    } catch (IOException e) {
      throw ctx.isDone() ? ended(ctx, e) : failed(Code.UNAVAILABLE, "no answer", e);
    }
    if (answer == null) {
      throw ctx.isDone()
          ? ended(ctx, null)
          : failed(Code.UNAVAILABLE, "the server closed the connection", null);
    }
    return read(new String(answer, StandardCharsets.UTF_8));
  }

  private static byte @Nullable [] exchange(SocketChannel channel, CallContext ctx, byte[] sent)
      throws IOException {
    Waiting waiting = Waiting.on(channel, ctx);
    try {
      Channels.newOutputStream(channel).write(sent);
      return new LineReader(channel, LONGEST_ANSWER).next();
    } finally {
      waiting.close();
    }
  }

  private String name() {
    return line.operation().name();
  }

  private Headers beside(CallContext ctx) {
    Headers.Builder beside = Headers.builder();
    Deadline deadline = ctx.deadline();
    if (deadline != null) {
      beside.set(GrpcTimeout.NAME, GrpcTimeout.format(deadline.remainingNanos()));
    }
    propagated.forEach(key -> propagate(key, ctx, beside));
    return beside.build();
  }

  private static <T> void propagate(
      CallContext.Key<T> key, CallContext ctx, Headers.Builder beside) {
    T value = ctx.get(key);
    TextFormat<T> format = key.format();
    if (value != null && format != null) {
      beside.set(key.name(), format.format(value));
    }
  }

  private O read(String answer) throws Exception {
    String json = answer.substring(answer.indexOf(' ') + 1);
    if (!answer.startsWith("ok ")) {
      throw error(json);
    }
    try {
      return line.response().read(json.getBytes(StandardCharsets.UTF_8));
    } catch (JsonException e) {
      throw failed(Code.INTERNAL, "the answer of " + line.operation() + " cannot be read", e);
    }
  }

  private Exception error(String json) {
    HttpResponse problem =
        HttpResponse.of(500)
            .withHeader("Content-Type", ErrorBody.problem().contentType())
            .withBody(HttpBody.utf8(json));
    Exception error = ErrorBody.problem().read(line.operation(), problem);
    return error != null ? error : failed(Code.UNKNOWN, "the call failed", null);
  }

  private CallException ended(CallContext ctx, @Nullable Exception cause) {
    Deadline deadline = ctx.deadline();
    return deadline != null && deadline.isExpired()
        ? failed(Code.DEADLINE_EXCEEDED, line.operation() + " did not answer in time", cause)
        : failed(Code.CANCELLED, line.operation() + " was cancelled", cause);
  }

  private static CallException failed(Code code, String detail, @Nullable Exception cause) {
    return CallException.of(code, detail).cause(cause).build();
  }
}
