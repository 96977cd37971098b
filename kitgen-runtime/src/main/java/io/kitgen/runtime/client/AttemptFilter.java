package io.kitgen.runtime.client;

import io.kitgen.runtime.CallContext;
import io.kitgen.runtime.Operation;

/** Has a hand in every attempt of a client: credentials, signatures, fields. Thread-safe. */
@FunctionalInterface
public interface AttemptFilter {

  /**
   * The context to go on with; {@code attempt} takes what goes beside the request.
   *
   * @throws Exception to give the attempt up before it is sent
   */
  CallContext before(Operation<?, ?> operation, Attempt attempt, CallContext ctx) throws Exception;

  /**
   * Whether to send the same request once more at once, because this filter can do better now: a
   * token was refused, and there is a newer one. Asked when the first attempt of a call failed, and
   * not again when the second one does.
   *
   * @param ctx the context of the attempt that failed, with what {@link #before} put there
   */
  default boolean again(Operation<?, ?> operation, Exception failure, CallContext ctx) {
    return false;
  }
}
