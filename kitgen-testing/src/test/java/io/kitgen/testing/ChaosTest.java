package io.kitgen.testing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.kitgen.Code;
import io.kitgen.runtime.Middleware;
import io.kitgen.runtime.error.CallException;
import io.kitgen.testing.conformance.ConformanceService;
import java.time.Duration;
import org.junit.jupiter.api.Test;

class ChaosTest {

  private static final int CALLS = 1_000;

  @Test
  void failsAShareOfTheCalls() {
    String outcomes = outcomes(Chaos.seeded(1).failing(0.2, Code.UNAVAILABLE));
    long failed = outcomes.chars().filter(c -> c == 'U').count();
    assertThat(failed).isBetween(CALLS / 10L, CALLS * 3 / 10L);
  }

  @Test
  void repeatsItself() {
    assertThat(outcomes(Chaos.seeded(1).failing(0.5, Code.UNAVAILABLE)))
        .isEqualTo(outcomes(Chaos.seeded(1).failing(0.5, Code.UNAVAILABLE)))
        .isNotEqualTo(outcomes(Chaos.seeded(2).failing(0.5, Code.UNAVAILABLE)));
  }

  @Test
  void delaysOnItsTicker() {
    ManualTicker ticker = ManualTicker.jumping();
    Middleware chaos = Chaos.seeded(1).on(ticker).delaying(1, Duration.ofMillis(50));
    assertThat(Answers.endpoints().with(chaos).number(7)).isEqualTo(7);
    assertThat(ticker.elapsed()).isEqualTo(Duration.ofMillis(50));
  }

  @Test
  void refusesWhatIsNoShare() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Chaos.seeded(1).failing(1.5, Code.UNAVAILABLE))
        .withMessage("a share is from 0 to 1, not 1.5");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Chaos.seeded(1).delaying(Double.NaN, Duration.ZERO));
  }

  /** The first letter of each call's code. */
  private static String outcomes(Middleware chaos) {
    ConformanceService service = Answers.endpoints().with(chaos);
    StringBuilder outcomes = new StringBuilder();
    for (int i = 0; i < CALLS; i++) {
      try {
        service.number(i);
        outcomes.append('O');
      } catch (CallException e) {
        outcomes.append(e.code().name().charAt(0));
      }
    }
    return outcomes.toString();
  }
}
