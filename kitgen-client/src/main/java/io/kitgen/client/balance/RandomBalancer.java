package io.kitgen.client.balance;

import io.kitgen.client.balance.arithmetic.Lots;
import java.util.List;
import java.util.function.Function;
import java.util.random.RandomGenerator;

/** A balancer that draws lots: each thread from a generator of its own, unless said. */
public final class RandomBalancer implements Balancer {

  private final Function<Lots, Balancer> how;
  private final Balancer usual;

  RandomBalancer(Function<Lots, Balancer> how) {
    this.how = how;
    this.usual = how.apply(Lots.ofThreads());
  }

  @Override
  public Picker over(List<Node> nodes) {
    return usual.over(nodes);
  }

  /**
   * This way of balancing with lots that {@code random} draws, for simulations and tests that must
   * come out the same each time. It is as thread-safe as {@code random} is. What is inside of a
   * balancer draws its own.
   */
  public Balancer drawing(RandomGenerator random) {
    return how.apply(Lots.of(random));
  }
}
