package io.kitgen.client.source;

import io.kitgen.client.instance.Instance;
import io.kitgen.client.instance.InstanceEvent;
import io.kitgen.client.instance.InstanceEvent.Failed;
import io.kitgen.client.instance.InstanceEvent.Found;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Makes each instance another one, or none; skips those for which that fails. */
final class Each implements Derived.Stage {

  private final Function<Instance, @Nullable Instance> change;
  private final Consumer<InstanceEvent> sink;

  Each(Function<Instance, @Nullable Instance> change, Consumer<InstanceEvent> sink) {
    this.change = change;
    this.sink = sink;
  }

  @Override
  public void take(int source, InstanceEvent event) {
    sink.accept(event instanceof Found found ? changed(found) : event);
  }

  private InstanceEvent changed(Found found) {
    List<Instance> instances = new ArrayList<>();
    List<String> skipped = new ArrayList<>(found.skipped());
    RuntimeException failure = null;
    for (Instance instance : found.instances()) {
      try {
        Instance changed = change.apply(instance);
        if (changed != null) {
          instances.add(changed);
        }
      } catch (RuntimeException e) {
        failure = e;
        skipped.add(instance + ": " + e);
      }
    }
    return instances.isEmpty() && failure != null
        ? new Failed(failure)
        : new Found(instances, skipped);
  }
}
