package io.kitgen.resilience.keyed;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.kitgen.runtime.ManualTicker;
import java.time.Duration;
import org.junit.jupiter.api.Test;

final class KeyedTest {

  private static final Duration MINUTE = Duration.ofMinutes(1);

  private final ManualTicker ticker = new ManualTicker();
  private final Keyed<StringBuilder> keyed = new Keyed<>(2, MINUTE, ticker, StringBuilder::new);

  @Test
  void keepsAValueForEachKey() {
    StringBuilder a = keyed.get("a");

    assertThat(keyed.get("b")).isNotSameAs(a);
    assertThat(keyed.get("a")).isSameAs(a);
    assertThat(keyed.size()).isEqualTo(2);
  }

  @Test
  void letsWhoFindsNoRoomShare() {
    StringBuilder a = keyed.get("a");
    keyed.get("b");
    StringBuilder others = keyed.get("c");

    assertThat(others).isEmpty();
    assertThat(keyed.get("d")).isSameAs(others);
    assertThat(keyed.get("a")).isSameAs(a);
    assertThat(keyed.size()).isEqualTo(2);
    assertThat(keyed.overflows()).isEqualTo(2);
    assertThat(keyed.values()).hasSize(3).contains(others);
  }

  @Test
  void dropsWhatWasIdleAndKeepsWhatIsInUse() {
    StringBuilder a = keyed.get("a");
    StringBuilder b = keyed.get("b");
    ticker.advance(MINUTE);
    keyed.get("c"); // the first sweep is when it begins to watch
    keyed.get("a");
    ticker.advance(MINUTE);

    StringBuilder c = keyed.get("c");
    assertThat(c.toString()).isEqualTo("c");
    assertThat(keyed.get("a")).isSameAs(a);
    assertThat(keyed.get("b")).isNotSameAs(b);
  }

  @Test
  void doesNotSweepMoreOftenThanOnceInTheIdleTime() {
    keyed.get("a");
    keyed.get("b");
    ticker.advance(MINUTE);
    keyed.get("c");
    ticker.advance(MINUTE.minusNanos(1));
    keyed.get("c");

    assertThat(keyed.overflows()).isEqualTo(2);
  }

  @Test
  void checksItsBounds() {
    assertThatThrownBy(() -> new Keyed<>(0, MINUTE, ticker, key -> key))
        .hasMessage("most is 0, expected at least 1");
    assertThatThrownBy(() -> new Keyed<>(1, Duration.ZERO, ticker, key -> key))
        .hasMessage("idle is PT0S, expected more than zero");
  }
}
