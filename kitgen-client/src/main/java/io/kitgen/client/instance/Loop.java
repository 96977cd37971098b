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

  /** What works for less than this may be about to fail again: its pauses go on growing. */
  private static final long WELL_NANOS = 1_000_000_000L;

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

    /** It will not be run again; what ended it interrupts nothing any more. */
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

  /** It works: a failure after a second or more is the first one again. */
  void isWell() {
    well = true;
  }

  private void run() {
    long pause = FIRST_NANOS;
    while (!ended) {
      well = false;
      long began = ticker.nanos();
      try {
        round.run();
        pause = FIRST_NANOS;
      } catch (Throwable e) { // an Error must not end it without a word
        if (ended) {
          break;
        }
        round.failed(e instanceof Exception thrown ? thrown : new IllegalStateException(e));
        boolean first = well && ticker.nanos() - began >= WELL_NANOS;
        pause = pauseFor(first ? FIRST_NANOS : pause);
      }
    }
    synchronized (this) { // after the interrupt that comes with the end
      Thread.interrupted();
    }
    round.ended();
  }

  private long pauseFor(long nanos) {
    try {
      long random = ThreadLocalRandom.current().nextLong(nanos / 2 + 1);
      ticker.sleep(Duration.ofNanos(nanos - random));
    } catch (InterruptedException e) {
      // Who interrupts has ended it; if it was somebody else, a short pause does no harm.
    }
    return Math.min(LONGEST_NANOS, nanos * 2);
  }

  /** Interrupts what it does, and lets it do nothing more. */
  synchronized void end() {
    ended = true;
    thread.interrupt();
  }

  /**
   * Waits until it has ended, for at most 5 seconds, and then interrupts its last work. To be
   * called once it has been started.
   */
  void await() {
    if (Thread.currentThread() == thread) {
      return;
    }
    try {
      thread.join(WAIT_MILLIS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
    thread.interrupt();
  }
}
