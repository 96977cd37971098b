package io.kitgen.client.registry;

import io.kitgen.client.instance.Instance;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;

/**
 * Priority, weight and zone of an instance among its metadata, under those three names, for
 * registries that know of metadata alone. Each is written only where it is not the usual one.
 */
public final class Labels {

  private static final String PRIORITY = "priority";
  private static final String WEIGHT = "weight";
  private static final String ZONE = "zone";

  private Labels() {}

  /** The metadata of {@code instance}, and those three. */
  public static Map<String, String> of(Instance instance) {
    Map<String, String> labels = new TreeMap<>(instance.metadata());
    if (instance.priority() != 0) {
      labels.put(PRIORITY, Integer.toString(instance.priority()));
    }
    if (instance.weight() != 1) {
      labels.put(WEIGHT, Double.toString(instance.weight()));
    }
    if (!instance.zone().isEmpty()) {
      labels.put(ZONE, instance.zone());
    }
    return labels;
  }

  /**
   * The instance that {@link #of} was asked for.
   *
   * @throws IllegalArgumentException when priority or weight is no number, or one that an instance
   *     cannot have
   */
  public static Instance instance(String host, int port, Map<String, String> labels) {
    Map<String, String> metadata = new TreeMap<>(labels);
    String priority = metadata.remove(PRIORITY);
    String weight = metadata.remove(WEIGHT);
    String zone = metadata.remove(ZONE);
    return new Instance(
        host,
        port,
        priority == null ? 0 : number(host, PRIORITY, priority, Integer::parseInt),
        weight == null ? 1 : number(host, WEIGHT, weight, Double::parseDouble),
        zone == null ? "" : zone,
        metadata);
  }

  private static <N> N number(String host, String name, String value, Function<String, N> reader) {
    try {
      return reader.apply(value);
    } catch (NumberFormatException e) {
      throw new IllegalArgumentException(
          "the " + name + " of " + host + " is \"" + value + "\"", e);
    }
  }
}
