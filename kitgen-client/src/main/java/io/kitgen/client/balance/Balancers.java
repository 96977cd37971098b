package io.kitgen.client.balance;

import io.kitgen.client.setting.Durations;
import io.kitgen.runtime.CallContext;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * The usual ways to balance. Each call makes one for one client; what it makes is thread-safe, and
 * its pickers take no lock and allocate nothing.
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
    return new RandomBalancer(
        lots -> {
          AtomicInteger turn = new AtomicInteger((int) lots.next());
          return nodes -> {
            Node[] all = Node.eligible(nodes);
            return ctx -> all[(turn.getAndIncrement() & Integer.MAX_VALUE) % all.length];
          };
        });
  }

  /** Any, whatever their weight: Go kit's {@code Random}, which is thread-safe here. */
  public static RandomBalancer random() {
    return new RandomBalancer(
        lots ->
            nodes -> {
              Node[] all = Node.eligible(nodes);
              return ctx -> all[lots.below(all.length)];
            });
  }

  /**
   * Of two nodes drawn by weight the one where fewer calls of this client are under way; the first
   * one when there are as many.
   */
  public static RandomBalancer powerOfTwo() {
    return new RandomBalancer(
        lots -> nodes -> TwoChoices.byOutstanding(Node.eligible(nodes), lots));
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
    Durations.positive(decay, "decay");
    return new RandomBalancer(
        lots ->
            nodes -> {
              nodes.forEach(node -> node.decay(decay));
              return TwoChoices.byCost(Node.eligible(nodes), lots);
            });
  }

  /**
   * Of all nodes the one where the fewest calls of this client are under way, in proportion to its
   * weight; of more than 12, of 12 that are drawn by weight.
   */
  public static RandomBalancer leastLoaded() {
    return new RandomBalancer(lots -> nodes -> new LeastLoaded(Node.eligible(nodes), lots));
  }

  /**
   * In turn, each as often as its weight says: SRV records', or what a registry's metadata has.
   * Turns are spread evenly, not in bursts, as in nginx's smooth round robin.
   */
  public static RandomBalancer weighted() {
    return new RandomBalancer(
        lots -> {
          AtomicLong turn = new AtomicLong(lots.next());
          return nodes -> Weighted.byWeight(Node.eligible(nodes), turn);
        });
  }

  /**
   * In turn, each as often as it is fast: by weight, divided by the time that answers take there,
   * failures included as {@link Node#end} says. The times are looked at once a second, by the pick
   * that finds it due. A node that was never measured is as fast as the mean.
   */
  public static RandomBalancer responseTime() {
    return new RandomBalancer(
        lots -> {
          AtomicLong turn = new AtomicLong(lots.next());
          return nodes -> Weighted.byResponseTime(Node.eligible(nodes), turn);
        });
  }

  /** {@link #consistent(Function, double)} by a key of the context, and with a bound of 1.5. */
  public static RandomBalancer consistent(CallContext.Key<?> key) {
    Objects.requireNonNull(key, "key");
    return consistent(ctx -> ctx.get(key), 1.5);
  }

  /**
   * The same node for the same key, as far as it can: a ring in the way of ketama, with 160 points
   * for a node and more by weight. When a node comes or goes, only the keys that belong to it move.
   * No node gets more than {@code bound} times the mean of calls under way (and 4 in any case):
   * what is beyond goes to the next one on the ring, so that a hot key does not sink a node. A call
   * without a key goes anywhere.
   *
   * @param key its {@code hashCode} counts: that of text, numbers and UUIDs is the same in all
   *     processes, that of enums and plain objects is not
   * @param bound more than 1; infinity for none
   */
  public static RandomBalancer consistent(
      Function<CallContext, ? extends @Nullable Object> key, double bound) {
    Objects.requireNonNull(key, "key");
    if (!(bound > 1)) {
      throw new IllegalArgumentException("bound is " + bound + ", expected more than 1");
    }
    return new RandomBalancer(
        lots -> nodes -> new Consistent(key, bound, lots, Node.eligible(nodes)));
  }

  /** {@link #zoneAware(String, int, Balancer)} where 16 calls under way at a node are many. */
  public static RandomBalancer zoneAware(String zone, Balancer inner) {
    return zoneAware(zone, 16, inner);
  }

  /**
   * The nodes of {@code zone}, by {@code inner}, as long as they can take it. Each zone is taken to
   * make as many calls as the others: one that has less than 5/7 of the mean weight of zones keeps
   * 1.4 times what it has of that mean (Envoy's overprovisioning), and the rest goes elsewhere. So
   * does a call whose node has {@code busy} calls of this client under way, if the one elsewhere
   * has fewer. When no node is in {@code zone}, or all are, {@code inner} has all.
   *
   * @param zone where this process runs
   * @param busy at least 1; {@link Integer#MAX_VALUE} lets no load spill over
   * @param inner picks in the zone, and in all the others together
   */
  public static RandomBalancer zoneAware(String zone, int busy, Balancer inner) {
    Objects.requireNonNull(zone, "zone");
    atLeastOne("busy", busy);
    notSlow(inner);
    return new RandomBalancer(lots -> nodes -> ZoneAware.over(nodes, zone, busy, inner, lots));
  }

  /**
   * A part of a large fleet, so that not every client has a connection to every node: {@code least}
   * nodes (12 are a good number), from anywhere on a circle of all of them. Which part it is stays
   * as it is; when nodes come or go, it changes by two at most. With few clients some nodes get
   * more than others; see {@link #aperture(int, int, int, Balancer)}.
   *
   * @param least at least 1
   * @param inner picks in the part
   */
  public static RandomBalancer aperture(int least, Balancer inner) {
    atLeastOne("least", least);
    notSlow(inner);
    return new RandomBalancer(
        lots -> {
          double begin = lots.fraction();
          return nodes -> Aperture.over(nodes, begin, 1e-9, least, inner, lots);
        });
  }

  /**
   * As the other one, for one of a known number of clients, whose parts then cover all nodes
   * equally often: Finagle's deterministic aperture.
   *
   * @param least at least 1
   * @param client which of the clients this is, from 0
   * @param clients how many there are
   * @param inner picks in the part
   */
  public static RandomBalancer aperture(int least, int client, int clients, Balancer inner) {
    atLeastOne("least", least);
    notSlow(inner);
    if (client < 0 || client >= clients) {
      throw new IllegalArgumentException("client is " + client + " of " + clients);
    }
    double unit = 1.0 / clients;
    return new RandomBalancer(
        lots -> nodes -> Aperture.over(nodes, client * unit, unit, least, inner, lots));
  }

  /**
   * Lets a node that comes to others, or comes back, begin with a tenth of its share, which grows
   * to the whole within {@code window}: for servers that are slow at first. To be the outermost of
   * all. Heeded by all ways but {@link #roundRobin}, {@link #random} and {@link #consistent}.
   *
   * @param window more than zero
   */
  public static Balancer slowStart(Duration window, Balancer inner) {
    Durations.positive(window, "window");
    notSlow(inner);
    return new SlowStart(window, inner);
  }

  private static void atLeastOne(String name, int number) {
    if (number < 1) {
      throw new IllegalArgumentException(name + " is " + number + ", expected at least 1");
    }
  }

  private static void notSlow(Balancer inner) {
    if (Objects.requireNonNull(inner, "inner") instanceof SlowStart) {
      throw new IllegalArgumentException("slowStart must be the outermost balancer");
    }
  }

  /** Knows who was there before. */
  private static final class SlowStart implements Balancer {

    private final Duration window;
    private final Balancer inner;
    private Set<Node> before = Set.of(); // guarded by this

    SlowStart(Duration window, Balancer inner) {
      this.window = window;
      this.inner = inner;
    }

    @Override
    public synchronized Picker over(List<Node> nodes) {
      if (nodes.stream().anyMatch(before::contains)) {
        nodes.stream()
            .filter(node -> !before.contains(node))
            .forEach(node -> node.startSlowly(window));
      }
      before = Set.copyOf(nodes);
      return inner.over(nodes);
    }
  }
}
