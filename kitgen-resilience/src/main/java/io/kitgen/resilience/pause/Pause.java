package io.kitgen.resilience.pause;

import io.kitgen.runtime.Cancellation;
import io.kitgen.runtime.Ticker;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import org.jspecify.annotations.Nullable;

/** Waits within a call, on the call's clock. */
public final class Pause {

  private Pause() {}

  /**
   * Waits for {@code duration}, or until the call is cancelled; whether it was not. A pause of
   * nothing does not look.
   */
  public static boolean of(Duration duration, Ticker ticker, @Nullable Cancellation cancellation)
      throws InterruptedException {
    if (duration.isZero()) {
      return true;
    }
    if (cancellation == null) {
      ticker.sleep(duration);
      return true;
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
    return !cancellation.isCancelled();
  }
}
