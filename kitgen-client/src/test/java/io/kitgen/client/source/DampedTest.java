package io.kitgen.client.source;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.kitgen.client.instance.Instance;
import io.kitgen.runtime.ManualTicker;
import java.time.Duration;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class DampedTest {

  private static final Duration SECOND = Duration.ofSeconds(1);

  private final Hand hand = new Hand();
  private final ManualTicker ticker = new ManualTicker();
  private final Told told = new Told(Instances.damped(hand, SECOND.multipliedBy(10), ticker));

  @AfterEach
  void leavesNothingBehind() {
    told.close();
    assertThat(ticker.waiting()).isZero();
    assertThat(hand.closed).isTrue();
  }

  @Test
  void letsGoLate() {
    hand.has("a:1", "b:1");
    told.comesTo("a:1", "b:1");
    hand.has("b:1");
    ticker.advance(SECOND.multipliedBy(6));
    hand.has(); // a has 4 seconds left, and b 10
    ticker.advance(SECOND.multipliedBy(4));
    told.comesTo("b:1");
    ticker.advance(SECOND.multipliedBy(6));
    told.comesTo();
  }

  @Test
  void passesOnAtOnceWhatIsNew() {
    hand.has("a:1");
    hand.has("c:1");
    told.comesTo("a:1", "c:1");
    hand.has(List.of(Instance.of("c", 1).withWeight(2)));
    told.comesTo("a:1", "c:1{weight=2.0}");
  }

  @Test
  void takesOneThatIsBackForOneThatHasNeverBeenAway() {
    hand.has("a:1", "b:1");
    told.comesTo("a:1", "b:1");
    int before = told.size();
    for (int i = 0; i < 5; i++) {
      hand.has("b:1");
      ticker.advance(SECOND.multipliedBy(9));
      hand.has("a:1", "b:1");
      ticker.advance(SECOND.multipliedBy(9));
    }
    hand.has("a:1", "b:1", "c:1");
    told.comesTo("a:1", "b:1", "c:1");
    assertThat(told.size()).isEqualTo(before + 1);
  }

  @Test
  void keepsAllWhileTheSourceFails() {
    hand.has("a:1", "b:1");
    hand.has("b:1");
    hand.fails("away");
    told.failsWith("away");
    ticker.advance(SECOND.multipliedBy(60));
    told.failsWith("away");
    hand.has("b:1", "c:1");
    told.comesTo("b:1", "c:1");
  }

  @Test
  void keepsNoMoreThanItsBound() {
    hand.has(
        IntStream.rangeClosed(1, 12_000)
            .mapToObj(i -> Instance.of("10.0." + i / 250 + "." + i % 250, 1))
            .toList());
    hand.has("a:1");
    assertThat(ticker.waiting()).isEqualTo(Damped.MOST);
  }

  @Test
  void refusesATimeThatIsNone() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Instances.damped(hand, Duration.ZERO))
        .withMessage("the time of damped() is PT0S, expected more than zero");
  }
}
