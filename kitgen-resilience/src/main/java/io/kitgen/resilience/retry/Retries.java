package io.kitgen.resilience.retry;

import io.kitgen.resilience.policy.RetryPolicy;
import io.kitgen.runtime.Middleware;
import io.kitgen.runtime.Operation;
import io.kitgen.runtime.Ticker;
import java.time.Duration;
import java.util.Objects;
import java.util.concurrent.ThreadLocalRandom;
import java.util.function.BiPredicate;
import java.util.function.DoubleSupplier;
import org.jspecify.annotations.Nullable;

/**
 * Middleware that tries calls again: for clients, outside what picks an instance and guards it.
 *
 * <pre>{@code
 * AddService add = AddServiceEndpoints.over(transport).with(Retries.of(RetryPolicy.DEFAULT));
 * }</pre>
 *
 * <p>Attempts count as Go kit's do, the first one included. A business error is an answer and ends
 * the call. No attempt begins that the deadline of the call does not leave time for, the
 * operation's timeout holds for all attempts together, and an interrupt or a cancelled context ends
 * the call at once. What the last attempt threw reaches the caller as it is, with {@link
 * PreviousAttempts} among its suppressed exceptions. From the second attempt on the context has its
 * number, {@link io.kitgen.runtime.call.CallKeys#ATTEMPT}.
 *
 * <p>A call that is answered by many messages is tried again only as long as there is no answer:
 * once its stream is there, what becomes of that is for who takes the messages. One that sends many
 * is never tried again, since they are gone.
 */
public final class Retries {

  private static final BiPredicate<Operation<?, ?>, Exception> STANDARD = RetryRules::mayRetry;

  private Retries() {}

  /** Tries every operation as {@code policy} says, whatever its own says; with its own budget. */
  public static Middleware of(RetryPolicy policy) {
    return builder().policy(policy).build();
  }

  /**
   * Tries each operation as its own policy says, and stays out where there is none; with one budget
   * for all.
   */
  public static Middleware declared() {
    return builder().build();
  }

  /** Starts with {@link #declared}. */
  public static Builder builder() {
    return new Builder();
  }

  /**
   * Which errors allow another attempt: of an idempotent operation UNAVAILABLE, DEADLINE_EXCEEDED
   * (of the attempt; when the whole call is late it has ended), and RESOURCE_EXHAUSTED with the
   * time to wait; of any other operation only those of them that say that nothing was done, a
   * refusal on this side and a {@link io.kitgen.runtime.error.CallException#notSent}.
   *
   * <p>These are the codes that a repetition alone can cure. ABORTED wants a larger thing repeated,
   * and the rest would fail again.
   */
  public static BiPredicate<Operation<?, ?>, Exception> standardRule() {
    return STANDARD;
  }

  /**
   * Whether {@code request} can be sent more than once: nothing in it is a stream that is good for
   * one reading, {@link io.kitgen.runtime.call.Replayable} says which. Without that there is no
   * further attempt, whatever a rule or a callback says.
   */
  public static boolean isRepeatable(Operation<?, ?> operation, Object request) {
    return RetryRules.isReplayable(operation, request);
  }

  /** Collects the settings; not thread-safe. */
  public static final class Builder {

    private RetryBudget budget = RetryBudget.create();
    private BiPredicate<Operation<?, ?>, Exception> rule = STANDARD;
    private @Nullable RetryCallback callback;
    private RetryListener listener = event -> {};
    private DoubleSupplier random = () -> ThreadLocalRandom.current().nextDouble();
    private Ticker ticker = Ticker.system();
    private Duration longestRetryAfter = Duration.ofSeconds(10);
    private @Nullable RetryPolicy policy;
    private @Nullable RetryPolicy otherwise;

    private Builder() {}

    /** For all operations, in place of their own. */
    public Builder policy(RetryPolicy policy) {
      this.policy = Objects.requireNonNull(policy, "policy");
      return this;
    }

    /** For operations that have none of their own, which are not tried again unless said. */
    public Builder otherwise(RetryPolicy policy) {
      this.otherwise = Objects.requireNonNull(policy, "policy");
      return this;
    }

    /**
     * What bounds the retries of all operations together; {@link RetryBudget#create} unless said.
     */
    public Builder budget(RetryBudget budget) {
      this.budget = Objects.requireNonNull(budget, "budget");
      return this;
    }

    /** Which errors of which operations allow another attempt, in place of the standard rule. */
    public Builder rule(BiPredicate<Operation<?, ?>, Exception> rule) {
      this.rule = Objects.requireNonNull(rule, "rule");
      return this;
    }

    /** Is asked in place of the rule, about whichever operation. */
    public Builder callback(RetryCallback callback) {
      this.callback = Objects.requireNonNull(callback, "callback");
      return this;
    }

    /** Is told of attempts that fail. */
    public Builder listener(RetryListener listener) {
      this.listener = Objects.requireNonNull(listener, "listener");
      return this;
    }

    /**
     * The longest wait that the other side may ask for ({@code Retry-After}); a call that is asked
     * for a longer one fails at once. 10 seconds unless said.
     */
    public Builder longestRetryAfter(Duration longest) {
      if (longest.isNegative() || longest.compareTo(Duration.ofDays(1)) > 0) {
        throw new IllegalArgumentException(
            "longestRetryAfter is " + longest + ", expected zero to one day");
      }
      this.longestRetryAfter = longest;
      return this;
    }

    /** Numbers from 0 to 1, for the random share of waits; from many threads. */
    public Builder random(DoubleSupplier random) {
      this.random = Objects.requireNonNull(random, "random");
      return this;
    }

    /** The clock of calls that have no deadline; with one they are on its clock already. */
    public Builder ticker(Ticker ticker) {
      this.ticker = Objects.requireNonNull(ticker, "ticker");
      return this;
    }

    /** The middleware; its budget is for all operations that it is put around. */
    public Middleware build() {
      Settings settings = new Settings(this);
      RetryPolicy forAll = policy;
      RetryPolicy forTheRest = otherwise;
      return (operation, next) -> {
        RetryPolicy declared = operation.tag(RetryPolicy.class);
        RetryPolicy own = forAll != null ? forAll : declared != null ? declared : forTheRest;
        return own == null ? next : new RetryingEndpoint(settings, operation, own, next);
      };
    }
  }

  /** The settings of a middleware. */
  static final class Settings {

    final RetryBudget budget;
    final BiPredicate<Operation<?, ?>, Exception> rule;
    final @Nullable RetryCallback callback;
    final RetryListener listener;
    final DoubleSupplier random;
    final Ticker ticker;
    final Duration longestRetryAfter;

    private Settings(Builder builder) {
      this.budget = builder.budget;
      this.rule = builder.rule;
      this.callback = builder.callback;
      this.listener = builder.listener;
      this.random = builder.random;
      this.ticker = builder.ticker;
      this.longestRetryAfter = builder.longestRetryAfter;
    }
  }
}
