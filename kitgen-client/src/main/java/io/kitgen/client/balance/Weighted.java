package io.kitgen.client.balance;

import io.kitgen.client.balance.arithmetic.Shares;
import io.kitgen.runtime.CallContext;
import java.util.Arrays;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Supplier;

/** In turn, each node as often as something says. */
final class Weighted implements Picker {

  private final Node[] nodes;
  private final Shares shares;

  private Weighted(Node[] nodes, Supplier<double[]> weights, AtomicLong turn) {
    this.nodes = nodes;
    this.shares = new Shares(weights, nodes[0].ticker(), turn);
  }

  static Weighted byWeight(Node[] nodes, AtomicLong turn) {
    return new Weighted(nodes, () -> Node.weights(nodes, Node::weight), turn);
  }

  static Weighted byResponseTime(Node[] nodes, AtomicLong turn) {
    return new Weighted(nodes, () -> speeds(nodes), turn);
  }

  /** What was never measured is as fast as the mean. */
  private static double[] speeds(Node[] nodes) {
    double[] speeds = Node.weights(nodes, node -> speed(node.latencyNanos()));
    double mean = Arrays.stream(speeds).filter(speed -> speed > 0).average().orElse(1);
    for (int i = 0; i < speeds.length; i++) {
      double weight = nodes[i].weight();
      speeds[i] = (speeds[i] > 0 ? speeds[i] : mean) * (weight > 0 ? weight : 1);
    }
    return speeds;
  }

  private static double speed(double latencyNanos) {
    return latencyNanos > 0 ? 1 / latencyNanos : 0;
  }

  @Override
  public Node pick(CallContext ctx) {
    return nodes[shares.next()];
  }
}
