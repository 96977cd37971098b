package io.kitgen.runtime.server;

import io.kitgen.Code;
import io.kitgen.runtime.CallContext;
import io.kitgen.runtime.Cancellation;
import io.kitgen.runtime.Deadline;
import io.kitgen.runtime.Endpoint;
import io.kitgen.runtime.Operation;
import io.kitgen.runtime.call.CallObservation;
import io.kitgen.runtime.call.Outcome;
import io.kitgen.runtime.error.ErrorReply;
import io.kitgen.runtime.error.RefusedException;
import io.kitgen.runtime.server.deadline.DeadlineWatch;
import io.kitgen.runtime.server.deadline.EngineThread;
import io.kitgen.runtime.text.TextFormat;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** One call on its way through the edge. Used by one thread, once. */
class EdgeCall<I, O, R> {

  final ServerEdge edge;
  final Operation<I, O> operation;
  final ServerExchange<I, O, R> exchange;
  private final Endpoint<I, O> endpoint;
  CallContext ctx;
  Phase phase = Phase.ADMISSION;
  Outcome outcome = Outcome.answer();

  EdgeCall(
      ServerEdge edge,
      Operation<I, O> operation,
      Endpoint<I, O> endpoint,
      ServerExchange<I, O, R> exchange,
      CallContext ctx) {
    this.edge = edge;
    this.operation = operation;
    this.endpoint = endpoint;
    this.exchange = exchange;
    this.ctx = ctx;
  }

  R run() {
    return observed(0);
  }

  /** The observations wait on the stack for their end, so that none is kept in memory. */
  private R observed(int index) {
    if (index == edge.observers.size()) {
      return concluded();
    }
    CallObservation observation = begin(edge.observers.get(index));
    R reply;
    try {
      reply = observed(index + 1);
    } catch (VirtualMachineError fatal) {
      outcome = Verdict.on(operation, phase, fatal).outcome();
      end(observation, 0); // there may be no memory left to say more
      throw fatal;
    }
    end(observation, exchange.status(reply));
    return reply;
  }

  final @Nullable CallObservation begin(CallObserver observer) {
    try {
      CallObservation observation = observer.begin(operation, exchange.metadata(), ctx);
      ctx = Objects.requireNonNull(observation.context(ctx), "the observation's context");
      return observation;
    } catch (RuntimeException e) {
      report(e);
      return null;
    }
  }

  private R concluded() {
    R reply;
    try {
      reply = serve();
    } catch (Throwable error) {
      if (error instanceof VirtualMachineError fatal && !(error instanceof StackOverflowError)) {
        throw fatal;
      }
      reply = failed(error);
    }
    finish(reply);
    return reply;
  }

  final R failed(Throwable error) {
    ErrorReply reply = judged(error);
    try {
      return exchange.fail(reply, outcome.declared());
    } catch (RuntimeException | StackOverflowError unsayable) {
      outcome = Outcome.fault(Code.INTERNAL, unsayable);
      report(unsayable);
      return exchange.bare(ErrorReply.internal());
    }
  }

  /** Decides what {@code error} makes of the call; gives what is said of it. */
  final ErrorReply judged(Throwable error) {
    Verdict verdict = Verdict.on(operation, phase, error);
    outcome = verdict.outcome();
    if (!outcome.isAnswer()) {
      keepInterrupt(error);
      report(error);
    }
    return verdict.reply();
  }

  final R serve() throws Exception {
    boolean inTime = limitTime() && edge.before.isEmpty();
    for (CallContext.Key<?> key : edge.accepted) {
      accept(key);
    }
    for (Hooks.Before hook : edge.before) {
      ctx = hook.before(operation, exchange.metadata(), ctx);
    }
    if (!inTime || isCancelled()) {
      checkTime(null);
    }
    for (Admission admission : edge.admissions) {
      ctx = admission.admit(operation, exchange.metadata(), ctx);
    }
    if (edge.bridges.isEmpty()) {
      return answer();
    }
    List<ContextBridge.Scope> scopes = new ArrayList<>(edge.bridges.size());
    try {
      enter(scopes);
      return answer();
    } finally {
      leave(scopes);
    }
  }

