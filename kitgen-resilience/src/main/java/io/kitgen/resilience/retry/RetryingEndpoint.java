package io.kitgen.resilience.retry;

import io.kitgen.Code;
import io.kitgen.resilience.pause.Pause;
import io.kitgen.resilience.policy.RetryPolicy;
import io.kitgen.resilience.retry.RetryEvent.Decision;
import io.kitgen.runtime.CallContext;
import io.kitgen.runtime.Deadline;
import io.kitgen.runtime.Endpoint;
import io.kitgen.runtime.Operation;
import io.kitgen.runtime.Ticker;
import io.kitgen.runtime.call.CallKeys;
import io.kitgen.runtime.error.CallException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Calls one operation, again where that may help. A call that succeeds at once only counts. */
final class RetryingEndpoint implements Endpoint<Object, Object> {

  private final Retries.Settings settings;
  private final Operation<?, ?> operation;
  private final RetryPolicy policy;
  private final BackOff backOff;
  private final Endpoint<Object, Object> next;

  RetryingEndpoint(
      Retries.Settings settings,
      Operation<?, ?> operation,
      RetryPolicy policy,
      Endpoint<Object, Object> next) {
    this.settings = settings;
    this.operation = operation;
    this.policy = policy;
    this.backOff = BackOff.of(policy);
    this.next = next;
  }

  @Override
  public Object call(CallContext caller, Object request) throws Exception {
    CallContext ctx = bounded(caller);
    settings.budget.deposit();
    try {
      return next.call(ctx, request);
    } catch (Exception e) {
      return callAgain(ctx, request, e);
    }
  }

  /** The operation's timeout is that of all attempts together. */
  private CallContext bounded(CallContext ctx) {
    Duration timeout = operation.timeout();
    return timeout == null ? ctx : ctx.withDeadline(Deadline.after(timeout, ticker(ctx)));
  }

  /** The call's own clock, which in a simulation is not the machine's. */
  private Ticker ticker(CallContext ctx) {
    Deadline deadline = ctx.deadline();
    return deadline == null ? settings.ticker : deadline.ticker();
  }

  private Object callAgain(CallContext ctx, Object request, Exception first) throws Exception {
    List<Exception> before = new ArrayList<>();
    Exception error = first;
    while (true) {
      Duration delay = delayOrThrow(ctx, request, error, before);
      before.add(error);
      await(delay, ctx, before);
      try {
        return next.call(ctx.with(CallKeys.ATTEMPT, before.size() + 1), request);
      } catch (Exception e) {
        error = e;
      }
    }
  }

  /** How long to wait for the next attempt; throws when there is none. */
  private Duration delayOrThrow(
      CallContext ctx, Object request, Exception error, List<Exception> before) throws Exception {
    if (operation.declared(error) != null) {
      throw error; // an answer
    }
    Decision decision = Decision.ENDED;
    Exception last = error;
    long delay = 0;
    if (!hasEnded(ctx, error)) {
      RetryCallback callback = settings.callback;
      RetryCallback.Answer answer =
          callback == null ? null : callback.failed(before.size() + 1, error);
      last = answer == null ? error : replaced(answer, error);
      boolean again = answer == null ? settings.rule.test(operation, error) : answer.again();
      delay = again ? delay(error, before.size() + 1) : 0;
      decision = again ? decide(ctx, request, delay, before.size() + 1) : Decision.NOT_ALLOWED;
    }
    boolean retry = decision == Decision.RETRY;
    Duration wait = retry ? Duration.ofNanos(delay) : Duration.ZERO;
    tell(new RetryEvent(operation, ctx, before.size() + 1, error, decision, wait));
    if (!retry) {
      throw PreviousAttempts.attach(last, before);
    }
    return wait;
  }

  private static boolean hasEnded(CallContext ctx, Exception error) {
    return ctx.isDone()
        || error instanceof InterruptedException
        || Thread.currentThread().isInterrupted();
  }

  private static Exception replaced(RetryCallback.Answer answer, Exception error) {
    Exception replacement = answer.replacement();
    if (replacement == null || replacement == error) {
      return error;
    }
    replacement.addSuppressed(error);
    return replacement;
  }

  private Decision decide(CallContext ctx, Object request, long delay, int attempt) {
    if (attempt >= policy.attempts()) {
      return Decision.NO_ATTEMPTS;
    }
    if (!RetryRules.isReplayable(operation, request)) {
      return Decision.NOT_ALLOWED;
    }
    Deadline deadline = ctx.deadline();
    if (delay < 0 || (deadline != null && delay >= deadline.remainingNanos())) {
      return Decision.NO_TIME;
    }
    return settings.budget.tryWithdraw() ? Decision.RETRY : Decision.NO_BUDGET;
  }

  /** As the policy says, after the time that the other side asks for; -1 when that is too long. */
  private long delay(Exception error, int failed) {
    long backOff = this.backOff.after(failed, settings.random);
    Duration asked = RetryRules.retryAfter(error);
    if (asked == null || asked.isNegative()) {
      return backOff;
    }
    return asked.compareTo(settings.longestRetryAfter) > 0 ? -1 : asked.toNanos() + backOff;
  }

  private void await(Duration delay, CallContext ctx, List<Exception> before) {
    try {
      Pause.of(delay, ticker(ctx), ctx.cancellation());
      if (ctx.isDone()) {
        throw ended("was cancelled before it could be tried again", null, before);
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw ended("was interrupted before it could be tried again", e, before);
    }
  }

  private CallException ended(String why, @Nullable Exception cause, List<Exception> before) {
    return PreviousAttempts.attach(
        CallException.of(Code.CANCELLED, operation + " " + why).cause(cause).build(), before);
  }

  private void tell(RetryEvent event) {
    try {
      settings.listener.failed(event);
    } catch (RuntimeException e) {
      // A listener cannot fail a call, and there is nobody else to tell.
    }
  }
}
