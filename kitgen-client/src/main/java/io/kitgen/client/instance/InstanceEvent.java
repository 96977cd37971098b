package io.kitgen.client.instance;

import java.util.List;
import java.util.Objects;
import java.util.TreeMap;

/** What an {@link Instancer} says: the whole set each time, or why it cannot be known. */
public sealed interface InstanceEvent {

  /**
   * All instances that there are; none is an answer too.
   *
   * @param instances sorted by address; of those with the same address the last one
   */
  record Found(List<Instance> instances) implements InstanceEvent {

    /** Sorts them, and takes duplicates away. */
    public Found {
      TreeMap<Instance, Instance> byAddress = new TreeMap<>();
      instances.forEach(instance -> byAddress.put(instance, instance));
      instances = List.copyOf(byAddress.values());
    }
  }

  /** The set cannot be known for now: whoever has an earlier one goes on with it. */
  record Failed(Exception error) implements InstanceEvent {

    /** Requires an error. */
    public Failed {
      Objects.requireNonNull(error, "error");
    }
  }
}
