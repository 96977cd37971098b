package io.kitgen.samples.discovery;

import io.kitgen.client.instance.Instancer;
import io.kitgen.client.instance.Registrar;
import io.kitgen.client.source.Instances;

/** Registries by address. Nothing is connected before it is used. */
public final class Discovery {

  /** What {@link #instances} understands, for the help of a command. */
  public static final String INSTANCES = "static://HOST:PORT,HOST:PORT";

  private Discovery() {}

  /**
   * Finds the instances that {@code text} tells of.
   *
   * @throws IllegalArgumentException when it cannot be understood; the message says why
   */
  public static Instancer instances(String text) {
    Place place = Place.parse(text);
    return switch (place.scheme()) {
      case "static" -> Instances.of(place.at().split(",", -1));
      default -> throw new IllegalArgumentException(unknown(text, INSTANCES));
    };
  }

  /**
   * Publishes instances in the registry at {@code text}.
   *
   * @throws IllegalArgumentException when it cannot be understood; the message says why
   */
  public static Registrar registrar(String text) {
    throw new IllegalArgumentException(unknown(text, "none"));
  }

  private static String unknown(String text, String known) {
    return "nothing is known of \"" + text + "\"; expected one of " + known;
  }
}
