package io.kitgen.kubernetes;

import io.kitgen.client.registry.Fields;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Which port of a service is wanted: by name, by number, or the one that there is. */
record SlicePort(String service, @Nullable String name, int number) {

  /** Its number in {@code slice}; each slice may have another. */
  int in(Fields slice) {
    if (number != 0) {
      return number;
    }
    List<Fields> ports =
        slice.objects("ports").stream()
            .filter(port -> port.text("protocol", "TCP").equals("TCP"))
            .filter(port -> name == null || port.text("name", "").equals(name))
            .toList();
    if (ports.size() != 1) {
      List<String> all =
          slice.objects("ports").stream().map(port -> port.text("name", "unnamed")).toList();
      throw new IllegalArgumentException(
          service
              + (name == null ? " has not one port but " : " has no port " + name + " but ")
              + all);
    }
    return ports.get(0).number("port");
  }
}
