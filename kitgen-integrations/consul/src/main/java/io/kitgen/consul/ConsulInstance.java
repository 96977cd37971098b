package io.kitgen.consul;

import io.kitgen.client.instance.Instance;
import io.kitgen.client.registry.Fields;
import io.kitgen.client.registry.Labels;
import java.util.List;
import java.util.Map;

/** How an instance stands among Consul's answers. */
record ConsulInstance(Fields entry) {

  private static final String WEIGHT = "weight";

  /** Of several that are wanted Consul looks for the first one alone. */
  List<String> tags() {
    return entry.optional("Service").texts("Tags");
  }

  Instance instance() {
    Fields service = entry.object("Service");
    List<String> tags = tags();
    Fields node = entry.object("Node");
    String own = service.text("Address", "");
    Map<String, String> labels = service.optional("Meta").texts();
    Fields nodeMeta = node.optional("Meta");
    if (nodeMeta.has("zone")) {
      labels.putIfAbsent("zone", nodeMeta.text("zone"));
    }
    if (!tags.isEmpty()) {
      labels.put("tags", String.join(",", tags));
    }
    String host = own.isEmpty() ? node.text("Address") : own;
    Instance instance = Labels.instance(host, service.number("Port"), labels);
    return labels.containsKey(WEIGHT) ? instance : instance.withWeight(weight(service));
  }

  private int weight(Fields service) {
    boolean passes =
        entry.objects("Checks").stream()
            .allMatch(check -> check.text("Status", "passing").equals("passing"));
    return service.optional("Weights").number(passes ? "Passing" : "Warning", 1);
  }
}
