package io.kitgen.resilience.retry;

import io.kitgen.runtime.Cancellation;
import io.kitgen.runtime.Ticker;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import org.jspecify.annotations.Nullable;

/** Waits between two attempts. */
final class Pause {

  private Pause() {}

  /** Waits for {@code duration}, or until the call is cancelled. */
  static void of(Duration duration, Ticker ticker, @Nullable Cancellation cancellation)
      throws InterruptedException {
    if (duration.isZero()) {
      return;
    }
    if (cancellation == null) {
      ticker.sleep(duration);
      return;
    }
    CountDownLatch over = new CountDownLatch(1);
    Ticker.Scheduled alarm = ticker.schedule(duration, over::countDown);
    Runnable takeBack = cancellation.onCancel(over::countDown);
    try {
      over.await();
    } finally {
      alarm.cancel();
      takeBack.run();
    }
  }
}
