package io.kitgen.ops.log;

import io.kitgen.Code;
import io.kitgen.runtime.CallContext;
import io.kitgen.runtime.Endpoint;
import io.kitgen.runtime.Middleware;
import io.kitgen.runtime.Operation;
import io.kitgen.runtime.Ticker;
import io.kitgen.runtime.call.CallKeys;
import io.kitgen.runtime.call.CallListener;
import io.kitgen.runtime.call.CallObservation;
import io.kitgen.runtime.call.Metadata;
import io.kitgen.runtime.call.Outcome;
import io.kitgen.runtime.client.Attempt;
import io.kitgen.runtime.client.AttemptObserver;
import io.kitgen.runtime.error.DeclaredError;
import io.kitgen.runtime.error.HasCode;
import io.kitgen.runtime.error.RefusedException;
import io.kitgen.runtime.server.CallObserver;
import java.lang.System.Logger.Level;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.LongAdder;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Logs one line for each call: the operation, how it ended, how long it took, who called, and with
 * the middleware its parameters and results by name.
 *
 * <pre>{@code
 * CallLog log = CallLog.to(LogSink.system("addsvc.calls"));
 * ServerEdge edge = ServerEdge.builder().observe(log).build();    // every call, unreadable ones too
 * AddServiceEndpoints set = AddServiceEndpoints.of(service).with(log);  // and what it was about
 * }</pre>
 *
 * <p>At a client the middleware logs one line for each call, and as observer of a {@code
 * ClientEdge} it logs each attempt. Take one {@code CallLog} for what a process serves and another
 * one for what it calls. In place of the middleware it may be told by a generated instrumentation;
 * of both the first to come counts.
 *
 * <p>A call whose line would not be kept costs one lookup and no allocation; nothing is formatted
 * before the call has ended and its level is known to be kept. A sink that throws fails no call: it
 * is counted in {@link #lost}. Immutable and thread-safe.
 */
public final class CallLog implements CallObserver, AttemptObserver, Middleware, CallListener {

  static final CallContext.Key<CallLine> LINE = CallContext.Key.local("call log", CallLine.class);

  /** More operations than a process has; plans of further ones are made for each call. */
  private static final int MOST_PLANS = 10_000;

  private static final CallObservation NOTHING = outcome -> {};

  final Ticker ticker;
  private final LogSink sink;
  private final Function<Operation<?, ?>, CallLogRules> rules;
  private final Map<Operation<?, ?>, CallPlan> plans = new ConcurrentHashMap<>();
  private final LongAdder lost = new LongAdder();

  private CallLog(LogSink sink, Function<Operation<?, ?>, CallLogRules> rules, Ticker ticker) {
    this.sink = Objects.requireNonNull(sink, "sink");
    this.rules = Objects.requireNonNull(rules, "rules");
    this.ticker = Objects.requireNonNull(ticker, "ticker");
  }

  /** Logs all operations by the standard rules. */
  public static CallLog to(LogSink sink) {
    return new CallLog(sink, operation -> CallLogRules.standard(), Ticker.system());
  }

  /** This log with {@code rules} for every operation. */
  public CallLog rules(CallLogRules rules) {
    Objects.requireNonNull(rules, "rules");
    return rules(operation -> rules);
  }

  /**
   * This log with rules that depend on the operation: all but some, or others for a few. Asked once
   * for each operation.
   *
   * <pre>{@code
   * log.rules(operation -> operation.name().equals("ping") ? CallLogRules.off() : standard);
   * }</pre>
   */
  public CallLog rules(Function<Operation<?, ?>, CallLogRules> rules) {
    return new CallLog(sink, rules, ticker);
  }

  /** This log with another clock, for tests. */
  public CallLog ticker(Ticker ticker) {
    return new CallLog(sink, rules, ticker);
  }

  /** How many lines could not be written, because a sink or a user's view of a value threw. */
  public long lost() {
    return lost.sum();
  }

  /** For {@code ServerEdge.builder().observe(…)}. */
  @Override
  public CallObservation begin(Operation<?, ?> operation, Metadata metadata, CallContext ctx) {
    CallPlan plan = plan(operation);
    return keeps(plan.gravest) ? CallLine.served(this, plan, metadata) : NOTHING;
  }

  /** For {@code ClientEdge.builder().observe(…)}. */
  @Override
  public CallObservation begin(Operation<?, ?> operation, Attempt attempt, CallContext ctx) {
    CallLine call = ctx.get(LINE);
    AtomicInteger attempts = call != null && call.isOf(this, operation) ? call.attempts : null;
    if (attempts != null) {
      attempts.incrementAndGet();
    }
    CallPlan plan = plan(operation);
    if (!keeps(attempts == null ? plan.gravest : Level.DEBUG)) {
      return NOTHING;
    }
    Integer number = ctx.get(CallKeys.ATTEMPT);
    return CallLine.attempt(this, plan, attempt, number == null ? 1 : number, attempts != null);
  }

  /** For a set's {@code with(…)}, on either side. */
  @Override
  public Endpoint<Object, Object> wrap(Operation<?, ?> operation, Endpoint<Object, Object> next) {
    CallPlan plan = plan(operation);
    return plan.gravest == Level.OFF ? next : (ctx, request) -> call(plan, next, ctx, request);
  }

  /** For a generated instrumentation, on either side. */
  @Override
  public CallListener.@Nullable Call begin(Operation<?, ?> operation, CallContext ctx) {
    CallLine line = ctx.get(LINE);
    if (line != null && line.isOf(this, operation)) {
      return line.claim(ctx) ? line : null;
    }
    CallPlan plan = plan(operation);
    return keeps(plan.gravest) ? CallLine.call(this, plan, ctx) : null;
  }

  private Object call(CallPlan plan, Endpoint<Object, Object> next, CallContext ctx, Object request)
      throws Exception {
    CallLine open = ctx.get(LINE);
    if (open != null && open.isOf(this, plan.operation) && open.claim(ctx)) {
      open.request = request;
      Object response = next.call(ctx, request);
      open.response = response;
      return response;
    }
    if (!keeps(plan.gravest)) {
      return next.call(ctx, request);
    }
    CallLine line = CallLine.call(this, plan, ctx);
    line.request = request;
    Outcome outcome = Outcome.answer();
    try {
      Object response = next.call(ctx.with(LINE, line), request);
      line.response = response;
      return response;
    } catch (Throwable error) {
      outcome = outcome(plan.operation, error);
      throw error;
    } finally {
      line.end(outcome, ctx);
    }
  }

  static Outcome outcome(Operation<?, ?> operation, Throwable error) {
    DeclaredError<?> declared = operation.declared(error);
    if (declared != null) {
      return Outcome.businessError(declared, error);
    }
    Code code = error instanceof HasCode coded ? coded.code() : Code.UNKNOWN;
    return error instanceof RefusedException
        ? Outcome.refusal(code, error)
        : Outcome.fault(code, error);
  }

  private boolean keeps(Level level) {
    try {
      return level != Level.OFF && sink.isEnabled(level);
    } catch (RuntimeException e) {
      lost.increment();
      return false;
    }
  }

  private CallPlan plan(Operation<?, ?> operation) {
    CallPlan plan = plans.get(operation);
    if (plan == null) {
      plan = new CallPlan(operation, Objects.requireNonNull(rules.apply(operation), "rules"));
      if (plans.size() < MOST_PLANS) {
        plans.putIfAbsent(operation, plan);
      }
    }
    return plan;
  }

  void write(CallLine line, Outcome outcome, CallContext ctx) {
    try {
      long nanos = ticker.nanos() - line.began;
      Level level = line.ofCall ? Level.DEBUG : line.plan.level(outcome, nanos);
      if (keeps(level)) {
        // Elsewhere the exception goes on to who called, and is theirs to print.
        boolean printed = line.side == CallLine.Side.SERVER && outcome.kind() == Outcome.Kind.FAULT;
        sink.log(
            new LogEvent(
                level,
                line.side == CallLine.Side.CLIENT ? "attempt" : "call",
                LineFields.of(line, outcome, nanos, ctx),
                printed ? outcome.error() : null));
      }
    } catch (RuntimeException e) {
      lost.increment();
    }
  }
}
