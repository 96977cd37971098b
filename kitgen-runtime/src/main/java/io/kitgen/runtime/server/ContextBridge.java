package io.kitgen.runtime.server;

import io.kitgen.runtime.CallContext;
import io.kitgen.runtime.Operation;

/**
 * Carries a call's context into the thread's own slots of other libraries (MDC, a security holder,
 * OpenTelemetry's scope) while the call runs. A bridge that throws when it is entered fails the
 * call: what it carries may be who the caller is.
 */
@FunctionalInterface
public interface ContextBridge {

  /** The call enters this thread. */
  Scope enter(Operation<?, ?> operation, CallContext ctx);

  /** A call on its thread. */
  @FunctionalInterface
  interface Scope extends AutoCloseable {

    /** The call leaves this thread: puts back what was there before. */
    @Override
    void close();
  }
}
