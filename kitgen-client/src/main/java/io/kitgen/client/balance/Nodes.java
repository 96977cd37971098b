package io.kitgen.client.balance;

import io.kitgen.client.balance.arithmetic.Lots;
import java.util.List;

/** What the balancers do with nodes alike. */
final class Nodes {

  private Nodes() {}

  /** Those that have a weight; all when none has. */
  static Node[] eligible(List<Node> nodes) {
    Node[] weighted =
        nodes.stream().filter(node -> node.instance().weight() > 0).toArray(Node[]::new);
    return weighted.length > 0 ? weighted : nodes.toArray(Node[]::new);
  }

  /** The weights that registries give. */
  static double[] weights(Node[] nodes) {
    double[] weights = new double[nodes.length];
    for (int i = 0; i < nodes.length; i++) {
      weights[i] = nodes[i].instance().weight();
    }
    return weights;
  }

  /** One of {@code size} places by 32 random bits, except {@code first}. */
  static int other(int first, int bits, int size) {
    int place = (int) (((bits & 0xffff_ffffL) * (size - 1)) >>> 32);
    return place < first ? place : place + 1;
  }

  /** Whether a node that starts slowly is to be left out this time. */
  static boolean isTooCold(Node node, Lots lots) {
    double warmth = node.warmth();
    return warmth < 1 && lots.fraction() >= warmth;
  }
}
