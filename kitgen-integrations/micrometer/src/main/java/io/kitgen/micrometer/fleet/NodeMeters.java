package io.kitgen.micrometer.fleet;

import io.kitgen.client.balance.Node;
import io.kitgen.client.balance.Verdict;
import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.Meter;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Tags;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** The meters of one instance, for as long as it is there. */
final class NodeMeters {

  private final MeterRegistry registry;
  private final Map<Verdict, Counter> attempts;
  private final List<Meter> all = new ArrayList<>();

  NodeMeters(MeterRegistry registry, Node node, Tags fleet) {
    this.registry = registry;
    Tags tags = fleet.and("instance", node.instance().address());
    this.attempts = FleetMeters.attempts(registry, "kitgen.fleet.instance.attempts", tags);
    all.addAll(attempts.values());
    all.add(
        Gauge.builder("kitgen.fleet.instance.outstanding", node, Node::outstanding)
            .description("Attempts that are under way there")
            .tags(tags)
            .register(registry));
    all.add(
        Gauge.builder("kitgen.fleet.instance.latency", node, each -> each.latencyNanos() / 1e9)
            .description("How long attempts take there, as balancers see it")
            .baseUnit("seconds")
            .tags(tags)
            .register(registry));
  }

  void ended(Verdict verdict) {
    Objects.requireNonNull(attempts.get(verdict), "one for each").increment();
  }

  void remove() {
    all.forEach(registry::remove);
  }
}
