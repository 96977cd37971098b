package io.kitgen.resilience.retry;

import io.kitgen.runtime.CallContext;
import io.kitgen.runtime.Operation;
import java.time.Duration;

/**
 * An attempt that failed, and what became of it.
 *
 * @param operation what was called
 * @param ctx the context of the whole call
 * @param attempt which attempt it was, from 1 on
 * @param error how it ended
 * @param decision what comes next
 * @param delay how long after it the next attempt begins; zero when there is none
 */
public record RetryEvent(
    Operation<?, ?> operation,
    CallContext ctx,
    int attempt,
    Exception error,
    Decision decision,
    Duration delay) {

  /** What comes after a failed attempt. */
  public enum Decision {
    /** One more attempt. */
    RETRY,
    /** Neither the error nor the operation nor its request allow one, or a callback said no. */
    NOT_ALLOWED,
    /** There were as many attempts as the policy allows. */
    NO_ATTEMPTS,
    /** It would not begin in time, or the other side asks for a longer wait than is allowed. */
    NO_TIME,
    /** The budget is used up. */
    NO_BUDGET,
    /** The call was cancelled or interrupted, or its deadline has passed. */
    ENDED
  }
}
