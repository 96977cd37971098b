package io.kitgen.micrometer.resilience;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.kitgen.Code;
import io.kitgen.resilience.breaker.Breaker;
import io.kitgen.resilience.breaker.BreakerFactory;
import io.kitgen.resilience.breaker.Breakers;
import io.kitgen.resilience.breaker.Circuit;
import io.kitgen.resilience.hedge.HedgeListener;
import io.kitgen.resilience.limit.RateLimits;
import io.kitgen.resilience.overload.Bulkheads;
import io.kitgen.resilience.policy.BreakerPolicy;
import io.kitgen.resilience.policy.BulkheadPolicy;
import io.kitgen.resilience.policy.RetryPolicy;
import io.kitgen.resilience.retry.Retries;
import io.kitgen.resilience.retry.RetryBudget;
import io.kitgen.runtime.CallContext;
import io.kitgen.runtime.Endpoint;
import io.kitgen.runtime.Ticker;
import io.kitgen.runtime.error.ServiceException;
import io.kitgen.runtime.http.binding.Calc;
import io.kitgen.runtime.http.binding.Calc.FindRequest;
import io.kitgen.runtime.http.binding.Calc.FindResponse;
import io.kitgen.runtime.http.binding.Calc.SumRequest;
import io.kitgen.runtime.http.binding.Calc.SumResponse;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class ResilienceMetricsTest {

  private final SimpleMeterRegistry registry = new SimpleMeterRegistry();
  private final ResilienceMetrics metrics = ResilienceMetrics.of(registry);

  /** A circuit that opens with the first failure. */
  private static final class Fuse implements Circuit {
    private State state = State.CLOSED;

    @Override
    public State state() {
      return state;
    }

    @Override
    public boolean tryAcquire() {
      return state == State.CLOSED;
    }

    @Override
    public void success(long nanos) {}

    @Override
    public void failure(long nanos, Throwable error) {
      state = State.OPEN;
    }

    @Override
    public void ignored() {}

    @Override
    public @Nullable Duration openFor() {
      return null;
    }
  }

  private double state(String breaker, String state) {
    return registry
        .get("kitgen.breaker.state")
        .tags("breaker", breaker, "state", state)
        .gauge()
        .value();
  }

  @Test
  void showsTheStateOfABreakerAndWhatItRefuses() {
    Breakers breakers =
        Breakers.perOperation(
            metrics.breakers((name, policy) -> new Breaker(name, new Fuse())),
            BreakerPolicy.DEFAULT);
    Endpoint<SumRequest, SumResponse> failing =
        breakers.on(
            Calc.SUM,
            (ctx, request) -> {
              throw new ServiceException(Code.UNAVAILABLE, "gone");
            });
    assertThat(state("calc/sum", "closed")).isEqualTo(1);
    for (int i = 0; i < 3; i++) {
      assertThatThrownBy(() -> failing.call(CallContext.empty(), new SumRequest(1, 2)))
          .isInstanceOf(RuntimeException.class);
    }
    assertThat(state("calc/sum", "closed")).isZero();
    assertThat(state("calc/sum", "open")).isEqualTo(1);
    assertThat(registry.get("kitgen.breaker.refused").functionCounter().count()).isEqualTo(2);
    assertThat(registry.get("kitgen.breaker.changes").tag("to", "open").counter().count())
        .isEqualTo(1);
  }

  @Test
  void hasABoundedNumberOfBreakersAndFollowsOneThatIsMadeAnew() {
    BreakerFactory factory = metrics.breakers((name, policy) -> new Breaker(name, new Fuse()));
    for (int i = 0; i < 1000; i++) {
      factory.create("b" + i, BreakerPolicy.DEFAULT);
    }
    assertThat(registry.find("kitgen.breaker.refused").functionCounters()).hasSize(100);
    factory
        .create("b7", BreakerPolicy.DEFAULT)
        .tryAcquire()
        .failure(1, new IllegalStateException());
    assertThat(state("b7", "open")).isEqualTo(1);
  }

  @Test
  void countsFailedAttemptsByWhatCameOfThemAndShowsTheBudget() {
    RetryBudget budget =
        metrics.budget("calc", RetryBudget.of(0, 0, Duration.ofSeconds(10), Ticker.system()));
    Endpoint<FindRequest, FindResponse> client =
        Retries.builder()
            .policy(RetryPolicy.DEFAULT)
            .budget(budget)
            .listener(metrics.retries())
            .build()
            .on(
                Calc.FIND,
                (ctx, request) -> {
                  throw new ServiceException(Code.UNAVAILABLE, "gone");
                });
    assertThatThrownBy(() -> client.call(CallContext.empty(), new FindRequest("1")))
        .isInstanceOf(ServiceException.class);
    assertThat(
            registry
                .get("kitgen.retry.failures")
                .tags("service", "calc", "operation", "find", "decision", "no_budget")
                .counter()
                .count())
        .isEqualTo(1);
    assertThat(registry.get("kitgen.retry.budget.balance").gauge().value()).isZero();
    assertThat(registry.get("kitgen.retry.budget.refused").functionCounter().count()).isEqualTo(1);
  }

  @Test
  void countsWhatALimitRefuses() {
    RateLimits limits =
        metrics.rateLimits("public", RateLimits.erroring((key, longest) -> -1_000_000_000L));
    Endpoint<SumRequest, SumResponse> limited =
        limits.on(Calc.SUM, (ctx, request) -> new SumResponse(0));
    assertThatThrownBy(() -> limited.call(CallContext.empty(), new SumRequest(1, 2)))
        .hasMessageContaining("rate limit");
    assertThat(registry.get("kitgen.rate.limit.refused").tag("limit", "public").functionCounter())
        .extracting(counter -> counter.count())
        .isEqualTo(1.0);
  }

  @Test
  void countsHedges() {
    metrics.hedges().on(Calc.FIND, HedgeListener.Event.SENT);
    metrics.hedges().on(Calc.FIND, HedgeListener.Event.WON);
    metrics.hedges().on(Calc.FIND, HedgeListener.Event.SENT);
    assertThat(registry.get("kitgen.hedges").tags("operation", "find", "event", "sent").counter())
        .extracting(counter -> counter.count())
        .isEqualTo(2.0);
  }

  @Test
  void showsTheCallsThatRunInABulkhead() throws Exception {
    double[] running = new double[1];
    Endpoint<SumRequest, SumResponse> limited =
        metrics
            .concurrency("calc", Bulkheads.limiter(new BulkheadPolicy(3, 0, Duration.ZERO)))
            .on(
                Calc.SUM,
                (ctx, request) -> {
                  running[0] = registry.get("kitgen.concurrency.running").gauge().value();
                  return new SumResponse(0);
                });
    limited.call(CallContext.empty(), new SumRequest(1, 2));
    assertThat(running[0]).isEqualTo(1);
    assertThat(registry.get("kitgen.concurrency.running").gauge().value()).isZero();
    assertThat(registry.get("kitgen.concurrency.limit").tag("limiter", "calc").gauge().value())
        .isEqualTo(3);
  }
}
