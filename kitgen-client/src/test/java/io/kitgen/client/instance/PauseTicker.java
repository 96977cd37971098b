package io.kitgen.client.instance;

import io.kitgen.runtime.Ticker;
import java.time.Duration;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;

/** A clock on which whoever sleeps does so until the test has seen for how long. */
final class PauseTicker implements Ticker {

  private final BlockingQueue<Duration> pauses = new LinkedBlockingQueue<>();
  private final Semaphore wakes = new Semaphore(0);
  private final AtomicLong now = new AtomicLong();

  @Override
  public long nanos() {
    return now.get();
  }

  @Override
  public void sleep(Duration duration) throws InterruptedException {
    pauses.add(duration);
    wakes.acquire();
  }

  @Override
  public Scheduled schedule(Duration delay, Runnable task) {
    throw new UnsupportedOperationException();
  }

  /** For how long somebody sleeps now; who goes on then. */
  Duration pause() throws InterruptedException {
    Duration pause = sleeping();
    wake();
    return pause;
  }

  void wake() {
    wakes.release();
  }

  /** For how long somebody sleeps now; who sleeps on. */
  Duration sleeping() throws InterruptedException {
    Duration pause = pauses.poll(1, TimeUnit.MINUTES);
    if (pause == null) {
      throw new AssertionError("nobody sleeps");
    }
    return pause;
  }

  void advance(Duration duration) {
    now.addAndGet(duration.toNanos());
  }
}
