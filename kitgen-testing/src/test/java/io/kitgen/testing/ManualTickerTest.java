package io.kitgen.testing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.kitgen.runtime.Deadline;
import io.kitgen.runtime.Ticker;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;

class ManualTickerTest {

  private static final Duration SECOND = Duration.ofSeconds(1);

  @Test
  void standsStillUntilItIsAdvanced() {
    ManualTicker ticker = ManualTicker.standing();
    Deadline deadline = Deadline.after(SECOND, ticker);
    assertThat(deadline.isExpired()).isFalse();
    ticker.advance(SECOND);
    assertThat(deadline.isExpired()).isTrue();
    assertThat(ticker.elapsed()).isEqualTo(SECOND);
  }

  @Test
  void runsWhatIsDueInOrderOfItsTime() {
    ManualTicker ticker = ManualTicker.standing();
    List<String> ran = new ArrayList<>();
    ticker.schedule(SECOND.multipliedBy(2), () -> ran.add("second at " + ticker.elapsed()));
    ticker.schedule(SECOND, () -> ran.add("first at " + ticker.elapsed()));
    ticker.schedule(SECOND.multipliedBy(5), () -> ran.add("never"));
    assertThat(ticker.next()).contains(SECOND);
    ticker.advance(SECOND.multipliedBy(3));
    assertThat(ran).containsExactly("first at PT1S", "second at PT2S");
    assertThat(ticker.waiting()).isEqualTo(1);
    assertThat(ticker.elapsed()).isEqualTo(SECOND.multipliedBy(3));
  }

  @Test
  void runsInTheSameStepWhatATaskSchedulesIntoIt() {
    ManualTicker ticker = ManualTicker.standing();
    List<Duration> ran = new ArrayList<>();
    ticker.schedule(SECOND, () -> ticker.schedule(SECOND, () -> ran.add(ticker.elapsed())));
    ticker.advance(SECOND.multipliedBy(2));
    assertThat(ran).containsExactly(SECOND.multipliedBy(2));
  }

  @Test
  void forgetsWhatWasTakenBack() {
    ManualTicker ticker = ManualTicker.standing();
    List<String> ran = new ArrayList<>();
    Ticker.Scheduled task = ticker.schedule(SECOND, () -> ran.add("ran"));
    task.cancel();
    ticker.advance(SECOND);
    assertThat(ran).isEmpty();
    assertThat(ticker.next()).isEmpty();
  }

  @Test
  void wakesSleepersOfOtherThreads() throws Exception {
    ManualTicker ticker = ManualTicker.standing();
    CompletableFuture<Duration> woke = new CompletableFuture<>();
    Thread sleeper =
        new Thread(
            () -> {
              try {
                ticker.sleep(SECOND);
                woke.complete(ticker.elapsed());
              } catch (InterruptedException | RuntimeException e) {
                woke.completeExceptionally(e);
              }
            });
    sleeper.start();
    ticker.awaitSleepers(1);
    assertThat(woke).isNotDone();
    ticker.advance(SECOND);
    sleeper.join();
    assertThat(woke).isCompletedWithValue(SECOND);
  }

  @Test
  void jumpsWhenItIsToldTo() throws InterruptedException {
    ManualTicker ticker = ManualTicker.jumping();
    List<String> ran = new ArrayList<>();
    ticker.schedule(SECOND, () -> ran.add("ran"));
    ticker.sleep(SECOND);
    assertThat(ran).containsExactly("ran");
    assertThat(ticker.elapsed()).isEqualTo(SECOND);
  }

  @Test
  void doesNotGoBack() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> ManualTicker.standing().advance(SECOND.negated()))
        .withMessage("time does not go back: PT-1S");
  }
}
