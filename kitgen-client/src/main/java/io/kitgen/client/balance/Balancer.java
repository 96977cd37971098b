package io.kitgen.client.balance;

import java.util.List;

/**
 * How to choose among nodes; {@code Balancers} has the usual ways. One object serves one client,
 * and may keep what outlives a set of nodes. Thread-safe.
 */
@FunctionalInterface
public interface Balancer {

  /**
   * Makes the picker for {@code nodes}, of which there is at least one, sorted by address. Called
   * whenever there are others, or others of them are usable: not for each call.
   */
  Picker over(List<Node> nodes);
}
