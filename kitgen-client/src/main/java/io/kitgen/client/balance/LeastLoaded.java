package io.kitgen.client.balance;

import io.kitgen.client.balance.arithmetic.AliasTable;
import io.kitgen.client.balance.arithmetic.Lots;
import io.kitgen.runtime.CallContext;

/**
 * The least loaded of all nodes, or of as many as can be looked at in the time that a pick has. It
 * stops at the first idle one.
 */
final class LeastLoaded implements Picker {

  private static final int MOST_LOOKS = 12;

  private final Node[] nodes;
  private final AliasTable table;
  private final double[] burdens;
  private final Lots lots;
  private final int looks;

  LeastLoaded(Node[] nodes, Lots lots) {
    double[] weights = Node.weights(nodes);
    this.nodes = nodes;
    this.table = AliasTable.of(weights);
    this.burdens = AliasTable.burdens(weights);
    this.lots = lots;
    this.looks = Math.min(nodes.length, MOST_LOOKS);
  }

  @Override
  public Node pick(CallContext ctx) {
    long lot = lots.next();
    int place = table.at((int) (lot >>> 32));
    int best = place;
    double least = load(place);
    for (int i = 1; i < looks && least > 0; i++) {
      if (looks == nodes.length) {
        place = place + 1 == looks ? 0 : place + 1;
      } else {
        lot = (i & 1) == 0 ? lots.next() : lot << 32;
        place = table.at((int) (lot >>> 32));
      }
      double load = load(place);
      if (load < least) {
        best = place;
        least = load;
      }
    }
    return nodes[best];
  }

  private double load(int place) {
    Node node = nodes[place];
    return node.isTooCold(lots) ? Double.POSITIVE_INFINITY : node.outstanding() * burdens[place];
  }
}
