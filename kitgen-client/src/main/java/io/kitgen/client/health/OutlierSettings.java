package io.kitgen.client.health;

import io.kitgen.client.health.CallWindow.Sum;
import io.kitgen.client.health.HealthEvent.Reason;
import java.time.Duration;

/**
 * When a node is an outlier, and for how long.
 *
 * @param failures so many in a row
 * @param unreached so many in a row that did not even reach it
 * @param successRate what it must have, unless the others have not got it either
 * @param window over which that is counted
 * @param leastCalls so many in the window, there and at the others, before a rate says anything
 * @param share of all nodes that may be out at once
 * @param first how long it is out at first
 * @param longest how long it is out at most
 */
record OutlierSettings(
    int failures,
    int unreached,
    double successRate,
    Duration window,
    int leastCalls,
    double share,
    Duration first,
    Duration longest) {

  /** A node is an outlier only if it fails so many times as often as the others. */
  private static final double WORSE = 2;

  private static final double USUAL = 0.2;
  private static final int MANY = 1_000_000;
  private static final Duration HOUR = Duration.ofHours(1);

  /** Checks the values. */
  OutlierSettings {
    between(failures, 1, MANY, "failuresInARow");
    between(unreached, 1, MANY, "unreachedInARow");
    between(successRate, 0.0, 1.0, "successRate");
    between(leastCalls, 1, MANY, "leastCalls");
    between(share, 0.0, 1.0, "share");
    between(window, Duration.ofMillis(100), HOUR, "window");
    between(first, Duration.ofMillis(10), HOUR, "first of pauses");
    between(longest, first, HOUR, "longest of pauses");
  }

  static <T extends Comparable<T>> void between(T value, T least, T most, String name) {
    if (value.compareTo(least) < 0 || value.compareTo(most) > 0) {
      throw new IllegalArgumentException(
          String.format("%s is %s, expected %s to %s", name, value, least, most));
    }
  }

  /**
   * How many of {@code nodes} may be out, of which one always stays. The share keeps the others
   * from being overrun; who cannot be reached takes no load from them anyway.
   */
  int mostOut(int nodes, Reason reason) {
    int most = reason == Reason.UNREACHED ? nodes : (int) (share * nodes + 1e-9);
    return Math.min(most, nodes - 1);
  }

  /** Whether {@code own} attempts fail too often beside those of the {@code others}. */
  boolean isWorse(Sum own, Sum others) {
    return own.calls() >= leastCalls
        && others.calls() >= leastCalls
        && own.failureRate() > 1 - successRate
        && own.failureRate() >= WORSE * others.failureRate();
  }

  /**
   * How many failures in a row are as rare where {@code rate} of all attempts fail as the number
   * that was set is where a fifth does: 5 become 12 where half of them fail, and no end of them is
   * rare where all do.
   */
  int tellingRun(double rate) {
    if (rate <= USUAL) {
      return failures;
    }
    return rate >= 1 ? Integer.MAX_VALUE : (int) (failures * Math.log(USUAL) / Math.log(rate)) + 1;
  }

  /** The {@code time}th pause from 1 on: twice as long as the one before. */
  Duration pause(int time, double random) {
    double nanos = Math.min((double) longest.toNanos(), first.toNanos() * Math.pow(2, time - 1));
    return Duration.ofNanos((long) (nanos * (1 - random / 2)));
  }
}
