package io.kitgen.kubernetes;

import io.kitgen.client.instance.Instance;
import io.kitgen.client.instance.InstanceEvent;
import io.kitgen.client.instance.Instancer;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;

/** What an instancer has said. */
final class Seen implements Consumer<InstanceEvent>, AutoCloseable {

  final Instancer instancer;
  final List<InstanceEvent> events = new CopyOnWriteArrayList<>();

  Seen(Instancer instancer) {
    this.instancer = instancer;
    instancer.subscribe(this);
  }

  @Override
  public void accept(InstanceEvent event) {
    events.add(event);
  }

  /** What is known, by the last event that said so. */
  List<Instance> known() {
    return events.stream()
        .filter(InstanceEvent.Found.class::isInstance)
        .map(InstanceEvent.Found.class::cast)
        .reduce((first, second) -> second)
        .map(InstanceEvent.Found::instances)
        .orElse(List.of());
  }

  /** Why nothing is known for now; empty where something is. */
  String failure() {
    return !events.isEmpty() && events.get(events.size() - 1) instanceof InstanceEvent.Failed failed
        ? failed.error().toString()
        : "";
  }

  @Override
  public void close() {
    instancer.close();
  }
}
