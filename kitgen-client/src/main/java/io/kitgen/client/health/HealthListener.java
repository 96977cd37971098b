package io.kitgen.client.health;

/** Is told what becomes of nodes, by any thread and without a lock held. Must be quick. */
@FunctionalInterface
public interface HealthListener {

  /** Something has become of a node. What this throws is logged and dropped. */
  void changed(HealthEvent event);
}
