package io.kitgen.client.balance.arithmetic;

/**
 * Finagle's peak EWMA of latencies: it rises to a higher one at once, and falls as an average does
 * whose weights fade with time ({@code exp(-t / decay)}), so that many observations in a short time
 * weigh no more than few.
 *
 * <p>A state is one {@code long}, to be replaced by compare-and-set: the average in nanoseconds as
 * a {@code float}, and the time of the last observation in units of about a millisecond. Within a
 * unit only what is higher counts, so that a busy node's state is mostly read, not written.
 */
public final class PeakAverage {

  /** The state of what was never observed. */
  public static final long NEVER = 0;

  private static final int UNIT_BITS = 20;
  private static final double UNIT_NANOS = 1L << UNIT_BITS;

  /** A time that seems to be that far ahead is one after which units began anew: long ago. */
  private static final int AHEAD = -10_000;

  private PeakAverage() {}

  /** The average, in nanoseconds, as it was observed last; 0 when it never was. */
  public static float nanos(long state) {
    return Float.intBitsToFloat((int) (state >>> 32));
  }

  /** What is left of the average at {@code now}, when nothing was observed since. */
  public static double faded(long state, long now, double decayNanos) {
    return nanos(state) * weight(state, now, decayNanos);
  }

  /** An answer took {@code took}. */
  public static long answered(long state, long took, long now, double decayNanos) {
    float average = nanos(state);
    float latency = Math.max(1, took);
    if (latency >= average) {
      return state(latency, now);
    }
    double weight = weight(state, now, decayNanos);
    return weight == 1 ? state : state(latency + (average - latency) * weight, now);
  }

  /** Something was given up after {@code took}, and would have taken longer. */
  public static long abandoned(long state, long took, long now) {
    return state != NEVER && took > nanos(state) ? state((double) took, now) : state;
  }

  /**
   * Something failed after {@code took}: that counts like an answer that takes as long as the
   * decay, or as what was known when that is longer. So who fails at once is no fast one, and the
   * average tells which share of the time it fails.
   */
  public static long failed(long state, long took, long now, double decayNanos) {
    if (state == NEVER) {
      return state(Math.max(decayNanos, (double) took), now);
    }
    float average = nanos(state);
    double known = Math.max(average, (double) took);
    double weight = weight(state, now, decayNanos);
    double failure = Math.max(known, decayNanos);
    return weight == 1 && known <= average
        ? state
        : state(failure + (known - failure) * weight, now);
  }

  private static double weight(long state, long now, double decayNanos) {
    int units = (int) (now >>> UNIT_BITS) - (int) state;
    if (units <= 0) {
      return units < AHEAD ? 0 : 1;
    }
    return Math.exp(-units * UNIT_NANOS / decayNanos);
  }

  private static long state(double nanos, long now) {
    return ((long) Float.floatToRawIntBits((float) nanos) << 32)
        | ((now >>> UNIT_BITS) & 0xffff_ffffL);
  }
}
