package io.kitgen.samples.discovery;

import io.kitgen.client.instance.Instance;
import io.kitgen.client.instance.Registrar;
import java.net.InetSocketAddress;

/** A registry to be published in; {@link #toString} is as the user has it. */
record Registry(String text, Registrar registrar, InetSocketAddress address) {

  /**
   * The registry at {@code text}.
   *
   * @throws IllegalArgumentException when it cannot be understood; the message says why
   */
  static Registry parse(String text) {
    Place place = Place.parse(text);
    Instance one = Instance.parse(place.at().split(",", -1)[0]);
    return new Registry(
        text, Discovery.registrar(text), new InetSocketAddress(one.host(), one.port()));
  }

  @Override
  public String toString() {
    return text;
  }
}
