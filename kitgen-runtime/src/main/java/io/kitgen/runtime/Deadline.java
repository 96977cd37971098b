package io.kitgen.runtime;

import java.time.Duration;
import java.util.concurrent.TimeUnit;

/** The moment at which a call must have ended, on one {@link Ticker}. Immutable. */
public final class Deadline {

  private final long atNanos;
  private final Ticker ticker;

  private Deadline(long atNanos, Ticker ticker) {
    this.atNanos = atNanos;
    this.ticker = ticker;
  }

  /** The deadline {@code timeout} from now; at most about 146 years, zero or less has passed. */
  public static Deadline after(Duration timeout, Ticker ticker) {
    return new Deadline(ticker.nanos() + saturatedNanos(timeout), ticker);
  }

  /** The clock that this deadline is measured by. */
  public Ticker ticker() {
    return ticker;
  }

  /** How much is left; negative when it has passed. */
  public Duration remaining() {
    return Duration.ofNanos(remainingNanos());
  }

  /** {@link #remaining} in nanoseconds. */
  public long remainingNanos() {
    return atNanos - ticker.nanos();
  }

  /** Whether it has passed. */
  public boolean isExpired() {
    return remainingNanos() <= 0;
  }

  /** Whether this deadline comes before {@code other}. */
  public boolean isBefore(Deadline other) {
    return remainingNanos() < other.remainingNanos();
  }

  @Override
  public String toString() {
    return TimeUnit.NANOSECONDS.toMillis(remainingNanos()) + " ms left";
  }

  private static long saturatedNanos(Duration timeout) {
    Duration longest = Duration.ofNanos(Long.MAX_VALUE / 2);
    return timeout.compareTo(longest) < 0 ? timeout.toNanos() : longest.toNanos();
  }
}
