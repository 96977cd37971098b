package io.kitgen.runtime.client;

import io.kitgen.runtime.CallContext;
import io.kitgen.runtime.Operation;
import io.kitgen.runtime.call.CallObservation;

/**
 * Sees every attempt of a client, from before its request is encoded to after its answer is
 * decoded, whatever becomes of it: tracing, metrics, logs. An answer with many messages ends with
 * the last of them. A call that is tried again is seen once for each attempt. What an observer
 * throws is ignored: it cannot fail a call. Thread-safe.
 */
@FunctionalInterface
public interface AttemptObserver {

  /** An attempt begins; {@code attempt} takes what goes beside the request. */
  CallObservation begin(Operation<?, ?> operation, Attempt attempt, CallContext ctx);
}
