package io.kitgen.client.instance;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.TreeMap;
import java.util.function.Function;

/** What an {@link Instancer} says: the whole set each time, or why it cannot be known. */
public sealed interface InstanceEvent {

  /**
   * All instances that there are; none is an answer too.
   *
   * @param instances sorted by address; of those with the same address the last one
   * @param skipped why entries of the source are not among them, for the log and for counting; at
   *     most {@value #MOST_SKIPPED}
   */
  record Found(List<Instance> instances, List<String> skipped) implements InstanceEvent {

    /** How many skipped entries are told of. */
    public static final int MOST_SKIPPED = 100;

    /** Sorts them, and takes duplicates away. */
    public Found {
      TreeMap<Instance, Instance> byAddress = new TreeMap<>();
      instances.forEach(instance -> byAddress.put(instance, instance));
      instances = List.copyOf(byAddress.values());
      skipped = List.copyOf(skipped.subList(0, Math.min(skipped.size(), MOST_SKIPPED)));
    }

    /** As the other one, with nothing skipped. */
    public Found(List<Instance> instances) {
      this(instances, List.of());
    }

    /**
     * What a registry's {@code entries} are. Those that {@code reader} refuses by an {@link
     * IllegalArgumentException} are skipped, as garbage is that somebody has put there.
     *
     * @throws IllegalArgumentException when there are entries, and each is garbage: then it is not
     *     known what there is
     */
    public static <T> Found read(Collection<T> entries, Function<? super T, Instance> reader) {
      List<Instance> instances = new ArrayList<>();
      List<String> skipped = new ArrayList<>();
      for (T entry : entries) {
        try {
          instances.add(reader.apply(entry));
        } catch (IllegalArgumentException e) {
          skipped.add(String.valueOf(e.getMessage()));
        }
      }
      if (instances.isEmpty() && !skipped.isEmpty()) {
        throw new IllegalArgumentException(
            "none of " + skipped.size() + " entries is an instance: " + skipped.get(0));
      }
      return new Found(instances, skipped);
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
