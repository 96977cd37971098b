package io.kitgen.failsafe;

import static org.assertj.core.api.Assertions.assertThat;

import dev.failsafe.CircuitBreaker;
import io.kitgen.resilience.breaker.Breaker;
import io.kitgen.resilience.breaker.BreakerContract;
import io.kitgen.resilience.breaker.BreakerFactory;
import io.kitgen.resilience.breaker.Circuit.State;
import io.kitgen.resilience.policy.BreakerPolicy;
import java.time.Duration;
import java.util.Objects;
import org.junit.jupiter.api.Test;

final class FailsafeBreakersTest implements BreakerContract {

  @Override
  public BreakerFactory factory() {
    return FailsafeBreakers.create();
  }

  @Override
  public void elapse(Duration duration) throws InterruptedException {
    Thread.sleep(duration.toMillis());
  }

  @Test
  void comesAsNearToAPolicyAsItCan() {
    BreakerPolicy policy = new BreakerPolicy(0.5, 10, 4, Duration.ofSeconds(7), 5);
    var config = FailsafeBreakers.config(policy).build().getConfig();

    assertThat(config.getFailureThreshold()).isEqualTo(5);
    assertThat(config.getFailureThresholdingCapacity()).isEqualTo(10);
    assertThat(config.getSuccessThreshold()).isEqualTo(3);
    assertThat(config.getSuccessThresholdingCapacity()).isEqualTo(5);
    assertThat(config.getDelay()).isEqualTo(Duration.ofSeconds(7));
  }

  @Test
  void leavesTheLastWordOnFailuresToABreakerOfYourOwn() {
    CircuitBreaker<Object> theirs =
        CircuitBreaker.builder().handle(IllegalStateException.class).build();
    Breaker breaker = FailsafeBreakers.of("mine", theirs);
    Objects.requireNonNull(breaker.tryAcquire()).failure(1, new UnsupportedOperationException());
    assertThat(breaker.state()).isEqualTo(State.CLOSED);

    Objects.requireNonNull(breaker.tryAcquire()).failure(1, new IllegalStateException());
    assertThat(breaker.state()).isEqualTo(State.OPEN);
  }
}
