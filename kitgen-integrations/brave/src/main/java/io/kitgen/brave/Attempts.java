package io.kitgen.brave;

import io.kitgen.runtime.CallContext;
import io.kitgen.runtime.Operation;
import java.util.concurrent.atomic.AtomicInteger;

/** Counts the attempts of one call, whoever makes them: a retry, a hedge, a filter. Thread-safe. */
final class Attempts {

  static final CallContext.Key<Attempts> KEY =
      CallContext.Key.local("brave attempts", Attempts.class);

  private final Operation<?, ?> operation;
  private final AtomicInteger begun = new AtomicInteger();

  Attempts(Operation<?, ?> operation) {
    this.operation = operation;
  }

  /** How many attempts of this call there were before the one that begins now. */
  static int before(CallContext ctx, Operation<?, ?> operation) {
    Attempts attempts = ctx.get(KEY);
    return attempts == null || attempts.operation != operation
        ? 0
        : attempts.begun.getAndIncrement();
  }
}
