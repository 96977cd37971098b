package io.kitgen.zookeeper;

import io.kitgen.client.instance.Instance;
import io.kitgen.client.instance.InstanceEvent;
import io.kitgen.client.instance.InstanceEvent.Failed;
import io.kitgen.client.instance.InstanceEvent.Found;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;
import org.awaitility.Awaitility;

/** What a subscriber was told. */
final class Seen implements Consumer<InstanceEvent> {

  private static final Duration LONGEST = Duration.ofSeconds(90);

  private final AtomicReference<Found> last = new AtomicReference<>(new Found(List.of()));
  final AtomicInteger sets = new AtomicInteger();
  final AtomicInteger failures = new AtomicInteger();

  @Override
  public void accept(InstanceEvent event) {
    if (event instanceof Found found) {
      last.set(found);
      sets.incrementAndGet();
    } else if (event instanceof Failed) {
      failures.incrementAndGet();
    }
  }

  List<Instance> instances() {
    return last.get().instances();
  }

  List<String> skipped() {
    return last.get().skipped();
  }

  /** Waits until there are these. */
  void await(String... addresses) {
    soon(
        () ->
            sets.get() > 0
                && List.of(addresses).equals(instances().stream().map(Instance::address).toList()));
  }

  /** Waits until it was told of a failure. */
  void awaitFailure() {
    soon(() -> failures.get() > 0);
  }

  static void soon(Callable<Boolean> state) {
    Awaitility.await().atMost(LONGEST).pollInterval(Duration.ofMillis(20)).until(state);
  }
}
