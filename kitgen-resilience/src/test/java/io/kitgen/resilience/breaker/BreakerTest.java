package io.kitgen.resilience.breaker;

import static org.assertj.core.api.Assertions.assertThat;

import io.kitgen.resilience.breaker.Circuit.State;
import io.kitgen.runtime.ManualTicker;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;

final class BreakerTest {

  private final ManualTicker ticker = new ManualTicker();
  private final ScriptedCircuit circuit = new ScriptedCircuit();
  private final Breaker breaker = new Breaker("addsvc/sum", circuit, ticker);

  private Breaker.Permit acquire() {
    return Objects.requireNonNull(breaker.tryAcquire());
  }

  @Test
  void tellsTheCircuitHowCallsEnd() {
    acquire().success(1);
    acquire().failure(1, new IllegalStateException());
    acquire().ignored();

    assertThat(circuit.told).containsExactly("success", "failure", "ignored");
  }

  @Test
  void forgetsResultsOfAnEarlierState() {
    Breaker.Permit early = acquire();
    circuit.state = State.OPEN;
    early.failure(1, new IllegalStateException());
    circuit.state = State.HALF_OPEN;
    early.success(1);
    Breaker.Permit trial = acquire();
    circuit.state = State.CLOSED;
    early.success(1);
    trial.ignored();

    assertThat(circuit.told).isEmpty();
  }

  @Test
  void refusesAndSaysForHowLong() {
    circuit.state = State.OPEN;
    assertThat(breaker.tryAcquire()).isNull();
    ticker.advance(Duration.ofSeconds(4));
    assertThat(breaker.openFor()).isEqualTo(Duration.ofSeconds(6));
    ticker.advance(Duration.ofSeconds(40));
    assertThat(breaker.openFor()).isZero();
    assertThat(breaker.refused()).isEqualTo(1);

    circuit.state = State.CLOSED;
    assertThat(breaker.openFor()).isNull();
  }

  @Test
  void tellsOfEachChangeOnceAndCannotBeFailedByWhoListens() {
    List<String> changes = new ArrayList<>();
    breaker.onStateChange(
        (b, before, now) -> {
          throw new IllegalStateException("a broken listener");
        });
    breaker.onStateChange((b, before, now) -> changes.add(b.name() + " " + before + " " + now));

    circuit.state = State.OPEN;
    breaker.tryAcquire();
    breaker.tryAcquire();
    circuit.state = State.HALF_OPEN;
    acquire().success(1);

    assertThat(changes).containsExactly("addsvc/sum CLOSED OPEN", "addsvc/sum OPEN HALF_OPEN");
  }
}
