package io.kitgen.runtime.server;

import io.kitgen.runtime.CallContext;
import io.kitgen.runtime.Operation;
import io.kitgen.runtime.call.Metadata;

/**
 * Decides whether a call may go on, before its parameters are decoded: authentication, early
 * limits.
 */
@FunctionalInterface
public interface Admission {

  /**
   * Lets a call in by returning the context to go on with.
   *
   * @throws io.kitgen.runtime.error.RefusedException to turn it away with a reply of its own
   * @throws Exception to turn it away: a {@link io.kitgen.runtime.error.ServiceException} and a
   *     declared error tell the caller what they say; another exception is a fault
   */
  CallContext admit(Operation<?, ?> operation, Metadata in, CallContext ctx) throws Exception;

  /** Whether it sees to it that callers meet {@code demand}, a tag of an operation. */
  default boolean enforces(Demand demand) {
    return false;
  }

  /**
   * A tag of an operation that demands something of its callers. An edge without an admission that
   * enforces it does not serve the operation, so that no demand is forgotten in silence.
   */
  interface Demand {}
}
