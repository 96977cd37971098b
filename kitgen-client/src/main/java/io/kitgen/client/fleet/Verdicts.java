package io.kitgen.client.fleet;

import io.kitgen.Code;
import io.kitgen.client.balance.Verdict;
import io.kitgen.runtime.CallContext;
import io.kitgen.runtime.Cancellation;
import io.kitgen.runtime.Operation;
import io.kitgen.runtime.error.CallException;
import io.kitgen.runtime.error.HasCode;
import io.kitgen.runtime.error.RefusedException;
import java.util.concurrent.CancellationException;

/**
 * What the end of an attempt says of the node that it was made at, from the first that applies:
 *
 * <ul>
 *   <li>a declared error is an answer
 *   <li>a call that was cancelled, an interrupt, a stream that was closed early, and a {@link
 *       RefusedException}, which comes from a limit or a breaker of this side, say nothing
 *   <li>UNAVAILABLE with nothing sent: it could not be reached
 *   <li>anything else with nothing sent says nothing: it did not come as far as the node
 *   <li>UNKNOWN, INTERNAL, UNAVAILABLE, DEADLINE_EXCEEDED, DATA_LOSS and RESOURCE_EXHAUSTED are
 *       failures. The last is none to a breaker, which would turn away callers who have done
 *       nothing; but who picks one of many must not take a node that refuses in no time for the
 *       quickest one
 *   <li>CANCELLED says nothing; all other codes are answers, and the fault is the caller's
 *   <li>what has no code is a failure
 * </ul>
 */
final class Verdicts {

  private Verdicts() {}

  static Verdict of(Operation<?, ?> operation, CallContext ctx, Throwable error) {
    if (operation.declared(error) != null) {
      return Verdict.ANSWERED;
    }
    Cancellation cancellation = ctx.cancellation();
    if ((cancellation != null && cancellation.isCancelled())
        || error instanceof RefusedException
        || error instanceof InterruptedException
        || error instanceof CancellationException) {
      return Verdict.CANCELLED;
    }
    if (error instanceof CallException call && call.notSent()) {
      return call.code() == Code.UNAVAILABLE ? Verdict.UNREACHED : Verdict.CANCELLED;
    }
    return error instanceof HasCode coded ? ofCode(coded.code()) : Verdict.FAILED;
  }

  private static Verdict ofCode(Code code) {
    return switch (code) {
      case UNKNOWN, INTERNAL, UNAVAILABLE, DEADLINE_EXCEEDED, DATA_LOSS, RESOURCE_EXHAUSTED ->
          Verdict.FAILED;
      case CANCELLED -> Verdict.CANCELLED;
      default -> Verdict.ANSWERED;
    };
  }

  /** Whether the attempt has not come as far as its node, so that another may be asked at once. */
  static boolean isElsewhere(Throwable error) {
    return error instanceof RefusedException
        || (error instanceof CallException call
            && call.notSent()
            && call.code() == Code.UNAVAILABLE);
  }
}
