package io.kitgen.client.balance;

import io.kitgen.client.instance.Instance;
import io.kitgen.runtime.CallContext;
import io.kitgen.runtime.ManualTicker;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;

/** Nodes for tests, on a clock that stands. */
final class Fleets {

  static final CallContext CTX = CallContext.empty();

  private Fleets() {}

  static List<Node> of(int count, ManualTicker ticker) {
    double[] weights = new double[count];
    Arrays.fill(weights, 1);
    return weighted(ticker, weights);
  }

  static List<Node> weighted(ManualTicker ticker, double... weights) {
    List<Node> nodes = new ArrayList<>();
    for (int i = 0; i < weights.length; i++) {
      nodes.add(node(i, weights[i], "", ticker));
    }
    return nodes;
  }

  static Node node(int number, double weight, String zone, ManualTicker ticker) {
    String host = "10.0." + number / 250 + "." + number % 250;
    return new Node(Instance.of(host, 80).withWeight(weight).withZone(zone), ticker);
  }

  /** How often each node is picked while nothing is under way. */
  static Map<Node, Integer> shares(Picker picker, int picks) {
    Map<Node, Integer> shares = new HashMap<>();
    for (int i = 0; i < picks; i++) {
      shares.merge(picker.pick(CTX), 1, Integer::sum);
    }
    return shares;
  }

  static int share(Map<Node, Integer> shares, Node node) {
    return shares.getOrDefault(node, 0);
  }

  /** Pearson's chi-square of what was counted against what was to be expected by weight. */
  static double chiSquare(Map<Node, Integer> shares, List<Node> nodes, int picks) {
    double sum = nodes.stream().mapToDouble(node -> node.instance().weight()).sum();
    double total = 0;
    for (Node node : nodes) {
      double expected = picks * node.instance().weight() / sum;
      double off = share(shares, node) - expected;
      total += off * off / expected;
    }
    return total;
  }

  static SplittableRandom seeded() {
    return new SplittableRandom(42);
  }
}
