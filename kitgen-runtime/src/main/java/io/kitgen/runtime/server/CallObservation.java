package io.kitgen.runtime.server;

import io.kitgen.runtime.CallContext;

/** One call as one {@link CallObserver} sees it. */
@FunctionalInterface
public interface CallObservation {

  /** The context to go on with: {@code ctx}, or one with a span in it. Asked once, at once. */
  default CallContext context(CallContext ctx) {
    return ctx;
  }

  /** The call has ended; called once, on the thread that began it. */
  void end(Outcome outcome);
}
