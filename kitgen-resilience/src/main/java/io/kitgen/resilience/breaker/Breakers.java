package io.kitgen.resilience.breaker;

import io.kitgen.Code;
import io.kitgen.resilience.keyed.Keyed;
import io.kitgen.resilience.policy.BreakerPolicy;
import io.kitgen.runtime.CallContext;
import io.kitgen.runtime.Endpoint;
import io.kitgen.runtime.Middleware;
import io.kitgen.runtime.Operation;
import io.kitgen.runtime.Ticker;
import io.kitgen.runtime.error.ErrorReply;
import io.kitgen.runtime.error.RefusedException;
import io.kitgen.runtime.flow.Messages;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Puts circuit breakers around calls. A call that its breaker does not let through ends at once
 * with a {@link RefusedException} of {@link Code#UNAVAILABLE} that says how long that will last:
 * nothing was sent, so another instance may be asked.
 *
 * <p>A call that is answered by many messages is under way until they have ended, and counts as
 * they end; whoever takes them must take all or close the stream.
 *
 * <p>What breakers there are is up to each of these objects; operations of one name, wrapped by one
 * object twice, share theirs. Immutable but for its breakers, and thread-safe.
 */
public final class Breakers implements Middleware {

  /** Go kit's words. */
  static final String REFUSAL = "circuit breaker is open";

  private static final int MOST_KEYS = 10_000;
  private static final Duration IDLE = Duration.ofMinutes(10);

  private final Function<Operation<?, ?>, @Nullable Choice> choices;
  private final Supplier<List<Breaker>> breakers;
  private final Counting counting;

  /** Which breaker a call has; null for none. */
  @FunctionalInterface
  private interface Choice {
    @Nullable Breaker of(CallContext ctx);
  }

  private Breakers(
      Function<Operation<?, ?>, @Nullable Choice> choices,
      Supplier<List<Breaker>> breakers,
      Counting counting) {
    this.choices = choices;
    this.breakers = breakers;
    this.counting = counting;
  }

  /** One breaker for all calls. */
  public static Breakers shared(Breaker breaker) {
    Objects.requireNonNull(breaker, "breaker");
    return new Breakers(operation -> ctx -> breaker, () -> List.of(breaker), Counting.standard());
  }

  /** A breaker for each operation, called {@code service/operation}. */
  public static Breakers perOperation(BreakerFactory factory, BreakerPolicy policy) {
    Objects.requireNonNull(policy, "policy");
    return byOperation(factory, operation -> policy);
  }

  /**
   * A breaker for each operation that has a {@link BreakerPolicy}, from {@code @CircuitBreaker};
   * the others go without.
   */
  public static Breakers declared(BreakerFactory factory) {
    return byOperation(factory, operation -> operation.tag(BreakerPolicy.class));
  }

  private static Breakers byOperation(
      BreakerFactory factory, Function<Operation<?, ?>, @Nullable BreakerPolicy> policies) {
    Objects.requireNonNull(factory, "factory");
    Map<String, Breaker> made = new ConcurrentHashMap<>();
    return new Breakers(
        operation -> {
          BreakerPolicy policy = policies.apply(operation);
          if (policy == null) {
            return null;
          }
          Breaker breaker =
              made.computeIfAbsent(operation.toString(), name -> factory.create(name, policy));
          return ctx -> breaker;
        },
        () -> List.copyOf(made.values()),
        Counting.standard());
  }

  /**
   * A breaker for each key, as the instance that a balancer has picked. At most 10 000 keys have
   * one of their own, the rest share the breaker {@code others}; a key that was not used for ten
   * minutes may lose its own.
   *
   * @param key asked for each call; null for a call that goes without a breaker
   */
  public static Breakers keyed(
      BreakerFactory factory,
      BreakerPolicy policy,
      BiFunction<Operation<?, ?>, CallContext, @Nullable String> key) {
    Objects.requireNonNull(factory, "factory");
    Objects.requireNonNull(policy, "policy");
    Objects.requireNonNull(key, "key");
    Keyed<Breaker> made =
        new Keyed<>(
            MOST_KEYS,
            IDLE,
            Ticker.system(),
            name -> factory.create(name.isEmpty() ? "others" : name, policy));
    return new Breakers(
        operation ->
            ctx -> {
              String name = key.apply(operation, ctx);
              return name == null ? null : made.get(name);
            },
        made::values,
        Counting.standard());
  }

  /** These breakers, told by other rules how calls count; they share their breakers with these. */
  public Breakers counting(Counting counting) {
    return new Breakers(choices, breakers, Objects.requireNonNull(counting, "counting"));
  }

  /** The breakers that there are now: for metrics and for people. */
  public List<Breaker> breakers() {
    return breakers.get();
  }

  @Override
  public Endpoint<Object, Object> wrap(Operation<?, ?> operation, Endpoint<Object, Object> next) {
    Choice choice = choices.apply(operation);
    if (choice == null) {
      return next;
    }
    return (ctx, request) -> {
      Breaker breaker = choice.of(ctx);
      return breaker == null
          ? next.call(ctx, request)
          : guarded(operation, next, breaker, ctx, request);
    };
  }

  private Object guarded(
      Operation<?, ?> operation,
      Endpoint<Object, Object> next,
      Breaker breaker,
      CallContext ctx,
      Object request)
      throws Exception {
    Breaker.Permit permit = breaker.tryAcquire();
    if (permit == null) {
      throw new RefusedException(
          ErrorReply.of(Code.UNAVAILABLE, REFUSAL).retryAfter(breaker.openFor()).build());
    }
    long begun = breaker.nanos();
    Object answer;
    try {
      answer = next.call(ctx, request);
    } catch (Throwable error) {
      tell(permit, count(operation, ctx, error), breaker.nanos() - begun, error);
      throw error;
    }
    if (operation.responseStream() == null) {
      permit.success(breaker.nanos() - begun);
      return answer;
    }
    return Messages.onEnd(
        operation, answer, error -> ended(operation, ctx, permit, breaker.nanos() - begun, error));
  }

  /** A call that is answered by many messages counts when they have ended. */
  private void ended(
      Operation<?, ?> operation,
      CallContext ctx,
      Breaker.Permit permit,
      long nanos,
      @Nullable Throwable error) {
    if (error == null) {
      permit.success(nanos);
    } else if (error instanceof CancellationException) { // who called wants no more
      permit.ignored();
    } else {
      tell(permit, count(operation, ctx, error), nanos, error);
    }
  }

  /** A rule that itself fails must not keep the permit of a trial for ever. */
  private Counting.Count count(Operation<?, ?> operation, CallContext ctx, Throwable error) {
    try {
      return counting.count(operation, ctx, error);
    } catch (RuntimeException e) {
      error.addSuppressed(e);
      return Counting.Count.FAILURE;
    }
  }

  private static void tell(
      Breaker.Permit permit, Counting.Count count, long nanos, Throwable error) {
    switch (count) {
      case SUCCESS -> permit.success(nanos);
      case FAILURE -> permit.failure(nanos, error);
      case IGNORED -> permit.ignored();
    }
  }
}
