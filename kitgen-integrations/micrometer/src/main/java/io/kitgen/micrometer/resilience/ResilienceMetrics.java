package io.kitgen.micrometer.resilience;

import io.kitgen.resilience.breaker.Breaker;
import io.kitgen.resilience.breaker.BreakerFactory;
import io.kitgen.resilience.hedge.HedgeListener;
import io.kitgen.resilience.limit.RateLimits;
import io.kitgen.resilience.overload.ConcurrencyLimiter;
import io.kitgen.resilience.retry.RetryBudget;
import io.kitgen.resilience.retry.RetryEvent;
import io.kitgen.resilience.retry.RetryListener;
import io.kitgen.runtime.Operation;
import io.micrometer.core.instrument.FunctionCounter;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import java.util.Objects;
import java.util.function.BiConsumer;
import java.util.function.ToDoubleFunction;

/**
 * Breakers, retries, hedges, budgets and limits as meters, each by one call where it is made:
 *
 * <pre>{@code
 * ResilienceMetrics metrics = ResilienceMetrics.of(registry);
 * Breakers breakers = Breakers.declared(metrics.breakers(Resilience4jBreakers.create()));
 * Middleware retries = Retries.builder().listener(metrics.retries()).build();
 * RateLimits limits = metrics.rateLimits("public", RateLimits.erroring(limiter));
 * }</pre>
 *
 * <p>A call pays nothing for it but where a breaker changes its state or an attempt fails: the
 * registry asks for the rest. Thread-safe; make one for each registry.
 */
public final class ResilienceMetrics {

  private final MeterRegistry registry;
  private final BreakerMeters breakers;
  private final EventCounters<RetryEvent.Decision> retries;
  private final EventCounters<HedgeListener.Event> hedges;

  private ResilienceMetrics(MeterRegistry registry) {
    this.registry = Objects.requireNonNull(registry, "registry");
    this.breakers = new BreakerMeters(registry);
    this.retries =
        new EventCounters<>(
            registry,
            "kitgen.retry.failures",
            "Attempts that failed, and what came of it",
            "decision",
            RetryEvent.Decision.class);
    this.hedges =
        new EventCounters<>(
            registry,
            "kitgen.hedges",
            "Second attempts beside a slow first one",
            "event",
            HedgeListener.Event.class);
  }

  /** Meters in {@code registry}. */
  public static ResilienceMetrics of(MeterRegistry registry) {
    return new ResilienceMetrics(registry);
  }

  /**
   * As {@code factory}, with meters for each breaker that it makes: those of keyed breakers too, so
   * that only the first {@value BreakerMeters#MOST} names have meters.
   */
  public BreakerFactory breakers(BreakerFactory factory) {
    Objects.requireNonNull(factory, "factory");
    return (name, policy) -> breaker(factory.create(name, policy));
  }

  /**
   * Meters {@code breaker} and gives it back: {@code kitgen.breaker.state}, 1 for the {@code state}
   * that it is in and 0 for the others, {@code kitgen.breaker.changes} by the state that it comes
   * {@code to}, and {@code kitgen.breaker.refused}. A second one of the same name takes the first
   * one's place.
   */
  public Breaker breaker(Breaker breaker) {
    breakers.bind(breaker);
    return breaker;
  }

  /**
   * Counts attempts that fail in {@code kitgen.retry.failures}, by operation and by what came of it
   * ({@code decision}): {@code retry} for one more attempt, {@code no_budget}, {@code no_time} …
   */
  public RetryListener retries() {
    return event -> retries.count(event.operation(), event.decision());
  }

  /** Counts hedges in {@code kitgen.hedges}, by {@code event}: sent, won, no_budget. */
  public HedgeListener hedges() {
    return hedges::count;
  }

  /**
   * Meters {@code budget} and gives it back: {@code kitgen.retry.budget.balance}, the retries that
   * there may be now, and {@code kitgen.retry.budget.refused}.
   *
   * @param name the value of the meters' tag, one's own for each
   */
  public RetryBudget budget(String name, RetryBudget budget) {
    gauge("kitgen.retry.budget.balance", "budget", name, budget, RetryBudget::balance);
    count("kitgen.retry.budget.refused", "budget", name, budget, RetryBudget::refused);
    return budget;
  }

  /**
   * Meters {@code limits} and gives them back: {@code kitgen.rate.limit.refused}, {@code
   * kitgen.rate.limit.delayed} and {@code kitgen.rate.limit.waiting}. Limits that are made of them
   * by {@link RateLimits#per} count with them.
   *
   * @param name the value of the meters' tag, one's own for each
   */
  public RateLimits rateLimits(String name, RateLimits limits) {
    gauge("kitgen.rate.limit.waiting", "limit", name, limits, RateLimits::waiting);
    count("kitgen.rate.limit.refused", "limit", name, limits, RateLimits::refused);
    count("kitgen.rate.limit.delayed", "limit", name, limits, RateLimits::delayed);
    return limits;
  }

  /**
   * Meters {@code limiter} and gives it back: {@code kitgen.concurrency.limit}, {@code
   * kitgen.concurrency.running}, {@code kitgen.concurrency.waiting} and {@code
   * kitgen.concurrency.refused}.
   *
   * @param name the value of the meters' tag, one's own for each
   */
  public ConcurrencyLimiter concurrency(String name, ConcurrencyLimiter limiter) {
    gauge("kitgen.concurrency.limit", "limiter", name, limiter, ConcurrencyLimiter::limit);
    gauge("kitgen.concurrency.running", "limiter", name, limiter, ConcurrencyLimiter::running);
    gauge("kitgen.concurrency.waiting", "limiter", name, limiter, ConcurrencyLimiter::waiting);
    count("kitgen.concurrency.refused", "limiter", name, limiter, ConcurrencyLimiter::refused);
    return limiter;
  }

  /** Meters each bulkhead under its operation's name: {@code Bulkheads.declared(bulkheads())}. */
  public BiConsumer<Operation<?, ?>, ConcurrencyLimiter> bulkheads() {
    return (operation, limiter) -> concurrency(operation.toString(), limiter);
  }

  /** The registry keeps {@code of}, which otherwise nobody may. */
  private <T> void gauge(
      String meter, String tag, String name, T of, ToDoubleFunction<T> function) {
    Gauge.builder(meter, of, function).tag(tag, name).strongReference(true).register(registry);
  }

  private <T> void count(
      String meter, String tag, String name, T of, ToDoubleFunction<T> function) {
    FunctionCounter.builder(meter, of, function).tag(tag, name).register(registry);
  }
}
