package io.kitgen.samples.lines;

import io.kitgen.runtime.CallContext;
import io.kitgen.runtime.error.DeclaredError;
import io.kitgen.runtime.error.ErrorReply;
import io.kitgen.runtime.http.ErrorBody;
import io.kitgen.runtime.json.JsonCodec;
import io.kitgen.runtime.server.Hooks;
import io.kitgen.runtime.server.Limits;
import io.kitgen.runtime.server.Metadata;
import io.kitgen.runtime.server.Outcome;
import io.kitgen.runtime.server.ServerExchange;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** One call of the server: a line in, {@code ok} or {@code error} and a JSON document out. */
final class LineExchange<I, O> implements ServerExchange<I, O, String> {

  /** The document of an error is the problem that HTTP would send. */
  private static final JsonCodec<ErrorReply> PROBLEM =
      JsonCodec.of(
          in -> {
            throw new IllegalStateException("errors are read by the client");
          },
          ErrorBody.problem()::write);

  private final LineOperation<I, O> line;
  private final byte[] request;
  private final Limits limits;

  LineExchange(LineOperation<I, O> line, byte[] request, Limits limits) {
    this.line = line;
    this.request = request;
    this.limits = limits;
  }

  @Override
  public Metadata metadata() {
    return NoMetadata.INSTANCE;
  }

  @Override
  public Metadata.Sink sink() {
    return NoMetadata.SINK;
  }

  @Override
  public @Nullable Duration timeout() {
    return null;
  }

  @Override
  public I decode(CallContext ctx) {
    return line.request().read(request, limits.json());
  }

  @Override
  public String encode(CallContext ctx, O response) {
    return "ok " + text(line.response().write(response));
  }

  @Override
  public String fail(ErrorReply reply, @Nullable DeclaredError<?> declared) {
    return "error " + text(PROBLEM.write(reply));
  }

  @Override
  public String bare(ErrorReply reply) {
    return "error {\"code\":\"" + reply.code() + "\"}";
  }

  @Override
  public Hooks.Finished finished(String reply, Outcome outcome) {
    return new Hooks.Finished(line.operation(), outcome, 0, NoMetadata.INSTANCE, reply.length());
  }

  private static String text(byte[] json) {
    return new String(json, StandardCharsets.UTF_8);
  }

  /** A line has nothing beside it. */
  private enum NoMetadata implements Metadata {
    INSTANCE;

    static final Metadata.Sink SINK =
        new Metadata.Sink() {
          @Override
          public void add(String name, String value) {}

          @Override
          public void set(String name, String value) {}
        };

    @Override
    public @Nullable String first(String name) {
      return null;
    }

    @Override
    public List<String> all(String name) {
      return List.of();
    }

    @Override
    public List<String> names() {
      return List.of();
    }
  }
}
