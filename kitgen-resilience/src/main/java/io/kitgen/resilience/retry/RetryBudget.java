package io.kitgen.resilience.retry;

import io.kitgen.runtime.Ticker;
import java.time.Duration;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicReference;
import java.util.concurrent.atomic.LongAdder;

/**
 * How many retries there may be beside the calls, so that clients which try again do not multiply
 * the load of a server that fails. Finagle's {@code RetryBudget}: each call pays in a share of a
 * retry, so much per second comes by itself, and what is not used fades away.
 *
 * <p>One budget is for all operations of a client, or for several clients. Thread-safe and without
 * locks: a call pays by counting, and only a retry looks at the clock. Credit fades exponentially;
 * that of the time since the last retry is what the mean rate of calls in it gives.
 */
public final class RetryBudget {

  private final double ratio;
  private final double perNano;
  private final double fadingNanos;
  private final Ticker ticker;
  private final LongAdder calls = new LongAdder();
  private final LongAdder refused = new LongAdder();
  private final AtomicReference<Account> account;

  /** What there was when it was last looked at. */
  private record Account(double balance, long atNanos, long calls) {}

  private RetryBudget(double ratio, double perSecond, Duration fading, Ticker ticker) {
    this.ratio = ratio;
    this.perNano = perSecond / 1e9;
    this.fadingNanos = fading.toNanos();
    this.ticker = ticker;
    this.account = new AtomicReference<>(new Account(perNano * fadingNanos, ticker.nanos(), 0));
  }

  /** Finagle's: one retry for five calls, ten more per second, both kept for ten seconds. */
  public static RetryBudget create() {
    return of(0.2, 10, Duration.ofSeconds(10), Ticker.system());
  }

  /**
   * A budget of one's own.
   *
   * @param ratio how many retries each call allows, from 0 to 10; 0.2 is one for five calls
   * @param perSecond how many more there may be in a second, from 0 to 1,000,000; what there is in
   *     the beginning, too, for as long as credit is kept
   * @param kept how long credit is kept, about: from 1 second to 1 hour
   * @param ticker where the time comes from
   * @throws IllegalArgumentException when a value is out of its range
   */
  public static RetryBudget of(double ratio, double perSecond, Duration kept, Ticker ticker) {
    check(ratio, 10, "ratio");
    check(perSecond, 1_000_000, "perSecond");
    if (kept.compareTo(Duration.ofSeconds(1)) < 0 || kept.compareTo(Duration.ofHours(1)) > 0) {
      throw new IllegalArgumentException("kept is " + kept + ", expected 1 second to 1 hour");
    }
    return new RetryBudget(ratio, perSecond, kept, ticker);
  }

  private static void check(double value, int most, String name) {
    if (!(value >= 0 && value <= most)) {
      throw new IllegalArgumentException(name + " is " + value + ", expected 0 to " + most);
    }
  }

  /** The budget that is never used up: retries are bounded by their number alone. */
  public static RetryBudget unlimited() {
    return new RetryBudget(0, Double.POSITIVE_INFINITY, Duration.ofSeconds(1), Ticker.system());
  }

  /** A call is made, which pays in. */
  public void deposit() {
    calls.increment();
  }

  /** Whether there may be a retry; it is paid then. What is refused is counted. */
  public boolean tryWithdraw() {
    while (!isUnlimited()) {
      Account before = Objects.requireNonNull(account.get(), "account");
      Account now = now(before);
      boolean enough = now.balance >= 1;
      Account after = enough ? new Account(now.balance - 1, now.atNanos, now.calls) : now;
      if (account.compareAndSet(before, after)) {
        if (!enough) {
          refused.increment();
        }
        return enough;
      }
    }
    return true;
  }

  /** How many retries there may be now. */
  public long balance() {
    return isUnlimited()
        ? Long.MAX_VALUE
        : (long) now(Objects.requireNonNull(account.get(), "account")).balance;
  }

  private boolean isUnlimited() {
    return Double.isInfinite(perNano);
  }

  /** How many retries there have not been, since it was used up. */
  public long refused() {
    return refused.sum();
  }

  private Account now(Account then) {
    long atNanos = ticker.nanos();
    long counted = calls.sum();
    double ages = Math.max(0, atNanos - then.atNanos) / fadingNanos;
    double paid = (counted - then.calls) * ratio + perNano * ages * fadingNanos;
    // What came evenly over the time that went by has faded evenly.
    double left = ages == 0 ? paid : paid * -Math.expm1(-ages) / ages;
    return new Account(then.balance * Math.exp(-ages) + left, atNanos, counted);
  }
}
