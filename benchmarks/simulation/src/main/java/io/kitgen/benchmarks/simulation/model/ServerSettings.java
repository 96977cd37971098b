package io.kitgen.benchmarks.simulation.model;

import java.util.SplittableRandom;

/**
 * What a server can do.
 *
 * @param slots how many calls it works on at once
 * @param queue how many wait for a slot; further ones are refused with UNAVAILABLE at once
 * @param medianNanos how long the median call takes it
 * @param spread the sigma of the log-normal distribution of that
 * @param roundTripNanos how long the way there and back takes
 */
public record ServerSettings(
    int slots, int queue, double medianNanos, double spread, long roundTripNanos) {

  /** Eight slots and a median of 10 ms, which makes about 680 calls a second; half a ms away. */
  public static final ServerSettings USUAL = new ServerSettings(8, 400, 10_000_000, 0.6, 500_000);

  /** How many calls it can do in a second. */
  public double capacity() {
    double mean = medianNanos * StrictMath.exp(spread * spread / 2);
    return slots / mean * 1e9;
  }

  /** With so many slots, each so much slower. */
  public ServerSettings weaker(int slots, double slower) {
    return new ServerSettings(slots, queue, medianNanos * slower, spread, roundTripNanos);
  }

  /** So far away. */
  public ServerSettings away(long roundTripNanos) {
    return new ServerSettings(slots, queue, medianNanos, spread, roundTripNanos);
  }

  /** How long the next call takes. */
  long serviceNanos(SplittableRandom random) {
    return (long) (medianNanos * StrictMath.exp(spread * gaussian(random)));
  }

  /** By Box and Muller: {@code nextGaussian} may differ from one JDK to the next. */
  private static double gaussian(SplittableRandom random) {
    double radius = StrictMath.sqrt(-2 * StrictMath.log(1 - random.nextDouble()));
    return radius * StrictMath.cos(2 * StrictMath.PI * random.nextDouble());
  }
}
