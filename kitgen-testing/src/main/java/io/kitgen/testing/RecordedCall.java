package io.kitgen.testing;

import io.kitgen.runtime.CallContext;
import io.kitgen.runtime.Operation;
import org.jspecify.annotations.Nullable;

/**
 * A call that has ended, as a {@link Recording} saw it.
 *
 * @param operation what was called
 * @param context in which
 * @param request with what
 * @param response the answer; null when the call failed
 * @param error why it failed; null when it did not
 * @param <I> the request
 * @param <O> the response
 */
public record RecordedCall<I, O>(
    Operation<I, O> operation,
    CallContext context,
    I request,
    @Nullable O response,
    @Nullable Exception error) {

  /** Whether it was answered as its contract says: by a response or a declared error. */
  public boolean answered() {
    return error == null || operation.declared(error) != null;
  }

  /** Operation, request and outcome on one line; sensitive values are hidden. */
  @Override
  public String toString() {
    return operation + " " + request + " -> " + (error == null ? response : error);
  }
}
