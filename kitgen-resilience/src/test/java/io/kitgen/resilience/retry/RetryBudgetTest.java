package io.kitgen.resilience.retry;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.kitgen.runtime.ManualTicker;
import io.kitgen.runtime.Ticker;
import java.time.Duration;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

class RetryBudgetTest {

  private static final Duration TEN = Duration.ofSeconds(10);

  private final ManualTicker ticker = new ManualTicker();

  private static int drain(RetryBudget budget) {
    int count = 0;
    while (budget.tryWithdraw()) {
      count++;
    }
    return count;
  }

  @Test
  void beginsWithTheReserve() {
    assertThat(drain(RetryBudget.of(0.2, 10, TEN, ticker))).isEqualTo(100);
  }

  @Test
  void aCallPaysItsShare() {
    RetryBudget budget = RetryBudget.of(0.2, 0, TEN, ticker);
    assertThat(budget.tryWithdraw()).isFalse();
    for (int i = 0; i < 50; i++) {
      budget.deposit();
    }
    assertThat(budget.balance()).isEqualTo(10);
    assertThat(drain(budget)).isEqualTo(10);
    assertThat(budget.refused()).isEqualTo(2);
  }

  @Test
  void holdsTheShareWhenEverythingFails() {
    RetryBudget budget = RetryBudget.of(0.2, 0, TEN, ticker);
    int retries = 0;
    for (int i = 0; i < 10_000; i++) { // 100 calls a second, each wants a retry
      budget.deposit();
      retries += budget.tryWithdraw() ? 1 : 0;
      ticker.advance(Duration.ofMillis(10));
    }
    assertThat(retries).isBetween(1900, 2000);
  }

  @Test
  void whatIsNotUsedFades() {
    RetryBudget budget = RetryBudget.of(0.2, 0, TEN, ticker);
    for (int i = 0; i < 1000; i++) {
      budget.deposit();
    }
    assertThat(budget.balance()).isEqualTo(200);
    budget.tryWithdraw(); // looks at the clock
    ticker.advance(TEN);
    assertThat(budget.balance()).isBetween(72L, 74L);
    ticker.advance(Duration.ofMinutes(2));
    assertThat(budget.balance()).isZero();
  }

  @Test
  void aLongQuietTimeGivesWhatItsMeanRateGives() {
    RetryBudget budget = RetryBudget.of(0.2, 0, TEN, ticker);
    for (int i = 0; i < 3600; i++) { // 10 a second for 6 minutes, none of which failed
      budget.deposit();
      ticker.advance(Duration.ofMillis(100));
    }
    assertThat(drain(budget)).isBetween(19, 20);
  }

  @Test
  void manyThreadsNeverTakeMoreThanThereIs() throws Exception {
    RetryBudget budget = RetryBudget.of(0.5, 0, TEN, ticker);
    AtomicInteger taken = new AtomicInteger();
    ExecutorService threads = Executors.newFixedThreadPool(8);
    for (int t = 0; t < 8; t++) {
      threads.execute(
          () -> {
            for (int i = 0; i < 1000; i++) {
              budget.deposit();
              taken.addAndGet(budget.tryWithdraw() ? 1 : 0);
            }
          });
    }
    threads.shutdown();
    assertThat(threads.awaitTermination(1, TimeUnit.MINUTES)).isTrue();
    assertThat(taken.get() + drain(budget)).isEqualTo(4000);
  }

  @Test
  void theUnlimitedOneHasNoEnd() {
    RetryBudget budget = RetryBudget.unlimited();
    budget.deposit();
    for (int i = 0; i < 1000; i++) {
      assertThat(budget.tryWithdraw()).isTrue();
    }
    assertThat(budget.balance()).isEqualTo(Long.MAX_VALUE);
  }

  @Test
  void namesWhatItDoesNotAccept() {
    assertThatThrownBy(() -> RetryBudget.of(-1, 0, TEN, Ticker.system()))
        .hasMessage("ratio is -1.0, expected 0 to 10");
    assertThatThrownBy(() -> RetryBudget.of(1, Double.NaN, TEN, Ticker.system()))
        .hasMessage("perSecond is NaN, expected 0 to 1000000");
    assertThatThrownBy(() -> RetryBudget.of(1, 1, Duration.ZERO, Ticker.system()))
        .hasMessage("kept is PT0S, expected 1 second to 1 hour");
  }
}
