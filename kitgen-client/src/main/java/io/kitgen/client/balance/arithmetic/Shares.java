package io.kitgen.client.balance.arithmetic;

import io.kitgen.runtime.Ticker;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Supplier;

/**
 * Gives turns to many by weight, evenly in any stretch of time: turn {@code n} falls on place
 * {@code n × the golden ratio} of a circle on which each has its part (Weyl's sequence). Unlike a
 * smooth weighted round robin it needs neither a lock nor a look at all of them. Thread-safe.
 */
public final class Shares {

  private static final long GOLDEN = 0x9E37_79B9_7F4A_7C15L;
  private static final long RENEW_NANOS = TimeUnit.SECONDS.toNanos(1);

  private final Supplier<double[]> weights;
  private final Ticker ticker;
  private final AtomicLong turn;
  private final AtomicLong renewed;
  private volatile AliasTable table;

  /**
   * Turns by {@code weights}, which are asked for again once a second.
   *
   * @param weights of at least one place; none is negative
   * @param turn which turn it is: to be kept when the places are others
   */
  public Shares(Supplier<double[]> weights, Ticker ticker, AtomicLong turn) {
    this.weights = weights;
    this.ticker = ticker;
    this.turn = turn;
    this.renewed = new AtomicLong(ticker.nanos());
    this.table = AliasTable.of(weights.get());
  }

  /** Whose turn it is. One turn in a second pays for new weights. */
  public int next() {
    long last = renewed.get();
    long now = ticker.nanos();
    if (now - last >= RENEW_NANOS && renewed.compareAndSet(last, now)) {
      table = AliasTable.of(weights.get());
    }
    return table.at((int) ((turn.getAndIncrement() * GOLDEN) >>> 32));
  }
}
