package io.kitgen.client.balance;

import io.kitgen.client.balance.arithmetic.HashRing;
import io.kitgen.client.balance.arithmetic.Lots;
import io.kitgen.runtime.CallContext;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * Finagle's deterministic aperture: all nodes lie on a circle, each on an arc of the same length,
 * and each client has an arc of it. Where the ends of the client's arc cover a part of a node, that
 * one gets a part.
 */
final class Aperture implements Picker {

  private static final int TRIES = 3;

  private final Picker inner;
  private final Lots lots;
  private final Node first;
  private final double ofFirst;
  private final Node last;
  private final double ofLast;

  private Aperture(Picker inner, Lots lots, Node first, double ofFirst, Node last, double ofLast) {
    this.inner = inner;
    this.lots = lots;
    this.first = first;
    this.ofFirst = ofFirst;
    this.last = last;
    this.ofLast = ofLast;
  }

  /**
   * The picker of a client.
   *
   * @param begin where its arc begins, from 0 to 1
   * @param unit a part of the circle: the arc is a multiple of it, so that the arcs of all clients
   *     cover every place equally often
   * @param least how many nodes the arc has at least
   */
  static Picker over(
      List<Node> nodes, double begin, double unit, int least, Balancer inner, Lots lots) {
    List<Node> circle = new ArrayList<>(List.of(Node.eligible(nodes)));
    double width = Math.ceil(least / (double) circle.size() / unit - 1e-9) * unit;
    if (width >= 1 || least >= circle.size()) {
      return inner.over(nodes);
    }
    circle.sort(Comparator.comparingLong(node -> HashRing.hash(node.instance().address())));
    int size = circle.size();
    double from = begin * size;
    double to = from + width * size;
    int start = (int) from;
    int end = (int) Math.ceil(to - 1e-9) - 1;
    if (end - start >= size) {
      return inner.over(nodes); // both ends are in the same node
    }
    List<Node> arc = new ArrayList<>();
    for (int i = start; i <= end; i++) {
      arc.add(circle.get(i % size));
    }
    Node first = arc.get(0);
    Node last = arc.get(arc.size() - 1);
    Picker chosen = inner.over(sorted(arc));
    return new Aperture(chosen, lots, first, start + 1 - from, last, to - end);
  }

  private static List<Node> sorted(List<Node> arc) {
    return arc.stream().sorted(Comparator.comparing(Node::instance)).toList();
  }

  @Override
  public Node pick(CallContext ctx) {
    Node node = inner.pick(ctx);
    for (int i = 1; i < TRIES && isBeyond(node); i++) {
      node = inner.pick(ctx);
    }
    return node;
  }

  private boolean isBeyond(Node node) {
    if (node == first) {
      return ofFirst < 1 && lots.fraction() >= ofFirst;
    }
    return node == last && ofLast < 1 && lots.fraction() >= ofLast;
  }
}
