package io.kitgen.runtime.call;

import io.kitgen.runtime.CallContext;

/** One call of a server, or one attempt of a client, as one of its observers sees it. */
@FunctionalInterface
public interface CallObservation {

  /** The context to go on with: {@code ctx}, or one with a span in it. Asked once, at once. */
  default CallContext context(CallContext ctx) {
    return ctx;
  }

  /**
   * The transport's own status, an HTTP status over HTTP. Said before the end, and only where there
   * is one: an attempt that got no answer has none.
   */
  default void status(int status) {}

  /** The call has ended; called once, on the thread that served it last. */
  void end(Outcome outcome);

  /**
   * As {@link #end(Outcome)}, which it calls unless overridden, with the context that the call had
   * come to: what the caller propagated and what admissions and other observers found out (who
   * calls, which trace) is in it, as far as the call came. This is the one that edges call.
   */
  default void end(Outcome outcome, CallContext ctx) {
    end(outcome);
  }
}
