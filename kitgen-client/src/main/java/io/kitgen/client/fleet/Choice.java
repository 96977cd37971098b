package io.kitgen.client.fleet;

import io.kitgen.client.balance.Balancer;
import io.kitgen.client.balance.Node;
import io.kitgen.client.balance.Picker;
import io.kitgen.runtime.CallContext;
import java.lang.System.Logger.Level;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;

/** Whom to pick from, until something changes; at least one node. */
final class Choice {

  private static final int TIMES_TO_ASK = 3;

  private final List<Node> nodes;
  private final Picker picker;
  private final AtomicInteger turn = new AtomicInteger();
  final int all;
  final boolean panic;

  private Choice(List<Node> nodes, Picker picker, int all, boolean panic) {
    this.nodes = nodes;
    this.picker = picker;
    this.all = all;
    this.panic = panic;
  }

  /**
   * Of {@code members}: those of the lowest priority that has any fit one, and those without weight
   * only when there is nobody else; all, when none is fit.
   *
   * @param before what held until now, to go on with when the nodes are the same
   */
  static Choice of(Collection<Member> members, Balancer balancer, @Nullable Choice before) {
    List<Node> fit = fit(members);
    boolean panic = fit.isEmpty();
    List<Node> nodes = panic ? List.copyOf(members) : fit;
    if (before != null && before.nodes.equals(nodes)) {
      return before.all == members.size() && before.panic == panic
          ? before
          : new Choice(nodes, before.picker, members.size(), panic);
    }
    return new Choice(nodes, picker(nodes, balancer), members.size(), panic);
  }

  /** Calls must go on, whatever becomes of a balancer. */
  private static Picker picker(List<Node> nodes, Balancer balancer) {
    try {
      return balancer.over(nodes);
    } catch (RuntimeException e) {
      Listeners.LOG.log(Level.ERROR, "a balancer failed: its nodes are picked in turn", e);
      return roundRobin(nodes);
    }
  }

  static Picker roundRobin(List<Node> nodes) {
    AtomicInteger turn = new AtomicInteger();
    return ctx -> nodes.get((turn.getAndIncrement() & Integer.MAX_VALUE) % nodes.size());
  }

  private static List<Node> fit(Collection<Member> members) {
    List<Node> fit = new ArrayList<>(members.size());
    List<Node> weightless = new ArrayList<>(0);
    int lowest = Integer.MAX_VALUE;
    for (Member member : members) {
      int priority = member.instance().priority();
      if (priority > lowest || !member.isUsable()) {
        continue;
      }
      if (priority < lowest) {
        lowest = priority;
        fit.clear();
        weightless.clear();
      }
      (member.instance().weight() > 0 ? fit : weightless).add(member);
    }
    return List.copyOf(fit.isEmpty() ? weightless : fit);
  }

  int size() {
    return nodes.size();
  }

  /** The node for an attempt; one that the call has not tried, as long as there is one. */
  Member pick(CallContext ctx, @Nullable Tried tried) {
    Node node = picker.pick(ctx);
    return (Member) (tried == null || !tried.has(node) ? node : another(ctx, tried, node));
  }

  private Node another(CallContext ctx, Tried tried, Node otherwise) {
    Node untried = untried(ctx, tried);
    if (untried == null) {
      tried.startOver();
      untried = untried(ctx, tried);
    }
    return untried == null ? otherwise : untried;
  }

  private @Nullable Node untried(CallContext ctx, Tried tried) {
    for (int i = 0; i < TIMES_TO_ASK; i++) {
      Node node = picker.pick(ctx);
      if (!tried.has(node)) {
        return node;
      }
    }
    int from = turn.getAndIncrement() & Integer.MAX_VALUE;
    for (int i = 0; i < nodes.size(); i++) {
      Node node = nodes.get((from + i & Integer.MAX_VALUE) % nodes.size());
      if (!tried.has(node)) {
        return node;
      }
    }
    return null;
  }

  boolean hasBesides(Tried tried) {
    for (Node node : nodes) {
      if (!tried.has(node)) {
        return true;
      }
    }
    return false;
  }
}
