package io.kitgen.resilience.hedge;

import io.kitgen.resilience.branch.OwnThreads;
import io.kitgen.resilience.policy.HedgePolicy;
import io.kitgen.resilience.retry.RetryBudget;
import io.kitgen.runtime.Endpoint;
import io.kitgen.runtime.Middleware;
import io.kitgen.runtime.Operation;
import io.kitgen.runtime.Ticker;
import java.time.Duration;
import java.util.Objects;
import java.util.concurrent.Executor;
import org.jspecify.annotations.Nullable;

/**
 * Middleware that sends a call a second time when the first attempt takes long, and takes what
 * comes first: for clients, and for idempotent operations only; it stays out of all others, and of
 * streams of messages, of which an operation with a policy of its own cannot be wired. Finagle's
 * backup requests, gRPC's hedging.
 *
 * <p>The first attempt runs on the caller's thread, each further one on an executor, in the call's
 * context. The first answer wins, a business error being one; the others are cancelled through
 * their contexts, and those on the executor interrupted. A first attempt that does not heed its
 * {@link io.kitgen.runtime.CallContext#cancellation} keeps its caller waiting. One that fails
 * leaves it to the others that are under way; when there is none the call has failed: trying again
 * is for retries, outside.
 */
public final class Hedges {

  private Hedges() {}

  /** Hedges every idempotent operation as {@code policy} says, on virtual threads. */
  public static Middleware of(HedgePolicy policy) {
    return builder().policy(policy).build();
  }

  /**
   * Hedges each idempotent operation as its own policy says, on virtual threads. Where there is one
   * to hedge on a JVM before 21 the wiring fails: {@link Builder#executor} is needed.
   */
  public static Middleware declared() {
    return builder().build();
  }

  /** As {@link #declared()}, on {@code executor}. */
  public static Middleware declared(Executor executor) {
    return builder().executor(executor).build();
  }

  /** Starts with {@link #declared()}. */
  public static Builder builder() {
    return new Builder();
  }

  /** Collects the settings; not thread-safe. */
  public static final class Builder {

    private static final Duration KEPT = Duration.ofMinutes(1);
    private static final double ONE_A_MINUTE = 1 / 60.0; // for those who call seldom

    private @Nullable HedgePolicy policy;
    private @Nullable Executor executor;
    private Ticker ticker = Ticker.system();
    private HedgeListener listener = (operation, event) -> {};
    private double percentile;

    private Builder() {}

    /** For all idempotent operations, in place of their own. */
    public Builder policy(HedgePolicy policy) {
      this.policy = Objects.requireNonNull(policy, "policy");
      return this;
    }

    /**
     * Waits as long as this share of the last 512 calls of the operation took, 0.95 for instance;
     * the policy's time holds as long as there were fewer than 64.
     */
    public Builder percentile(double share) {
      if (!(share > 0 && share < 1)) {
        throw new IllegalArgumentException(
            "percentile is " + share + ", expected more than 0 and less than 1");
      }
      this.percentile = share;
      return this;
    }

    /** Where attempts beside the first run; a virtual thread for each unless said. */
    public Builder executor(Executor executor) {
      this.executor = Objects.requireNonNull(executor, "executor");
      return this;
    }

    /** Is told of hedges. */
    public Builder listener(HedgeListener listener) {
      this.listener = Objects.requireNonNull(listener, "listener");
      return this;
    }

    /** The clock, and what starts hedges. */
    public Builder ticker(Ticker ticker) {
      this.ticker = Objects.requireNonNull(ticker, "ticker");
      return this;
    }

    /**
     * The middleware. The extra load is bounded for each operation by itself: the policy's share of
     * the calls of the last minute or so, and one more a minute.
     */
    public Middleware build() {
      Ticker clock = ticker;
      HedgeListener told = listener;
      HedgePolicy forAll = policy;
      Executor threads = executor;
      double share = percentile;
      return (operation, next) -> {
        HedgePolicy own = forAll == null ? operation.tag(HedgePolicy.class) : forAll;
        if (own == null || !operation.idempotent()) {
          return next;
        }
        if (operation.kind() != Operation.Kind.UNARY) {
          return refuseStreams(operation, forAll, next);
        }
        RetryBudget budget = RetryBudget.of(own.extraLoad(), ONE_A_MINUTE, KEPT, clock);
        LatencyWindow window = share == 0 ? null : new LatencyWindow(share);
        Executor on =
            threads == null
                ? OwnThreads.require("say where hedges of " + operation + " run, by executor(…)")
                : threads;
        return new HedgingEndpoint(operation, next, own, budget, window, on, clock, told);
      };
    }

    /** Of two streams the first message would have to win, and the other one's be thrown away. */
    private static Endpoint<Object, Object> refuseStreams(
        Operation<?, ?> operation, @Nullable HedgePolicy forAll, Endpoint<Object, Object> next) {
      if (forAll == null) {
        throw new IllegalArgumentException(
            operation + " has a stream of messages, and a stream cannot be hedged");
      }
      return next;
    }
  }
}
