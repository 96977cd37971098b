package io.kitgen.bucket4j;

import io.kitgen.runtime.Ticker;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.LongAdder;

/**
 * Knows when the store may be asked: not by too many at a time, and after a failure not at once.
 */
final class StoreGate {

  /** How long one call waits for an answer. */
  final long timeoutNanos;

  private final long firstRest;
  private final long longestRest;
  private final int mostAsking;
  private final Ticker ticker;

  private final AtomicInteger asking = new AtomicInteger();
  private final AtomicBoolean trying = new AtomicBoolean();
  private final LongAdder answers = new LongAdder();
  private final LongAdder failures = new LongAdder();
  private final LongAdder fallbacks = new LongAdder();

  /** How long the store rests since its last failure; 0 when it is well. */
  private volatile long rest;

  private volatile long restsUntil;

  StoreGate(StoreLimits.Builder builder) {
    this.timeoutNanos = builder.timeout.toNanos();
    this.firstRest = builder.firstRest.toNanos();
    this.longestRest = builder.longestRest.toNanos();
    this.mostAsking = builder.mostAsking;
    this.ticker = builder.ticker;
  }

  long answers() {
    return answers.sum();
  }

  long failures() {
    return failures.sum();
  }

  long fallbacks() {
    return fallbacks.sum();
  }

  boolean available() {
    return rest == 0;
  }

  /** Whether the caller may ask; who may says afterwards how it went. Who may not falls back. */
  boolean enter() {
    boolean mayAsk =
        rest == 0 || (ticker.nanos() - restsUntil >= 0 && trying.compareAndSet(false, true));
    if (mayAsk && asking.incrementAndGet() > mostAsking) {
      asking.decrementAndGet();
      trying.set(false);
      mayAsk = false;
    }
    if (!mayAsk) {
      fallbacks.increment();
    }
    return mayAsk;
  }

  void answered() {
    answers.increment();
    if (rest != 0) {
      rest = 0;
    }
    leave();
  }

  /** The caller has lost interest, and knows nothing of the store. */
  void leave() {
    asking.decrementAndGet();
    if (trying.get()) {
      trying.set(false);
    }
  }

  void failed() {
    failures.increment();
    fallbacks.increment();
    lengthen();
    leave();
  }

  /** All calls that hang when a store dies fail in a moment, which counts as once. */
  private synchronized void lengthen() {
    long now = ticker.nanos();
    if (rest == 0 || now - restsUntil >= 0) {
      rest = rest == 0 ? firstRest : Math.min(longestRest, rest * 2);
      restsUntil = now + rest / 2 + ThreadLocalRandom.current().nextLong(rest / 2 + 1);
    }
  }
}
