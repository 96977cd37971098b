package io.kitgen.resilience;

import io.kitgen.runtime.Middleware;
import io.kitgen.runtime.error.CallException;
import io.kitgen.runtime.error.RefusedException;

/**
 * What becomes of a call that a breaker or a limit of a client has refused. It throws a {@link
 * RefusedException}, by which retries see that nothing was sent. Beyond the client that would be
 * mistaken: a service that lets it pass would seem to have refused its own caller.
 */
public final class Refusals {

  private Refusals() {}

  /**
   * Turns refusals of this side into {@link CallException}s of the same code, text and time to come
   * back. The outermost middleware of a client: {@code endpoints.with(breakers).with(
   * Refusals.asCallErrors())}.
   */
  public static Middleware asCallErrors() {
    return (operation, next) ->
        (ctx, request) -> {
          try {
            return next.call(ctx, request);
          } catch (RefusedException refused) {
            throw callError(refused);
          }
        };
  }

  /** What {@code refused} is to who called. */
  public static CallException callError(RefusedException refused) {
    String message = refused.getMessage();
    return CallException.of(refused.code(), message == null ? "refused" : message)
        .retryAfter(refused.reply().retryAfter())
        .notSent(true)
        .cause(refused)
        .build();
  }
}
