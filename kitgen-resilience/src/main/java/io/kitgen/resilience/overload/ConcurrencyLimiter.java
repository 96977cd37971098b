package io.kitgen.resilience.overload;

import io.kitgen.Code;
import io.kitgen.runtime.CallContext;
import io.kitgen.runtime.Endpoint;
import io.kitgen.runtime.Middleware;
import io.kitgen.runtime.Operation;
import io.kitgen.runtime.Ticker;
import io.kitgen.runtime.error.ErrorReply;
import io.kitgen.runtime.error.HasCode;
import io.kitgen.runtime.error.RefusedException;
import io.kitgen.runtime.flow.Messages;
import io.kitgen.runtime.server.Admission;
import io.kitgen.runtime.server.CallObserver;
import java.time.Duration;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Limits how many calls run at the same time, so that those that run come to an end: all calls that
 * go through one limiter count together. What is too much waits in a queue if there is one, and is
 * else refused with {@link Code#UNAVAILABLE} (over HTTP 503) and the time to come back after.
 *
 * <pre>{@code
 * ConcurrencyLimiter limiter =
 *     ConcurrencyLimiter.builder(ConcurrencyLimit.fixed(200)).byPriority().build();
 * ServerEdge edge =
 *     ServerEdge.builder().observe(limiter.observer()).admit(limiter.admission()).build();
 * }</pre>
 *
 * <p>At the edge of a server it refuses before the parameters are decoded; as middleware, at either
 * side, it counts the decoded call. An answer that is a stream counts until it is opened. A call
 * that is let in at once takes no lock and, as middleware, allocates nothing. Thread-safe.
 */
public final class ConcurrencyLimiter implements Middleware {

  private final Gate gate;
  private final EdgeGate edge;

  private ConcurrencyLimiter(Settings settings) {
    this.gate = new Gate(settings);
    this.edge = new EdgeGate(gate);
  }

  /** As many as {@code limit} says, and no queue. */
  public static ConcurrencyLimiter of(ConcurrencyLimit limit) {
    return builder(limit).build();
  }

  /** Starts with {@link #of}. */
  public static Builder builder(ConcurrencyLimit limit) {
    return new Builder(limit);
  }

  /**
   * {@inheritDoc}
   *
   * @throws IllegalArgumentException when there is a queue, and the operation is said never to wait
   */
  @Override
  public Endpoint<Object, Object> wrap(Operation<?, ?> operation, Endpoint<Object, Object> next) {
    if (operation.nonBlocking() && gate.settings.queue() > 0) {
      throw new IllegalArgumentException(operation + " never blocks, and waiting in a queue does");
    }
    if (operation.responseStream() != null) {
      return (ctx, request) -> stream(operation, next, ctx, request);
    }
    return (ctx, request) -> {
      long began = gate.enter(ctx, true);
      Gate.Verdict verdict = Gate.Verdict.NOTHING;
      try {
        Object response = next.call(ctx, request);
        verdict = Gate.Verdict.ANSWERED;
        return response;
      } catch (Exception e) {
        verdict = verdict(operation, e);
        throw e;
      } finally {
        gate.leave(began, verdict);
      }
    };
  }

  /** A call that is answered by many messages has its place until they have ended. */
  private Object stream(
      Operation<?, ?> operation, Endpoint<Object, Object> next, CallContext ctx, Object request)
      throws Exception {
    long began = gate.enter(ctx, true);
    try {
      return Messages.onEnd(
          operation,
          next.call(ctx, request),
          error ->
              gate.leave(began, error == null ? Gate.Verdict.ANSWERED : verdict(operation, error)));
    } catch (Throwable e) {
      gate.leave(began, verdict(operation, e));
      throw e;
    }
  }

  private static Gate.Verdict verdict(Operation<?, ?> operation, Throwable error) {
    if (operation.declared(error) != null) {
      return Gate.Verdict.ANSWERED;
    }
    return error instanceof HasCode coded ? Gate.Verdict.of(coded.code()) : Gate.Verdict.NOTHING;
  }

  /** For {@code ServerEdge.observe}, together with {@link #admission}: sees the ends of calls. */
  public CallObserver observer() {
    return edge;
  }

  /**
   * For {@code ServerEdge.admit}, together with {@link #observer}: refuses calls. Those of
   * operations that never wait are refused where others would wait.
   */
  public Admission admission() {
    return edge;
  }

  /** How many calls may run now. */
  public int limit() {
    return gate.settings.limit().limit();
  }

  /** How many calls run now. */
  public int running() {
    return gate.running.get();
  }

  /** How many calls wait now. */
  public int waiting() {
    return gate.waiting();
  }

  /** How many calls were refused. */
  public long refused() {
    return gate.refused.sum();
  }

  /** The settings of a limiter. */
  record Settings(
      ConcurrencyLimit limit,
      int queue,
      Duration longestWait,
      QueueOrder order,
      boolean byPriority,
      ErrorReply refusalReply,
      Ticker ticker) {

    RefusedException refusal() {
      return new RefusedException(refusalReply);
    }
  }

  /** Collects the settings; not thread-safe. */
  public static final class Builder {

    private static final Duration LONGEST = Duration.ofDays(1);

    private final ConcurrencyLimit limit;
    private int queue;
    private Duration longestWait = Duration.ZERO;
    private QueueOrder order = QueueOrder.OLDEST_FIRST;
    private boolean byPriority;
    private @Nullable Duration retryAfter = Duration.ofSeconds(1);
    private Ticker ticker = Ticker.system();

    private Builder(ConcurrencyLimit limit) {
      this.limit = Objects.requireNonNull(limit, "limit");
    }

    /**
     * Lets at most {@code most} calls wait for their turn, none longer than {@code longestWait} or
     * beyond its deadline; one that is not likely to have its turn in time is refused at once.
     */
    public Builder queue(int most, Duration longestWait) {
      if (most < 0) {
        throw new IllegalArgumentException("queue is " + most + ", expected at least 0");
      }
      if (longestWait.isNegative() || longestWait.compareTo(LONGEST) > 0) {
        throw new IllegalArgumentException(
            "longestWait is " + longestWait + ", expected zero to one day");
      }
      this.queue = most;
      this.longestWait = longestWait;
      return this;
    }

    /** Whose turn it is; {@link QueueOrder#OLDEST_FIRST} unless said. */
    public Builder order(QueueOrder order) {
      this.order = Objects.requireNonNull(order, "order");
      return this;
    }

    /**
     * Sheds what matters less first: a call is let in only as long as running and waiting calls
     * fill less than its {@link Priority#share} of limit and queue together.
     */
    public Builder byPriority() {
      this.byPriority = true;
      return this;
    }

    /** When those that are refused are to come back, or null for no word of it; 1 s unless said. */
    public Builder retryAfter(@Nullable Duration retryAfter) {
      this.retryAfter = retryAfter;
      return this;
    }

    /** The clock; of waiting calls that have a deadline it is that of the deadline. */
    public Builder ticker(Ticker ticker) {
      this.ticker = Objects.requireNonNull(ticker, "ticker");
      return this;
    }

    /** The limiter. */
    public ConcurrencyLimiter build() {
      ErrorReply reply =
          ErrorReply.of(Code.UNAVAILABLE, "too many calls at the same time")
              .retryAfter(retryAfter)
              .build();
      return new ConcurrencyLimiter(
          new Settings(limit, queue, longestWait, order, byPriority, reply, ticker));
    }
  }
}
