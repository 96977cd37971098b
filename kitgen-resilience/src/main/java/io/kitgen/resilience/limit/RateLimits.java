package io.kitgen.resilience.limit;

import io.kitgen.resilience.policy.RateLimitPolicy;
import io.kitgen.runtime.CallContext;
import io.kitgen.runtime.Endpoint;
import io.kitgen.runtime.Middleware;
import io.kitgen.runtime.Operation;
import io.kitgen.runtime.call.Metadata;
import io.kitgen.runtime.server.Admission;
import java.time.Duration;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Limits how many calls are let through. As an {@link Admission} of a server it refuses before the
 * parameters are decoded; as a {@link Middleware} it limits the calls of a client, or those that
 * reach a service. Go kit's {@code ratelimit} package.
 *
 * <p>A call without a permit ends with a {@link io.kitgen.runtime.error.RefusedException} of {@code
 * RESOURCE_EXHAUSTED} that says when to come back: over HTTP status 429 and {@code Retry-After}.
 * Immutable, and thread-safe; a call that goes ahead at once allocates nothing here.
 */
public final class RateLimits implements Middleware, Admission {

  private static final Duration LONGEST_WAIT = Duration.ofMinutes(1);

  private final Function<Operation<?, ?>, @Nullable Limit> limits;
  private final LimitKey key;
  private final Unkeyed unkeyed;
  private final Waiters waiters;

  /** A limiter, and how long its callers are willing to wait. */
  private record Limit(RateLimiter limiter, long longestNanos) {}

  private RateLimits(
      Function<Operation<?, ?>, @Nullable Limit> limits,
      LimitKey key,
      Unkeyed unkeyed,
      Waiters waiters) {
    this.limits = limits;
    this.key = key;
    this.unkeyed = unkeyed;
    this.waiters = waiters;
  }

  /** Refuses what is too much, as Go kit's {@code NewErroringLimiter}. One limit for all calls. */
  public static RateLimits erroring(RateLimiter limiter) {
    return of(new Limit(Objects.requireNonNull(limiter, "limiter"), 0));
  }

  /**
   * Lets calls wait for their turn, at most a minute and never beyond their deadline, as Go kit's
   * {@code NewDelayingLimiter}. A call whose turn would come too late is refused at once. One limit
   * for all calls.
   */
  public static RateLimits delaying(RateLimiter limiter) {
    return delaying(limiter, LONGEST_WAIT);
  }

  /** As the other one, with the longest wait. */
  public static RateLimits delaying(RateLimiter limiter, Duration longestWait) {
    if (longestWait.isZero() || longestWait.isNegative()) {
      throw new IllegalArgumentException(
          "longestWait is " + longestWait + ", expected more than zero");
    }
    return of(new Limit(Objects.requireNonNull(limiter, "limiter"), longestWait.toNanos()));
  }

  private static RateLimits of(Limit limit) {
    return new RateLimits(operation -> limit, LimitKey.shared(), Unkeyed.SHARE, Waiters.usual());
  }

  /**
   * A limit for each operation that has a {@link RateLimitPolicy}, from {@code @RateLimit}; the
   * others go without. It refuses at once, or lets calls wait as long as the policy says.
   */
  public static RateLimits declared(RateLimiterFactory factory) {
    Objects.requireNonNull(factory, "factory");
    Map<Operation<?, ?>, Optional<Limit>> made = new ConcurrentHashMap<>();
    Function<Operation<?, ?>, Optional<Limit>> make =
        operation ->
            Optional.ofNullable(operation.tag(RateLimitPolicy.class))
                .map(p -> new Limit(factory.create(p), p.longestWait().toNanos()));
    return new RateLimits(
        operation -> {
          Optional<Limit> limit = made.get(operation);
          return (limit != null ? limit : made.computeIfAbsent(operation, make)).orElse(null);
        },
        LimitKey.operation(),
        Unkeyed.SHARE,
        Waiters.usual());
  }

  /** These limits, for each {@code key} one of its own. */
  public RateLimits per(LimitKey key) {
    return new RateLimits(limits, Objects.requireNonNull(key, "key"), unkeyed, waiters);
  }

  /** What becomes of calls that have no key; they share one limit unless said. */
  public RateLimits unkeyed(Unkeyed unkeyed) {
    return new RateLimits(limits, key, Objects.requireNonNull(unkeyed, "unkeyed"), waiters);
  }

  /** At most {@code most} calls wait at a time, more are refused; 256 unless said. */
  public RateLimits waiters(int most) {
    return new RateLimits(limits, key, unkeyed, waiters.most(most));
  }

  /** How many calls wait for their turn now. */
  public int waiting() {
    return waiters.waiting();
  }

  /** How many calls were refused. */
  public long refused() {
    return waiters.refused();
  }

  /** How many calls have waited, or do. */
  public long delayed() {
    return waiters.delayed();
  }

  /**
   * {@inheritDoc}
   *
   * @throws IllegalArgumentException when the key is in what comes beside the parameters, which is
   *     not known here, or when a call may block and its operation is said never to
   */
  @Override
  public Endpoint<Object, Object> wrap(Operation<?, ?> operation, Endpoint<Object, Object> next) {
    Limit limit = limits.apply(operation);
    if (limit == null) {
      return next;
    }
    if (key.needsMetadata()) {
      throw new IllegalArgumentException(
          "a limit by " + key + " is for ServerEdge.admit: no middleware sees it");
    }
    if (operation.nonBlocking() && (limit.longestNanos > 0 || limit.limiter.mayBlock())) {
      throw new IllegalArgumentException(
          operation + " never blocks, and a rate limit that waits does");
    }
    return (ctx, request) -> {
      pass(limit, operation, null, ctx);
      return next.call(ctx, request);
    };
  }

  @Override
  public CallContext admit(Operation<?, ?> operation, Metadata in, CallContext ctx)
      throws InterruptedException {
    Limit limit = limits.apply(operation);
    if (limit != null) {
      pass(limit, operation, in, ctx);
    }
    return ctx;
  }

  private void pass(Limit limit, Operation<?, ?> operation, @Nullable Metadata in, CallContext ctx)
      throws InterruptedException {
    String name = key.of(operation, in, ctx);
    if (name == null) {
      if (unkeyed == Unkeyed.ADMIT) {
        return;
      }
      if (unkeyed == Unkeyed.REFUSE) {
        throw waiters.refuse(null);
      }
      name = "";
    }
    waiters.pass(limit.limiter, LongKey.bounded(name), limit.longestNanos, ctx);
  }
}
