package io.kitgen.client.instance;

import io.kitgen.runtime.Ticker;
import java.time.Duration;
import java.util.concurrent.ThreadLocalRandom;

/**
 * A thread that does one thing again and again until it is ended: at once after what went well, and
 * with growing pauses after failures, from 10 ms to 30 s, each shortened by up to a half so that
 * many clients do not come back together.
 */
final class Loop {

  private static final long FIRST_NANOS = 10_000_000L;
  private static final long LONGEST_NANOS = 30_000_000_000L;
  private static final long WAIT_MILLIS = 5000;

  private final Thread thread;
  private final Round round;
  private final Ticker ticker;
  private volatile boolean ended;
  private volatile boolean well;

  /** One time round. */
  interface Round {

    /** Does its work; to be interrupted at any time. */
    void run() throws Exception;

    /** It failed, though nobody has ended it. */
    void failed(Exception error);

    /** It will not be run again. */
    void ended();
  }

  Loop(String name, Round round, Ticker ticker) {
    this.round = round;
    this.ticker = ticker;
    this.thread = thread(name, this::run);
  }

  static Thread thread(String name, Runnable task) {
    Thread thread = new Thread(task, name);
    thread.setDaemon(true);
    return thread;
  }

  void start() {
    thread.start();
  }

  /** It works: the next failure is the first one again. */
  void isWell() {
    well = true;
  }

  private void run() {
    long pause = FIRST_NANOS;
    while (!ended) {
      well = false;
      try {
        round.run();
        pause = FIRST_NANOS;
      } catch (Exception e) {
        if (ended) {
          break;
        }
        round.failed(e);
        pause = well ? FIRST_NANOS : pause;
        pause(pause);
        pause = Math.min(LONGEST_NANOS, pause * 2);
      }
    }
    round.ended();
  }

  private void pause(long nanos) {
    try {
      long random = ThreadLocalRandom.current().nextLong(nanos / 2 + 1);
      ticker.sleep(Duration.ofNanos(nanos - random));
    } catch (InterruptedException e) {
      // Who interrupts has ended it; if it was somebody else, a short pause does no harm.
    }
  }

  /** Interrupts what it does, and lets it do nothing more. */
  void end() {
    ended = true;
    thread.interrupt();
  }

  /** Waits until it has ended, for at most 5 seconds. To be called once it has been started. */
  void await() {
    if (Thread.currentThread() == thread) {
      return;
    }
    try {
      thread.join(WAIT_MILLIS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
