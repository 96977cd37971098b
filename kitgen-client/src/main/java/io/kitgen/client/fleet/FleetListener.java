package io.kitgen.client.fleet;

import io.kitgen.client.balance.Node;
import io.kitgen.client.balance.Verdict;
import io.kitgen.client.instance.Instance;
import io.kitgen.runtime.Operation;

/**
 * Is told what happens in a fleet: metrics, logs. Thread-safe and quick; what it throws is dropped,
 * since it cannot fail a call.
 */
public interface FleetListener {

  /** An instance was connected: {@code node} may be picked from now on. */
  default void joined(Node node) {}

  /** An instance is left out until its registry says something new: it could not be connected. */
  default void unconnected(Instance instance, Exception error) {}

  /** An instance that its registry no longer has was let go; its transport is closed. */
  default void left(Node node) {}

  /**
   * There are other nodes to pick from than before.
   *
   * @param usable how many
   * @param all how many there are, fit or not
   * @param panic whether none is fit, so that all are picked from
   */
  default void changed(int usable, int all, boolean panic) {}

  /** An attempt at {@code node} ended after {@code nanos}. Called for each: no allocation. */
  default void ended(Operation<?, ?> operation, Node node, Verdict verdict, long nanos) {}

  /** An attempt at {@code from} sent nothing, and is made at another node at once. */
  default void elsewhere(Operation<?, ?> operation, Node from, Exception error) {}

  /** There was no instance to call. */
  default void nobody(Operation<?, ?> operation, NoEndpointsException error) {}
}
