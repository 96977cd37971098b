package io.kitgen.runtime.server;

import io.kitgen.runtime.CallContext;
import io.kitgen.runtime.call.Metadata;
import io.kitgen.runtime.call.Outcome;
import io.kitgen.runtime.error.DeclaredError;
import io.kitgen.runtime.error.ErrorReply;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * What a transport does in one server call; {@link ServerEdge#call} says when. Used by one thread.
 *
 * @param <I> the request
 * @param <O> the response
 * @param <R> what goes onto the wire
 */
public interface ServerExchange<I, O, R> {

  /** What came beside the parameters. */
  Metadata metadata();

  /** Takes what goes beside the answer. */
  Metadata.Sink sink();

  /**
   * How long the caller is willing to wait, or null when it did not say.
   *
   * @throws io.kitgen.runtime.error.RefusedException when it said so in a way that cannot be read
   */
  @Nullable Duration timeout();

  /**
   * Reads the request.
   *
   * @throws io.kitgen.runtime.json.JsonException when it does not fit
   * @throws io.kitgen.runtime.error.RefusedException when it is turned away for another reason
   */
  I decode(CallContext ctx) throws Exception;

  /** Makes the answer. */
  R encode(CallContext ctx, O response) throws Exception;

  /**
   * Makes the answer of an operation that answers with many messages, which flow when the transport
   * has {@code messages} sent. Called in the place of {@link #encode} for such operations.
   */
  default R encodeMessages(CallContext ctx, Outflow<?> messages) throws Exception {
    throw new IllegalStateException("this transport carries no streams");
  }

  /** Makes the answer for an error, which is business when {@code declared} is there. */
  R fail(ErrorReply reply, @Nullable DeclaredError<?> declared);

  /** Makes the answer for an error of which not even the body could be written. */
  R bare(ErrorReply reply);

  /** The transport's own status of {@code reply}, or 0 when it has none. */
  default int status(R reply) {
    return 0;
  }

  /**
   * As {@link #status(Object)}, for an answer whose messages have ended so; the same unless said.
   */
  default int status(R reply, Outflow.Ending ending) {
    return status(reply);
  }

  /** {@code reply} as finalizers see it. */
  Hooks.Finished finished(R reply, Outcome outcome);
}
