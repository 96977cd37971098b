package io.kitgen.dns;

import static org.awaitility.Awaitility.await;

import io.kitgen.client.instance.Instance;
import io.kitgen.client.instance.InstanceEvent;
import io.kitgen.client.instance.InstanceEvent.Failed;
import io.kitgen.client.instance.InstanceEvent.Found;
import io.kitgen.client.instance.Instancer;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Predicate;

/** A subscriber that remembers what it is told. */
final class Told implements AutoCloseable {

  private final Instancer instancer;
  private final List<InstanceEvent> events = new CopyOnWriteArrayList<>();

  Told(Instancer instancer) {
    this.instancer = instancer;
    instancer.subscribe(events::add);
  }

  /** What it is told at last is instances of this text, in the order of their addresses. */
  Found instances(String... instances) {
    return (Found)
        last(
            event ->
                event instanceof Found found
                    && found.instances().stream()
                        .map(Instance::toString)
                        .toList()
                        .equals(List.of(instances)));
  }

  /** What it is told at last is a failure whose message has {@code part}. */
  Failed failure(String part) {
    return (Failed)
        last(event -> event instanceof Failed failed && failed.error().toString().contains(part));
  }

  private InstanceEvent last(Predicate<InstanceEvent> expected) {
    await()
        .alias("what is told")
        .atMost(Duration.ofMinutes(1))
        .until(
            () -> events.isEmpty() ? null : events.get(events.size() - 1), e -> test(e, expected));
    return events.get(events.size() - 1);
  }

  private static boolean test(InstanceEvent event, Predicate<InstanceEvent> expected) {
    return event != null && expected.test(event);
  }

  List<InstanceEvent> events() {
    return List.copyOf(events);
  }

  @Override
  public void close() {
    instancer.close();
  }
}
