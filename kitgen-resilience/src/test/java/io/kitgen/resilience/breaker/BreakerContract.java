package io.kitgen.resilience.breaker;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.kitgen.Code;
import io.kitgen.resilience.breaker.Circuit.State;
import io.kitgen.resilience.policy.BreakerPolicy;
import io.kitgen.runtime.CallContext;
import io.kitgen.runtime.Endpoint;
import io.kitgen.runtime.Operation;
import io.kitgen.runtime.error.CallException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** What the breakers of every library have to do; the first test is Go kit's own. */
public interface BreakerContract {

  /** Go kit's defaults: opens at the sixth failure in a row, for a minute, then one trial. */
  BreakerPolicy GO_KIT = new BreakerPolicy(1, 6, 6, Duration.ofMinutes(1), 1);

  /** As that, but open for no time to speak of. */
  BreakerPolicy BRIEF = new BreakerPolicy(1, 6, 6, Duration.ofMillis(5), 1);

  /** Makes the library's breakers. */
  BreakerFactory factory();

  /** Lets {@code duration} pass for them. */
  void elapse(Duration duration) throws InterruptedException;

  private static Operation<String, String> operation() {
    return Operation.of("addsvc", "sum", String.class, String.class).build();
  }

  private static Breaker.Permit permit(Breaker breaker) {
    return Objects.requireNonNull(breaker.tryAcquire());
  }

  private static Breaker opened(Breaker breaker) {
    for (int i = 0; i < 6; i++) {
      assertThat(breaker.state()).isEqualTo(State.CLOSED);
      permit(breaker).failure(1, new IllegalStateException());
    }
    assertThat(breaker.state()).isEqualTo(State.OPEN);
    return breaker;
  }

  /** {@code testFailingEndpoint} of Go kit, with what {@code TestGobreaker} gives it. */
  @Test
  default void failingEndpoint() throws Exception {
    AtomicReference<@Nullable Exception> error = new AtomicReference<>();
    AtomicInteger through = new AtomicInteger();
    Breakers breakers = Breakers.perOperation(factory(), GO_KIT);
    Endpoint<Object, Object> endpoint =
        breakers.wrap(
            operation(),
            (ctx, request) -> {
              through.incrementAndGet();
              Exception failure = error.get();
              if (failure != null) {
                throw failure;
              }
              return "answer";
            });
    for (int i = 0; i < 100; i++) {
      endpoint.call(CallContext.empty(), "");
    }

    Exception tragedy = new IllegalStateException("tragedy+disaster");
    error.set(tragedy);
    through.set(0);
    for (int i = 0; i <= 5; i++) {
      assertThatThrownBy(() -> endpoint.call(CallContext.empty(), "")).isSameAs(tragedy);
    }
    for (int i = 0; i < 10; i++) {
      assertThatThrownBy(() -> endpoint.call(CallContext.empty(), ""))
          .hasMessage("circuit breaker is open");
    }
    assertThat(through).hasValue(6);
    assertThat(breakers.breakers().get(0).refused()).isEqualTo(10);
  }

  @Test
  default void errorsThatAreTheCallersFaultOpenNothing() {
    Breakers breakers = Breakers.perOperation(factory(), GO_KIT);
    Exception wrong = CallException.of(Code.INVALID_ARGUMENT, "wrong").build();
    Endpoint<Object, Object> endpoint =
        breakers.wrap(
            operation(),
            (ctx, request) -> {
              throw wrong;
            });
    for (int i = 0; i < 20; i++) {
      assertThatThrownBy(() -> endpoint.call(CallContext.empty(), "")).isSameAs(wrong);
    }
    assertThat(breakers.breakers().get(0).state()).isEqualTo(State.CLOSED);
  }

  @Test
  default void letsOneTrialThroughAndClosesWhenItGoesWell() throws Exception {
    Breaker breaker = factory().create("addsvc/sum", BRIEF);
    List<State> changes = new ArrayList<>();
    breaker.onStateChange((b, before, now) -> changes.add(now));
    opened(breaker);
    elapse(Duration.ofMillis(10));

    Breaker.Permit trial = permit(breaker);
    assertThat(breaker.state()).isEqualTo(State.HALF_OPEN);
    assertThat(breaker.tryAcquire()).isNull();
    trial.success(1);

    assertThat(breaker.state()).isEqualTo(State.CLOSED);
    assertThat(changes).containsExactly(State.OPEN, State.HALF_OPEN, State.CLOSED);
  }

  @Test
  default void opensAgainWhenTheTrialFails() throws Exception {
    Breaker breaker = opened(factory().create("addsvc/sum", BRIEF));
    elapse(Duration.ofMillis(10));
    permit(breaker).failure(1, new IllegalStateException());

    assertThat(breaker.state()).isEqualTo(State.OPEN);
  }

  @Test
  default void doesNotTakeALateResultForATrial() throws Exception {
    Breaker breaker = factory().create("addsvc/sum", BRIEF);
    Breaker.Permit early = permit(breaker);
    opened(breaker);
    elapse(Duration.ofMillis(10));
    Breaker.Permit trial = permit(breaker);
    early.success(1);
    assertThat(breaker.state()).isEqualTo(State.HALF_OPEN);

    trial.success(1);
    assertThat(breaker.state()).isEqualTo(State.CLOSED);
  }

  @Test
  default void doesNotWaitForEverForATrialThatToldNothing() throws Exception {
    Breaker breaker = opened(factory().create("addsvc/sum", BRIEF));
    elapse(Duration.ofMillis(10));
    permit(breaker).ignored();
    elapse(Duration.ofMillis(10));

    permit(breaker).success(1);
    assertThat(breaker.state()).isEqualTo(State.CLOSED);
  }

  @Test
  default void saysHowLongItStaysOpen() {
    Breaker breaker = opened(factory().create("addsvc/sum", GO_KIT));

    assertThat(breaker.openFor()).isBetween(Duration.ofSeconds(1), Duration.ofMinutes(1));
  }
}
