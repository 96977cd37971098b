package io.kitgen.resilience.overload;

import io.kitgen.resilience.policy.BulkheadPolicy;
import io.kitgen.runtime.Middleware;
import io.kitgen.runtime.Operation;
import java.util.function.BiConsumer;

/**
 * Middleware that gives each operation a limit of its own, so that one which is slow does not take
 * what the others need. For one limit around several operations take a {@link ConcurrencyLimiter},
 * {@link #limiter} makes it.
 */
public final class Bulkheads {

  private Bulkheads() {}

  /** Limits every operation by itself as {@code policy} says, whatever its own says. */
  public static Middleware of(BulkheadPolicy policy) {
    return (operation, next) -> limiter(policy).wrap(operation, next);
  }

  /** Limits each operation as its own policy says, and stays out where there is none. */
  public static Middleware declared() {
    return declared((operation, limiter) -> {});
  }

  /**
   * As {@link #declared()}; {@code made} is told of each limiter when it is wired, so that metrics
   * can ask it.
   */
  public static Middleware declared(BiConsumer<Operation<?, ?>, ConcurrencyLimiter> made) {
    return (operation, next) -> {
      BulkheadPolicy policy = operation.tag(BulkheadPolicy.class);
      if (policy == null) {
        return next;
      }
      ConcurrencyLimiter limiter = limiter(policy);
      made.accept(operation, limiter);
      return limiter.wrap(operation, next);
    };
  }

  /** A limiter as {@code policy} says; what it is put around counts together. */
  public static ConcurrencyLimiter limiter(BulkheadPolicy policy) {
    return ConcurrencyLimiter.builder(ConcurrencyLimit.fixed(policy.concurrent()))
        .queue(policy.queue(), policy.longestWait())
        .build();
  }
}
