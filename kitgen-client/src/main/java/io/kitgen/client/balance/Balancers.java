package io.kitgen.client.balance;

import io.kitgen.client.balance.arithmetic.Lots;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;
import java.util.random.RandomGenerator;

/**
 * The usual ways to balance. Each call makes one for one client; what it makes is thread-safe, and
 * its pickers allocate nothing and take no lock.
 *
 * <p>In all of them a node without weight is picked only when no node has one.
 */
public final class Balancers {

  private Balancers() {}

  /**
   * One after the other, whatever their weight: Go kit's {@code RoundRobin}. It begins anywhere, so
   * that many clients do not begin at the same node, and goes on where it was when the nodes are
   * others.
   */
  public static RandomBalancer roundRobin() {
    return new Drawn(
        lots -> {
          AtomicInteger turn = new AtomicInteger((int) lots.next());
          return nodes -> {
            Node[] all = Nodes.eligible(nodes);
            return ctx -> all[(turn.getAndIncrement() & Integer.MAX_VALUE) % all.length];
          };
        });
  }

  /** Any, whatever their weight: Go kit's {@code Random}, which is thread-safe here. */
  public static RandomBalancer random() {
    return new Drawn(
        lots ->
            nodes -> {
              Node[] all = Nodes.eligible(nodes);
              return ctx -> all[lots.below(all.length)];
            });
  }

  /**
   * Of two nodes drawn by weight the one where fewer calls of this client are under way; the first
   * one when there are as many.
   */
  public static RandomBalancer powerOfTwo() {
    return new Drawn(lots -> nodes -> TwoChoices.byOutstanding(Nodes.eligible(nodes), lots));
  }

  /** {@link #peakEwma(Duration)} with Finagle's decay of 10 seconds: what clients do by default. */
  public static RandomBalancer peakEwma() {
    return peakEwma(Node.DECAY);
  }

  /**
   * Of two nodes drawn by weight the one that would answer first: Finagle's peak EWMA. What an
   * answer takes is an average that rises at once and falls with time; it is multiplied by the
   * calls that are under way there, this one included. A failure counts like an answer that takes
   * as long as {@code decay}.
   *
   * @param decay after how long an earlier answer weighs about a third of what it did; more than
   *     zero
   */
  public static RandomBalancer peakEwma(Duration decay) {
    if (decay.isZero() || decay.isNegative()) {
      throw new IllegalArgumentException("decay is " + decay + ", expected more than zero");
    }
    return new Drawn(
        lots ->
            nodes -> {
              nodes.forEach(node -> node.decay(decay));
              return TwoChoices.byCost(Nodes.eligible(nodes), lots);
            });
  }

  /** A way to balance, given where its lots come from. */
  private record Drawn(Function<Lots, Balancer> how, Balancer usual) implements RandomBalancer {

    Drawn(Function<Lots, Balancer> how) {
      this(how, how.apply(Lots.ofThreads()));
    }

    @Override
    public Picker over(List<Node> nodes) {
      return usual.over(nodes);
    }

    @Override
    public Balancer drawing(RandomGenerator random) {
      return how.apply(Lots.of(random));
    }
  }
}
