package io.kitgen.resilience4j;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.resilience4j.circuitbreaker.CircuitBreaker;
import io.github.resilience4j.circuitbreaker.CircuitBreakerRegistry;
import io.kitgen.resilience.breaker.Breaker;
import io.kitgen.resilience.breaker.BreakerContract;
import io.kitgen.resilience.breaker.BreakerFactory;
import io.kitgen.resilience.breaker.Circuit.State;
import io.kitgen.resilience.policy.BreakerPolicy;
import io.kitgen.runtime.ManualTicker;
import java.time.Duration;
import java.util.Objects;
import org.junit.jupiter.api.Test;

final class Resilience4jBreakersTest implements BreakerContract {

  private final ManualTicker ticker = new ManualTicker();

  @Override
  public BreakerFactory factory() {
    return Resilience4jBreakers.create(ticker);
  }

  @Override
  public void elapse(Duration duration) {
    ticker.advance(duration);
  }

  @Test
  void opensAtTheShareOfThePolicyAndNotBeforeItsLeastCalls() {
    BreakerPolicy policy = new BreakerPolicy(0.5, 10, 4, Duration.ofSeconds(1), 1);
    Breaker breaker = Resilience4jBreakers.create().create("addsvc/sum", policy);
    for (int i = 0; i < 3; i++) {
      assertThat(breaker.state()).isEqualTo(State.CLOSED);
      Objects.requireNonNull(breaker.tryAcquire()).failure(1, new IllegalStateException());
    }
    assertThat(breaker.state()).isEqualTo(State.CLOSED);
    Objects.requireNonNull(breaker.tryAcquire()).success(1);

    assertThat(breaker.state()).isEqualTo(State.OPEN);
  }

  @Test
  void makesItsBreakersInARegistry() {
    CircuitBreakerRegistry registry = CircuitBreakerRegistry.ofDefaults();
    Breaker breaker = Resilience4jBreakers.in(registry).create("addsvc/sum", BreakerPolicy.DEFAULT);
    CircuitBreaker theirs = registry.circuitBreaker("addsvc/sum");
    assertThat(theirs.getCircuitBreakerConfig().getSlidingWindowSize()).isEqualTo(100);

    theirs.transitionToForcedOpenState();
    assertThat(breaker.state()).isEqualTo(State.OPEN);
    assertThat(breaker.tryAcquire()).isNull();

    theirs.transitionToDisabledState();
    assertThat(breaker.state()).isEqualTo(State.CLOSED);
  }

  @Test
  void leavesTheLastWordOnFailuresToABreakerOfYourOwn() {
    CircuitBreaker theirs =
        CircuitBreaker.of(
            "mine",
            Resilience4jBreakers.config(GO_KIT)
                .ignoreExceptions(UnsupportedOperationException.class)
                .build());
    Breaker breaker = Resilience4jBreakers.of(theirs);
    for (int i = 0; i < 20; i++) {
      Objects.requireNonNull(breaker.tryAcquire()).failure(1, new UnsupportedOperationException());
    }

    assertThat(breaker.name()).isEqualTo("mine");
    assertThat(breaker.state()).isEqualTo(State.CLOSED);
  }
}
