package io.kitgen.resilience.hedge;

import io.kitgen.Code;
import io.kitgen.resilience.branch.Branch;
import io.kitgen.resilience.branch.Leftovers;
import io.kitgen.resilience.hedge.HedgeListener.Event;
import io.kitgen.resilience.retry.Retries;
import io.kitgen.runtime.CallContext;
import io.kitgen.runtime.Stages;
import io.kitgen.runtime.Ticker;
import io.kitgen.runtime.call.CallKeys;
import io.kitgen.runtime.error.CallException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.RejectedExecutionException;
import org.jspecify.annotations.Nullable;

/** One call with its attempts. What is not final is guarded by its monitor. */
final class HedgedCall {

  private final HedgingEndpoint wiring;
  private final CallContext ctx;
  private final Object request;
  private final Duration after;
  private final CompletableFuture<Object> answer = new CompletableFuture<>();
  private final List<Branch> running = new ArrayList<>(2);
  private Ticker.@Nullable Scheduled alarm;
  private @Nullable Throwable error; // of the attempt that failed first
  private int started;
  private boolean over;

  HedgedCall(HedgingEndpoint wiring, CallContext ctx, Object request, Duration after) {
    this.wiring = wiring;
    this.ctx = ctx;
    this.request = request;
    this.after = after;
  }

  Object run() throws Exception {
    Branch first = new Branch(ctx);
    begin(first);
    try {
      succeeded(first, wiring.next().call(first.context(), request), false);
    } catch (Throwable e) {
      failed(first, e, false);
    }
    try {
      return Stages.await(ctx, answer);
    } finally {
      end();
    }
  }

  /** Adds an attempt, and sets the alarm for the next one; its number, from 1 on. */
  private synchronized int begin(Branch branch) {
    running.add(branch);
    started++;
    if (started < wiring.policy().most()) {
      alarm = wiring.ticker().schedule(after, this::hedge);
    }
    return started;
  }

  /** On the clock's thread. */
  private void hedge() {
    Branch branch = new Branch(ctx);
    int number = beginInTime(branch);
    if (number == 0) {
      branch.end();
      return;
    }
    wiring.tell(Event.SENT);
    try {
      wiring.executor().execute(() -> attempt(branch, number));
    } catch (RejectedExecutionException e) {
      failed(
          branch,
          CallException.of(Code.UNAVAILABLE, "the executor takes no hedges").cause(e).build(),
          true);
    }
  }

  /** Begins the attempt if it is still wanted and may be; 0 if not. */
  private synchronized int beginInTime(Branch branch) {
    if (over || ctx.isDone() || !Retries.isRepeatable(wiring.operation(), request)) {
      return 0;
    }
    if (!wiring.budget().tryWithdraw()) {
      wiring.tell(Event.NO_BUDGET);
      return 0;
    }
    return begin(branch);
  }

  private void attempt(Branch branch, int number) {
    Integer before = ctx.get(CallKeys.ATTEMPT);
    CallContext its =
        branch.context().with(CallKeys.ATTEMPT, before == null ? number : before + number - 1);
    try {
      succeeded(branch, branch.run(its, () -> wiring.next().call(its, request)), true);
    } catch (Throwable e) {
      failed(branch, e, true);
    }
  }

  private void succeeded(Branch branch, Object response, boolean hedge) {
    if (answer.complete(response)) {
      if (!Leftovers.isOpen(wiring.operation(), response)) {
        branch.end(); // else it can still be cancelled while it is read
      }
      won(branch, hedge);
    } else {
      branch.end();
      Leftovers.close(wiring.operation(), response);
    }
  }

  private void failed(Branch branch, Throwable failure, boolean hedge) {
    branch.end();
    if (wiring.operation().declared(failure) != null) {
      if (answer.completeExceptionally(failure)) {
        won(branch, hedge);
      }
      return;
    }
    Throwable toThrow = withoutAnswer(branch, failure);
    if (toThrow != null) {
      answer.completeExceptionally(toThrow);
    }
  }

  /** What the call ends with, when this was the last attempt under way. */
  private synchronized @Nullable Throwable withoutAnswer(Branch branch, Throwable failure) {
    running.remove(branch);
    if (error == null) {
      error = failure;
    } else if (error != failure && !over) {
      error.addSuppressed(failure);
    }
    if (!running.isEmpty()) {
      return null;
    }
    over = true;
    return error;
  }

  private void won(Branch branch, boolean hedge) {
    synchronized (this) {
      running.remove(branch);
    }
    if (hedge) {
      wiring.tell(Event.WON);
    }
    end();
  }

  /** Nothing more begins, and what runs is of no use any more. */
  private void end() {
    List<Branch> losers;
    synchronized (this) {
      over = true;
      losers = List.copyOf(running);
      running.clear();
      if (alarm != null) {
        alarm.cancel();
      }
    }
    losers.forEach(Branch::cancel);
  }
}
