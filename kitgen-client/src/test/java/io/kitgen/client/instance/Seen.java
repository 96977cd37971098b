package io.kitgen.client.instance;

import io.kitgen.client.instance.InstanceEvent.Failed;
import io.kitgen.client.instance.InstanceEvent.Found;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import org.awaitility.Awaitility;

/** What a subscriber was told, for the tests of every registry. */
public final class Seen implements Consumer<InstanceEvent>, AutoCloseable {

  private static final Duration LONGEST = Duration.ofSeconds(90);

  public final List<InstanceEvent> events = new CopyOnWriteArrayList<>();
  public final AtomicInteger sets = new AtomicInteger();
  public final AtomicInteger failures = new AtomicInteger();
  private final Runnable close;
  private volatile Found last = new Found(List.of());

  /** To be subscribed. */
  public Seen() {
    close = () -> {};
  }

  /** Subscribed to {@code instancer}, which is closed with this. */
  public Seen(Instancer instancer) {
    close = instancer::close;
    instancer.subscribe(this);
  }

  @Override
  public void accept(InstanceEvent event) {
    if (event instanceof Found found) {
      last = found;
      sets.incrementAndGet();
    } else if (event instanceof Failed) {
      failures.incrementAndGet();
    }
    events.add(event); // last: who finds it there finds the rest
  }

  /** What is known, by the last event that said so. */
  public List<Instance> instances() {
    return last.instances();
  }

  public List<String> skipped() {
    return last.skipped();
  }

  /** Why nothing is known for now; empty where something is. */
  public String failure() {
    return !events.isEmpty() && events.get(events.size() - 1) instanceof Failed failed
        ? failed.error().toString()
        : "";
  }

  /** Waits until there are these. */
  public void await(String... addresses) {
    soon(
        () ->
            sets.get() > 0
                && List.of(addresses).equals(instances().stream().map(Instance::address).toList()));
  }

  /** Waits until it was told of a failure. */
  public void awaitFailure() {
    soon(() -> failures.get() > 0);
  }

  public static void soon(Callable<Boolean> state) {
    Awaitility.await().atMost(LONGEST).pollInterval(Duration.ofMillis(20)).until(state);
  }

  @Override
  public void close() {
    close.run();
  }
}
