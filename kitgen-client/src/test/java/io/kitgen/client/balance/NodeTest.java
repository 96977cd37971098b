package io.kitgen.client.balance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.kitgen.client.instance.Instance;
import io.kitgen.runtime.ManualTicker;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

final class NodeTest {

  private static final double MILLI = 1e6;

  private final ManualTicker ticker = new ManualTicker();
  private final Node node = new Node(Instance.of("a", 80), ticker);

  private void call(double millis, Verdict verdict) {
    long began = node.begin();
    ticker.advance(Duration.ofNanos((long) (millis * MILLI)));
    node.end(began, verdict);
  }

  private double millis() {
    return node.latencyNanos() / MILLI;
  }

  @Test
  void risesAtOnceAndFallsWithTime() {
    assertThat(millis()).isZero();
    call(5, Verdict.ANSWERED);
    assertThat(millis()).isCloseTo(5, within(0.01));
    call(100, Verdict.ANSWERED);
    assertThat(millis()).isCloseTo(100, within(0.1));
    ticker.advance(Duration.ofSeconds(10));
    call(5, Verdict.ANSWERED);
    assertThat(millis()).isCloseTo(5 + 95 / Math.E, within(0.2));
  }

  @Test
  void manyAnswersInAShortTimeWeighNoMoreThanFew() {
    call(100, Verdict.ANSWERED);
    for (int i = 0; i < 1000; i++) {
      call(0, Verdict.ANSWERED);
    }
    assertThat(millis()).isCloseTo(100, within(0.1));
  }

  @Test
  void aFailureIsNoFastAnswer() {
    call(5, Verdict.ANSWERED);
    for (int i = 0; i < 10; i++) {
      ticker.advance(Duration.ofMillis(10));
      call(0.1, i % 2 == 0 ? Verdict.FAILED : Verdict.UNREACHED);
    }
    assertThat(millis()).isBetween(90.0, 110.0);
    call(12_000, Verdict.FAILED);
    assertThat(millis()).isCloseTo(12_000, within(1.0));
  }

  @Test
  void whoFailedFromTheStartIsNotAttractive() {
    call(0.1, Verdict.UNREACHED);
    assertThat(millis()).isCloseTo(10_000, within(1.0));
  }

  @Test
  void whatWasCancelledCountsOnlyWhenItIsLonger() {
    call(5, Verdict.CANCELLED);
    assertThat(millis()).isZero();
    call(5, Verdict.ANSWERED);
    ticker.advance(Duration.ofSeconds(60));
    call(1, Verdict.CANCELLED);
    assertThat(millis()).isCloseTo(5, within(0.01));
    call(50, Verdict.CANCELLED);
    assertThat(millis()).isCloseTo(50, within(0.1));
  }

  @Test
  void anIdleNodeIsForgivenAndABusyOneIsNot() {
    call(1000, Verdict.ANSWERED);
    ticker.advance(Duration.ofSeconds(60));
    assertThat(node.cost(ticker.nanos(), 1) / MILLI).isBetween(2.0, 3.0);
    node.begin();
    assertThat(node.cost(ticker.nanos(), 1) / MILLI).isCloseTo(2000, within(1.0));
  }

  @Test
  void whoIsUnknownGetsOneCall() {
    assertThat(node.cost(ticker.nanos(), 1)).isZero();
    long began = node.begin();
    assertThat(node.cost(ticker.nanos(), 1)).isGreaterThan(1e13);
    node.end(began, Verdict.ANSWERED);
    assertThat(node.cost(ticker.nanos(), 1)).isPositive().isLessThan(1000);
  }

  @Test
  void isKnownForAsLongAsTheMachineRuns() {
    call(5, Verdict.ANSWERED);
    ticker.advance(Duration.ofDays(40));
    assertThat(node.cost(ticker.nanos(), 1)).isZero();
    call(7, Verdict.ANSWERED);
    assertThat(millis()).isCloseTo(7, within(0.01));
    ticker.advance(Duration.ofSeconds(10));
    assertThat(node.cost(ticker.nanos(), 1) / MILLI).isCloseTo(7 / Math.E, within(0.1));
  }

  @Test
  void startsSlowly() {
    Node heavy = new Node(Instance.of("a", 80).withWeight(4), ticker);
    assertThat(heavy.weight()).isEqualTo(4);
    heavy.startSlowly(Duration.ofSeconds(10));
    assertThat(heavy.weight()).isCloseTo(0.4, within(1e-9));
    ticker.advance(Duration.ofSeconds(5));
    assertThat(heavy.weight()).isCloseTo(2, within(1e-9));
    ticker.advance(Duration.ofSeconds(5));
    assertThat(heavy.warmth()).isEqualTo(1);
  }

  @Test
  void losesNoCallAmongThreads() throws Exception {
    List<Thread> threads = new ArrayList<>();
    for (int i = 0; i < 4; i++) {
      Thread thread =
          new Thread(
              () -> {
                for (int n = 0; n < 20_000; n++) {
                  node.end(node.begin(), n % 3 == 0 ? Verdict.FAILED : Verdict.ANSWERED);
                }
              });
      threads.add(thread);
      thread.start();
    }
    for (Thread thread : threads) {
      thread.join(60_000);
    }
    assertThat(node.outstanding()).isZero();
    assertThat(node.latencyNanos()).isPositive();
  }
}
