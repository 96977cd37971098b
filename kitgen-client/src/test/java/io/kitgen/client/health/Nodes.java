package io.kitgen.client.health;

import io.kitgen.client.balance.Node;
import io.kitgen.client.balance.Verdict;
import io.kitgen.client.instance.Instance;
import io.kitgen.runtime.ManualTicker;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/** Some nodes on a manual clock, and the watches of one health over them. */
final class Nodes {

  final ManualTicker ticker = new ManualTicker();
  final List<Node> nodes = new ArrayList<>();
  final List<Health.Watch> watches = new ArrayList<>();
  final List<HealthEvent> events = new ArrayList<>();
  int changes;

  /** Has {@code health} watch {@code count} more. */
  Nodes watchedBy(Health health, int count) {
    for (int i = 0; i < count; i++) {
      Instance instance = Instance.of("10.0.0.1", 1 + watches.size());
      nodes.add(new Node(instance, ticker));
      watches.add(health.watch(nodes.get(nodes.size() - 1), () -> changes++));
    }
    return this;
  }

  /** Calls one, which takes no time. */
  void call(int node, Verdict... verdicts) {
    for (Verdict verdict : verdicts) {
      watches.get(node).began();
      watches.get(node).ended(verdict, 0);
    }
  }

  void call(int times, int node, Verdict verdict) {
    for (int i = 0; i < times; i++) {
      call(node, verdict);
    }
  }

  boolean isUsable(int node) {
    return watches.get(node).isUsable();
  }

  long usable() {
    return watches.stream().filter(Health.Watch::isUsable).count();
  }

  void pass(Duration time) {
    ticker.advance(time);
  }

  /** How long the last one that was ejected is left alone. */
  Duration lastPause() {
    return events.stream()
        .map(HealthEvent::pause)
        .filter(pause -> !pause.isZero())
        .reduce((one, next) -> next)
        .orElseThrow();
  }

  List<HealthEvent.Change> changes() {
    return events.stream().map(HealthEvent::change).toList();
  }
}
