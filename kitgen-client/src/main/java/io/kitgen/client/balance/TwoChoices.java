package io.kitgen.client.balance;

import io.kitgen.client.balance.arithmetic.AliasTable;
import io.kitgen.client.balance.arithmetic.Lots;
import io.kitgen.runtime.CallContext;

/**
 * The better of two nodes that are drawn by weight, which needs no order among all of them and
 * sends no herd to the best one (Mitzenmacher, "The power of two choices in randomized load
 * balancing"). While nodes are alike and idle, lots alone decide, so that weights hold exactly;
 * calls that are under way count in proportion to the weight.
 */
final class TwoChoices implements Picker {

  private final Node[] nodes;
  private final AliasTable table;
  private final double[] burdens;
  private final Lots lots;
  private final boolean byCost;

  private TwoChoices(Node[] nodes, Lots lots, boolean byCost) {
    double[] weights = Node.weights(nodes);
    this.nodes = nodes;
    this.table = AliasTable.of(weights);
    this.burdens = AliasTable.burdens(weights);
    this.lots = lots;
    this.byCost = byCost;
  }

  /** By the calls that are under way. */
  static TwoChoices byOutstanding(Node[] nodes, Lots lots) {
    return new TwoChoices(nodes, lots, false);
  }

  /** By {@link Node#cost}. */
  static TwoChoices byCost(Node[] nodes, Lots lots) {
    return new TwoChoices(nodes, lots, true);
  }

  @Override
  public Node pick(CallContext ctx) {
    int size = nodes.length;
    if (size == 1) {
      return nodes[0];
    }
    long lot = lots.next();
    int first = table.at((int) (lot >>> 32));
    if (table.isEven()) {
      int second = Lots.other(first, (int) lot, size);
      return better(nodes[first], 1, nodes[second], 1, 1);
    }
    int second = table.at((int) lot);
    double holdsBack = 1;
    if (first == second) {
      // Drawn twice, it has a rival nevertheless: another one, which its weight holds back.
      second = Lots.other(first, (int) lots.next(), size);
      holdsBack = burdens[second] / burdens[first];
    }
    return better(nodes[first], burdens[first], nodes[second], burdens[second], holdsBack);
  }

  private Node better(Node first, double burden, Node second, double rivals, double holdsBack) {
    if (second.isTooCold(lots)) {
      return first;
    }
    if (first.isTooCold(lots)) {
      return second;
    }
    if (byCost) {
      long now = first.ticker().nanos();
      return second.cost(now, rivals) * holdsBack < first.cost(now, burden) ? second : first;
    }
    return second.outstanding() * rivals * holdsBack < first.outstanding() * burden
        ? second
        : first;
  }
}
