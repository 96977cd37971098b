package io.kitgen.resilience.overload;

/**
 * How many calls may run at the same time: a number, or one that follows from how calls fare. The
 * module {@code kitgen-concurrency-limits} has adaptive ones. Thread-safe, and cheap: it is asked
 * in every call.
 */
public interface ConcurrencyLimit {

  /** How many calls may run now, at least 1. */
  int limit();

  /** Whether it wants to be told how calls fared; otherwise nobody looks at the clock. */
  default boolean isAdaptive() {
    return true;
  }

  /**
   * A call has ended, with an answer or because somebody had too much to do; calls that failed
   * otherwise say nothing of the load.
   *
   * @param now when, in nanoseconds of the limiter's clock
   * @param nanos how long it took, without the time it waited for its turn
   * @param running how many calls ran then, this one included
   * @param overloaded whether it ended because it was late, refused or unavailable
   */
  void ended(long now, long nanos, int running, boolean overloaded);

  /**
   * Always {@code calls}.
   *
   * @throws IllegalArgumentException when it is less than 1
   */
  static ConcurrencyLimit fixed(int calls) {
    return new FixedLimit(calls);
  }
}
