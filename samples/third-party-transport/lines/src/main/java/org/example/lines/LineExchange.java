package org.example.lines;

import io.kitgen.Code;
import io.kitgen.runtime.CallContext;
import io.kitgen.runtime.call.Metadata;
import io.kitgen.runtime.call.Outcome;
import io.kitgen.runtime.error.DeclaredError;
import io.kitgen.runtime.error.ErrorReply;
import io.kitgen.runtime.error.RefusedException;
import io.kitgen.runtime.http.ErrorBody;
import io.kitgen.runtime.json.JsonEncoder;
import io.kitgen.runtime.server.Hooks;
import io.kitgen.runtime.server.Limits;
import io.kitgen.runtime.server.ServerExchange;
import io.kitgen.runtime.server.deadline.GrpcTimeout;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/** One call of the server: a line in, {@code ok} or {@code error} and a JSON document out. */
final class LineExchange<I, O> implements ServerExchange<I, O, String> {

  /** The document of an error is the problem that HTTP would send. */
  private static final JsonEncoder<ErrorReply> PROBLEM = ErrorBody.problem()::write;

  private final LineOperation<I, O> operation;
  private final Line line;
  private final Limits limits;

  LineExchange(LineOperation<I, O> operation, Line line, Limits limits) {
    this.operation = operation;
    this.line = line;
    this.limits = limits;
  }

  @Override
  public Metadata metadata() {
    return new LineMetadata(line.beside());
  }

  @Override
  public Metadata.Sink sink() {
    return LineMetadata.NOWHERE;
  }

  @Override
  public @Nullable Duration timeout() {
    String text = line.beside().first(GrpcTimeout.NAME);
    try {
      return text == null ? null : GrpcTimeout.parse(text);
    } catch (IllegalArgumentException e) {
      throw refused(Code.INVALID_ARGUMENT, GrpcTimeout.NAME + ": " + e.getMessage());
    }
  }

  @Override
  public I decode(CallContext ctx) {
    if (line.message().length > limits.bodyBytes() || line.beside().size() > limits.headerCount()) {
      throw refused(Code.RESOURCE_EXHAUSTED, "the line is too long");
    }
    return operation.request().read(line.message(), limits.json());
  }

  @Override
  public String encode(CallContext ctx, O response) {
    return "ok " + text(operation.response().write(response));
  }

  @Override
  public String fail(ErrorReply reply, @Nullable DeclaredError<?> declared) {
    return error(reply);
  }

  /** The line that says {@code reply}, also where no operation was found. */
  static String error(ErrorReply reply) {
    return "error " + text(PROBLEM.write(reply));
  }

  @Override
  public String bare(ErrorReply reply) {
    return "error {\"code\":\"" + reply.code() + "\"}";
  }

  @Override
  public Hooks.Finished finished(String reply, Outcome outcome) {
    return new Hooks.Finished(operation.operation(), outcome, 0, LineMetadata.NONE, reply.length());
  }

  private static RefusedException refused(Code code, String message) {
    return new RefusedException(ErrorReply.of(code, message).build());
  }

  private static String text(byte[] json) {
    return new String(json, StandardCharsets.UTF_8);
  }
}
