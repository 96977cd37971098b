package io.kitgen.client.health;

import io.kitgen.client.balance.Node;
import io.kitgen.client.balance.Verdict;

/** One way of telling whether nodes are fit to be picked. Serves one fleet. Thread-safe. */
@FunctionalInterface
public interface Health {

  /**
   * Begins to look after {@code node}.
   *
   * @param changed to be run whenever the answer of {@link Watch#isUsable} becomes another one, by
   *     any thread, without a lock held
   */
  Watch watch(Node node, Runnable changed);

  /** The eye on one node. Thread-safe. */
  interface Watch extends AutoCloseable {

    /** Whether the node may be picked. */
    boolean isUsable();

    /**
     * An attempt at the node begins, so that one on trial can be kept from getting a second. Called
     * for each, before it is sent and without a lock held: quick, no allocation.
     */
    default void began() {}

    /**
     * An attempt at the node has ended after {@code nanos}. Called for each: quick, no allocation.
     */
    void ended(Verdict verdict, long nanos);

    /** The node is gone. */
    @Override
    void close();
  }
}
