package io.kitgen.resilience.breaker;

import io.kitgen.Code;
import io.kitgen.runtime.CallContext;
import io.kitgen.runtime.Cancellation;
import io.kitgen.runtime.Operation;
import io.kitgen.runtime.error.HasCode;
import io.kitgen.runtime.error.RefusedException;

/**
 * What a breaker makes of a call that threw something. Asked for each such call, from many threads.
 */
@FunctionalInterface
public interface Counting {

  /** How a call counts. */
  enum Count {
    /** The other side is well. */
    SUCCESS,
    /** The other side is not well. */
    FAILURE,
    /** It says nothing of the other side. */
    IGNORED
  }

  /** How a call of {@code operation} counts that ended with {@code error}. */
  Count count(Operation<?, ?> operation, CallContext ctx, Throwable error);

  /**
   * The rules that hold unless said otherwise, from the first that applies:
   *
   * <ul>
   *   <li>a declared error is a success: the service did its work
   *   <li>a cancelled call, an interrupt and a {@link RefusedException}, which comes from a limit
   *       or a breaker of this side, are ignored
   *   <li>{@code UNKNOWN}, {@code INTERNAL}, {@code UNAVAILABLE}, {@code DEADLINE_EXCEEDED} and
   *       {@code DATA_LOSS} are failures
   *   <li>{@code CANCELLED} and {@code RESOURCE_EXHAUSTED} are ignored: who asked for too much
   *       learns nothing of the health of the other side
   *   <li>all other codes ({@code INVALID_ARGUMENT}, {@code NOT_FOUND}, {@code UNAUTHENTICATED} …)
   *       are successes: it answered, and the fault is the caller's
   *   <li>what has no code is a failure, as a panic is in Go kit
   * </ul>
   */
  static Counting standard() {
    return Counting::byRule;
  }

  private static Count byRule(Operation<?, ?> operation, CallContext ctx, Throwable error) {
    if (operation.declared(error) != null) {
      return Count.SUCCESS;
    }
    Cancellation cancellation = ctx.cancellation();
    if (error instanceof RefusedException
        || error instanceof InterruptedException
        || (cancellation != null && cancellation.isCancelled())) {
      return Count.IGNORED;
    }
    return error instanceof HasCode coded ? ofCode(coded.code()) : Count.FAILURE;
  }

  private static Count ofCode(Code code) {
    return switch (code) {
      case UNKNOWN, INTERNAL, UNAVAILABLE, DEADLINE_EXCEEDED, DATA_LOSS -> Count.FAILURE;
      case CANCELLED, RESOURCE_EXHAUSTED -> Count.IGNORED;
      default -> Count.SUCCESS;
    };
  }
}
