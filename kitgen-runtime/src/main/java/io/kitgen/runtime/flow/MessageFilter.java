package io.kitgen.runtime.flow;

import io.kitgen.runtime.CallContext;
import io.kitgen.runtime.Operation;
import io.kitgen.runtime.stream.RequestStream;
import io.kitgen.runtime.stream.ResponseStream;

/**
 * Has a hand in each message of the operations that have many: to count, log, check, change or slow
 * them down. {@link Messages#each} makes a middleware of it, for a service and for a client.
 * Thread-safe; the messages of one direction of a call come one after the other.
 */
public interface MessageFilter {

  /**
   * The message to go on with, in the place of one that the caller sends: of the operation's {@link
   * RequestStream#type}, and not null.
   *
   * @throws Exception to fail whoever takes the message, as a {@link
   *     io.kitgen.runtime.error.RefusedException} with a reply for the caller
   */
  default Object request(Operation<?, ?> operation, CallContext ctx, Object message)
      throws Exception {
    return message;
  }

  /**
   * The message to go on with, in the place of one that the service answers with: of the
   * operation's {@link ResponseStream#type}, and not null.
   *
   * @throws Exception to end the answer with it
   */
  default Object response(Operation<?, ?> operation, CallContext ctx, Object message)
      throws Exception {
    return message;
  }
}
