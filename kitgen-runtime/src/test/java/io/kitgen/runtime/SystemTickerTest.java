package io.kitgen.runtime;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(20)
class SystemTickerTest {

  private final Ticker ticker = Ticker.system();

  @Test
  void tasksRunOnceWhenTheirTimeHasComeAndNotBefore() throws Exception {
    List<Long> early = new CopyOnWriteArrayList<>();
    List<Integer> ran = new CopyOnWriteArrayList<>();
    int count = 2000;
    CountDownLatch all = new CountDownLatch(count);
    Random random = new Random(1);
    for (int i = 0; i < count; i++) {
      int number = i;
      Duration delay = Duration.ofNanos(random.nextInt(200_000_000) - 1_000_000);
      long at = ticker.nanos() + delay.toNanos();
      ticker.schedule(
          delay,
          () -> {
            if (ticker.nanos() - at < 0) {
              early.add(at);
            }
            ran.add(number);
            all.countDown();
          });
    }
    all.await();
    assertThat(early).isEmpty();
    assertThat(ran).hasSize(count).doesNotHaveDuplicates();
  }

  @Test
  void oneThatIsDueBeforeAnotherNeedNotWaitForIt() throws Exception {
    Ticker.Scheduled far = ticker.schedule(Duration.ofHours(1), () -> {});
    Thread.sleep(50); // until the timer sleeps
    CountDownLatch near = new CountDownLatch(1);
    ticker.schedule(Duration.ofMillis(1), near::countDown);
    near.await();
    far.cancel();
  }

  @Test
  void whatWasTakenBackDoesNotRun() throws Exception {
    AtomicInteger ran = new AtomicInteger();
    List<Ticker.Scheduled> scheduled = new ArrayList<>();
    for (int i = 0; i < 5000; i++) {
      scheduled.add(ticker.schedule(Duration.ofMillis(300), ran::incrementAndGet));
    }
    Thread.sleep(50); // some are in order by now
    scheduled.forEach(Ticker.Scheduled::cancel);
    scheduled.forEach(Ticker.Scheduled::cancel);
    CountDownLatch later = new CountDownLatch(1);
    ticker.schedule(Duration.ofMillis(400), later::countDown);
    later.await();
    assertThat(ran).hasValue(0);
  }

  @Test
  void aTaskThatFailsIsReportedAndTheOthersGoOn() throws Exception {
    Thread.UncaughtExceptionHandler before = Thread.getDefaultUncaughtExceptionHandler();
    AtomicReference<Throwable> reported = new AtomicReference<>();
    Thread.setDefaultUncaughtExceptionHandler((thread, e) -> reported.set(e));
    try {
      CountDownLatch next = new CountDownLatch(1);
      ticker.schedule(
          Duration.ZERO,
          () -> {
            throw new IllegalStateException("on purpose");
          });
      ticker.schedule(Duration.ofMillis(1), next::countDown);
      next.await();
      assertThat(reported.get()).hasMessage("on purpose");
    } finally {
      Thread.setDefaultUncaughtExceptionHandler(before);
    }
  }
}