  private R answer() throws Exception {
    phase = Phase.DECODE;
    I decoded = exchange.decode(ctx);
    checkTime(null);
    I request = edge.validate(operation, decoded);
    phase = Phase.SERVE;
    O response = ask(request);
    checkTime(null);
    phase = Phase.ENCODE;
    for (Hooks.After hook : edge.after) {
      ctx = hook.after(operation, exchange.sink(), ctx);
    }
    return encode(response);
  }

  R encode(O response) throws Exception {
    return exchange.encode(ctx, response);
  }

  private O ask(I request) throws Exception {
    try {
      DeadlineWatch watch = DeadlineWatch.start(ctx);
      try {
        return Objects.requireNonNull(endpoint.call(ctx, request), "the endpoint's response");
      } finally {
        watch.end();
      }
    } catch (Exception | LinkageError | AssertionError e) {
      checkTime(e); // whatever came of it, it came too late
      throw e;
    }
  }

  /** Whether there is time left for sure: who has just set the clock need not look at it. */
  private boolean limitTime() {
    Duration timeout = earlier(exchange.timeout(), operation.timeout());
    timeout = earlier(timeout, edge.longestTimeout);
    boolean first = ctx.deadline() == null;
    if (timeout == null) {
      return first;
    }
    ctx = ctx.withDeadline(Deadline.after(timeout, edge.ticker));
    return first && !timeout.isNegative() && !timeout.isZero();
  }

  private boolean isCancelled() {
    Cancellation cancellation = ctx.cancellation();
    return cancellation != null && cancellation.isCancelled();
  }

  private static @Nullable Duration earlier(@Nullable Duration a, @Nullable Duration b) {
    return a == null || (b != null && b.compareTo(a) < 0) ? b : a;
  }

  final void checkTime(@Nullable Throwable cause) {
    if (!ctx.isDone()) {
      return;
    }
    Deadline deadline = ctx.deadline();
    boolean late = deadline != null && deadline.isExpired();
    ErrorReply reply =
        late
            ? ErrorReply.of(Code.DEADLINE_EXCEEDED, "the deadline has passed").build()
            : ErrorReply.of(Code.CANCELLED, "the caller gave up").build();
    throw new RefusedException(reply, cause);
  }

  private <T> void accept(CallContext.Key<T> key) {
    String text = exchange.metadata().first(key.name());
    TextFormat<T> format = key.format();
    if (text == null || format == null) {
      return;
    }
    try {
      ctx = ctx.with(key, format.parse(text));
    } catch (IllegalArgumentException e) {
      throw new RefusedException(
          ErrorReply.of(Code.INVALID_ARGUMENT, key.name() + ": " + e.getMessage()).build(), e);
    }
  }

  final void enter(List<ContextBridge.Scope> scopes) {
    for (ContextBridge bridge : edge.bridges) {
      scopes.add(bridge.enter(operation, ctx));
    }
  }

  final void leave(List<ContextBridge.Scope> scopes) {
    for (int i = scopes.size() - 1; i >= 0; i--) {
      try {
        scopes.get(i).close();
      } catch (RuntimeException e) {
        report(e);
      }
    }
  }

  /** A thread of the user keeps its interrupt; one of the engine has the answer still to write. */
  private void keepInterrupt(Throwable error) {
    if (error instanceof InterruptedException
        && !Boolean.TRUE.equals(ctx.get(EngineThread.OWNED))) {
      Thread.currentThread().interrupt();
    }
  }

  final void finish(R reply) {
    if (edge.finalizers.isEmpty()) {
      return;
    }
    Hooks.Finished finished = exchange.finished(reply, outcome);
    for (Hooks.Finalizer hook : edge.finalizers) {
      try {
        hook.finish(ctx, finished);
      } catch (RuntimeException e) {
        report(e);
      }
    }
  }

  final void end(@Nullable CallObservation observation, int status) {
    if (observation == null) {
      return;
    }
    try {
      if (status != 0) {
        observation.status(status);
      }
      observation.end(outcome, ctx);
    } catch (RuntimeException e) {
      report(e);
    }
  }

  final void report(Throwable error) {
    try {
      edge.errorHandler.handle(operation, ctx, error);
    } catch (RuntimeException e) {
      // There is nobody left to tell.
    }
  }

  /** How far a call has come; what an exception means depends on it. */
  enum Phase {
    ADMISSION,
    DECODE,
    SERVE,
    ENCODE
  }
}
