package io.kitgen.runtime.server;

import io.kitgen.runtime.CallContext;
import io.kitgen.runtime.Operation;
import io.kitgen.runtime.call.CallObservation;
import io.kitgen.runtime.call.Metadata;

/**
 * Sees every call that found its operation, from before its deadline is looked at to after its
 * answer is made, whatever becomes of it: tracing, metrics, call logs. An observer cannot fail a
 * call: what it throws goes to the {@link Hooks.ErrorHandler}.
 */
@FunctionalInterface
public interface CallObserver {

  /** A call begins; the parameters are not decoded yet. */
  CallObservation begin(Operation<?, ?> operation, Metadata metadata, CallContext ctx);
}
