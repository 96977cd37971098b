package io.kitgen.resilience.fanout;

import io.kitgen.runtime.CallContext;
import org.jspecify.annotations.Nullable;

/**
 * One of several pieces of work: {@code ctx -> client.sum(1, 2)}, or {@code ctx ->
 * endpoint.call(ctx, request)}.
 *
 * @param <T> what it gives
 */
@FunctionalInterface
public interface Task<T extends @Nullable Object> {

  /**
   * Does the work.
   *
   * @param ctx the context of this piece, which is also the current one: with the deadline and the
   *     values of the whole, and cancelled when nobody wants the result any more
   * @throws Exception when it fails
   */
  T call(CallContext ctx) throws Exception;
}
