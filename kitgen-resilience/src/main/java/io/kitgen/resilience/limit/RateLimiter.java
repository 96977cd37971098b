package io.kitgen.resilience.limit;

/**
 * Says when a call may go ahead: a token bucket, in the process or in a store that a fleet shares.
 * Thread-safe. A lambda does for what Go kit has {@code AllowerFunc} and {@code WaiterFunc} for:
 *
 * <pre>{@code
 * RateLimiter quota = (key, longest) -> quotas.take(key) ? 0 : -SECONDS.toNanos(1);
 * }</pre>
 */
@FunctionalInterface
public interface RateLimiter {

  /**
   * Takes a permit, of now or of a moment to come.
   *
   * @param key who asks: each key has a limit of its own; empty for the one that all share
   * @param longestNanos how far away that moment may be; 0 for now or not at all
   * @return 0 when the permit is for now. More: it is taken, and good in so many nanoseconds, at
   *     most {@code longestNanos}. Less: none is taken, and there would be one in so many
   *     nanoseconds, without the sign
   * @throws InterruptedException when the thread was interrupted while a store was asked
   */
  long acquire(String key, long longestNanos) throws InterruptedException;

  /** Gives a permit back whose caller gave up before it was good. */
  default void giveBack(String key) {}

  /** Whether asking may block, as a store far away does; then it is not for event loops. */
  default boolean mayBlock() {
    return false;
  }
}
