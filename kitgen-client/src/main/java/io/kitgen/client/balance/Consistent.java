package io.kitgen.client.balance;

import io.kitgen.client.balance.arithmetic.AliasTable;
import io.kitgen.client.balance.arithmetic.HashRing;
import io.kitgen.client.balance.arithmetic.Lots;
import io.kitgen.runtime.CallContext;
import io.kitgen.runtime.Ticker;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * The node that a call's key belongs to, or the next one on the ring where that is too hot
 * (Mirrokni, Thorup and Zadimoghaddam, "Consistent hashing with bounded loads").
 */
final class Consistent implements Picker {

  /** What no node is too hot for: a mean of less than one call says nothing. */
  private static final int ALWAYS_BEARABLE = 4;

  private static final int MOST_POINTS = 64;

  /** How old the mean may be: the sum over all nodes is not for each call. */
  private static final long STALE_NANOS = TimeUnit.MILLISECONDS.toNanos(10);

  private final Function<CallContext, ? extends @Nullable Object> key;
  private final double most;
  private final Lots lots;
  private final Node[] nodes;
  private final double[] burdens;
  private final HashRing ring;
  private final Ticker ticker;
  private volatile long summed;
  private volatile double bearable;

  Consistent(
      Function<CallContext, ? extends @Nullable Object> key, double most, Lots lots, Node[] nodes) {
    double[] weights = Node.weights(nodes);
    long[] ids = new long[nodes.length];
    for (int i = 0; i < ids.length; i++) {
      ids[i] = HashRing.hash(nodes[i].instance().address());
    }
    this.key = key;
    this.most = most;
    this.lots = lots;
    this.nodes = nodes;
    this.burdens = AliasTable.burdens(weights);
    this.ring = new HashRing(ids, weights);
    this.ticker = nodes[0].ticker();
    sum(ticker.nanos());
  }

  @Override
  public Node pick(CallContext ctx) {
    Object value = key.apply(ctx);
    int point = ring.point(value == null ? lots.next() : HashRing.mix(value.hashCode()));
    int member = ring.member(point);
    return isBearable(member) ? nodes[member] : next(point, member);
  }

  private Node next(int from, int hot) {
    int best = hot;
    int point = from;
    for (int i = 0; i < MOST_POINTS; i++) {
      point = ring.next(point);
      int member = ring.member(point);
      if (member != hot && isBearable(member)) {
        return nodes[member];
      }
      if (load(member) < load(best)) {
        best = member;
      }
    }
    return nodes[best];
  }

  private double load(int member) {
    return nodes[member].outstanding() * burdens[member];
  }

  private boolean isBearable(int member) {
    if (nodes[member].outstanding() < ALWAYS_BEARABLE) {
      return true;
    }
    long now = ticker.nanos();
    if (now - summed >= STALE_NANOS) {
      sum(now);
    }
    return load(member) < bearable;
  }

  private void sum(long now) {
    summed = now; // first: who else asks meanwhile goes by what was known
    double sum = 1;
    for (Node node : nodes) {
      sum += node.outstanding();
    }
    bearable = Math.max(ALWAYS_BEARABLE, most * sum / nodes.length);
  }
}
