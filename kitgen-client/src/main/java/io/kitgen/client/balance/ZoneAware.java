package io.kitgen.client.balance;

import io.kitgen.client.balance.arithmetic.Lots;
import io.kitgen.runtime.CallContext;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * The nodes of one's own zone, and those of the others for what they cannot take: the share by
 * which the zone falls short of the others, and the calls that come on top of many. Envoy's
 * zone-aware routing with the overprovisioning of its locality weights.
 */
final class ZoneAware implements Picker {

  /** How much more than its share a zone may take: Envoy's overprovisioning factor. */
  private static final double STRETCH = 1.4;

  private final Picker near;
  private final Picker far;
  private final double stays;
  private final int busy;
  private final Lots lots;

  private ZoneAware(Picker near, Picker far, double stays, int busy, Lots lots) {
    this.near = near;
    this.far = far;
    this.stays = stays;
    this.busy = busy;
    this.lots = lots;
  }

  static Picker over(List<Node> nodes, String zone, int busy, Balancer inner, Lots lots) {
    List<Node> own = new ArrayList<>();
    List<Node> others = new ArrayList<>();
    List<Node> eligible = List.of(Node.eligible(nodes));
    for (Node node : eligible) {
      (node.instance().zone().equals(zone) ? own : others).add(node);
    }
    if (own.isEmpty() || others.isEmpty()) {
      return inner.over(nodes);
    }
    return new ZoneAware(inner.over(own), inner.over(others), stays(eligible, zone), busy, lots);
  }

  /** The share of calls for which the zone has nodes, if each zone makes as many calls. */
  private static double stays(List<Node> nodes, String zone) {
    Map<String, Double> weights = new HashMap<>();
    double sum = 0;
    for (Node node : nodes) {
      double weight = node.instance().weight();
      weights.merge(node.instance().zone(), weight, Double::sum);
      sum += weight;
    }
    double mean = sum / weights.size();
    return sum > 0 ? Math.min(1, STRETCH * weights.getOrDefault(zone, 0.0) / mean) : 1;
  }

  @Override
  public Node pick(CallContext ctx) {
    if (stays < 1 && lots.fraction() >= stays) {
      return far.pick(ctx);
    }
    Node own = near.pick(ctx);
    int calls = own.outstanding();
    if (calls < busy) {
      return own;
    }
    Node other = far.pick(ctx);
    return other.outstanding() < calls ? other : own;
  }
}
