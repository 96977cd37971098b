package io.kitgen.client.balance;

import java.util.random.RandomGenerator;

/** A balancer that draws lots: each thread from a generator of its own, unless said. */
public interface RandomBalancer extends Balancer {

  /**
   * This way of balancing with lots that {@code random} draws, for simulations and tests that must
   * come out the same each time. It is as thread-safe as {@code random} is.
   */
  Balancer drawing(RandomGenerator random);
}
