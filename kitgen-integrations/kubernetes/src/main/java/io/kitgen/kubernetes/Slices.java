package io.kitgen.kubernetes;

import io.kitgen.client.instance.Instance;
import io.kitgen.client.instance.InstanceEvent.Found;
import io.kitgen.client.registry.Fields;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** All EndpointSlices of a service, which together have its instances. Used by one thread. */
final class Slices {

  private static final int MOST = 10_000;

  private final SlicePort port;
  private final Map<String, Fields> slices = new TreeMap<>();

  /** An endpoint, in its slice. */
  private record Placed(Fields slice, Fields endpoint, boolean ready) {}

  Slices(SlicePort port) {
    this.port = port;
  }

  void clear() {
    slices.clear();
  }

  void put(Fields slice) {
    slices.put(name(slice), slice);
    if (slices.size() > MOST) {
      throw new IllegalArgumentException("more than " + MOST + " slices of one service");
    }
  }

  void remove(Fields slice) {
    slices.remove(name(slice));
  }

  private static String name(Fields slice) {
    return slice.object("metadata").text("name");
  }

  /** A service of both families has each instance twice; that of IPv4 is taken. */
  private String addressType() {
    List<String> types = slices.values().stream().map(each -> each.text("addressType")).toList();
    return types.contains("IPv4") ? "IPv4" : types.contains("IPv6") ? "IPv6" : "FQDN";
  }

  Found found() {
    String type = addressType();
    List<Placed> usable = new ArrayList<>();
    for (Fields slice : slices.values()) {
      if (slice.text("addressType").equals(type)) {
        for (Fields endpoint : slice.objects("endpoints")) {
          add(slice, endpoint, usable);
        }
      }
    }
    return Found.read(usable, this::instance);
  }

  /** What is not said of a condition counts as good, as the API's documentation has it. */
  private static void add(Fields slice, Fields endpoint, List<Placed> usable) {
    Fields conditions = endpoint.optional("conditions");
    boolean ready = conditions.is("ready", true);
    if (ready || (conditions.is("serving", false) && conditions.is("terminating", false))) {
      usable.add(new Placed(slice, endpoint, ready));
    }
  }

  private Instance instance(Placed placed) {
    Fields endpoint = placed.endpoint;
    List<String> addresses = endpoint.texts("addresses");
    if (addresses.isEmpty()) {
      throw new IllegalArgumentException(endpoint + " has no address");
    }
    Map<String, String> metadata = new HashMap<>();
    if (endpoint.has("nodeName")) {
      metadata.put("node", endpoint.text("nodeName"));
    }
    Fields target = endpoint.optional("targetRef");
    if (target.text("kind", "").equals("Pod")) {
      metadata.put("pod", target.text("name"));
    }
    return Instance.of(addresses.get(0), port.in(placed.slice)) // the others are the same one
        .withPriority(placed.ready ? 0 : 1)
        .withZone(endpoint.text("zone", ""))
        .withMetadata(metadata);
  }
}
