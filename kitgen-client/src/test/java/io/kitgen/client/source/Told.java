package io.kitgen.client.source;

import static org.awaitility.Awaitility.await;

import io.kitgen.client.instance.Instance;
import io.kitgen.client.instance.InstanceEvent;
import io.kitgen.client.instance.InstanceEvent.Failed;
import io.kitgen.client.instance.InstanceEvent.Found;
import io.kitgen.client.instance.Instancer;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

/** A subscriber that remembers what it is told. */
final class Told implements AutoCloseable {

  private final Instancer instancer;
  private final List<InstanceEvent> events = new CopyOnWriteArrayList<>();

  Told(Instancer instancer) {
    this.instancer = instancer;
    instancer.subscribe(events::add);
  }

  /** What it is told at last, as text: instances, or a failure and its message. */
  String text() {
    return events.isEmpty() ? "nothing" : text(events.get(events.size() - 1));
  }

  private static String text(InstanceEvent event) {
    return event instanceof Found found
        ? found.instances().toString()
        : ((Failed) event).error().toString();
  }

  /** Waits until the last thing that it is told is {@code instances}. */
  Told comesTo(String... instances) {
    String expected = Arrays.stream(instances).map(Told::normal).toList().toString();
    await("instances").atMost(Duration.ofMinutes(1)).until(this::text, expected::equals);
    return this;
  }

  private static String normal(String instance) {
    return instance.indexOf('{') < 0 ? Instance.parse(instance).toString() : instance;
  }

  /** Waits until the last thing that it is told is a failure with {@code part} in its text. */
  Told failsWith(String part) {
    await("failure").atMost(Duration.ofMinutes(1)).until(this::text, t -> t.contains(part));
    return this;
  }

  List<String> skipped() {
    return ((Found) events.get(events.size() - 1)).skipped();
  }

  int size() {
    return events.size();
  }

  @Override
  public void close() {
    instancer.close();
  }
}
