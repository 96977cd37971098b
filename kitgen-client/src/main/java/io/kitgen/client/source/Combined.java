package io.kitgen.client.source;

import io.kitgen.client.instance.Instance;
import io.kitgen.client.instance.InstanceEvent;
import io.kitgen.client.instance.InstanceEvent.Failed;
import io.kitgen.client.instance.InstanceEvent.Found;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** The union of what several sources have. */
final class Combined implements Derived.Stage {

  private final Consumer<InstanceEvent> sink;
  private final @Nullable Found[] found; // guarded by this, as the rest
  private final @Nullable Failed[] failed;

  Combined(int sources, Consumer<InstanceEvent> sink) {
    this.sink = sink;
    this.found = new Found[sources];
    this.failed = new Failed[sources];
  }

  @Override
  public synchronized void take(int source, InstanceEvent event) {
    if (event instanceof Found set) {
      found[source] = set;
      failed[source] = null;
    } else {
      failed[source] = (Failed) event;
    }
    say(event);
  }

  private void say(InstanceEvent latest) {
    List<Instance> instances = new ArrayList<>();
    List<String> skipped = new ArrayList<>();
    Failed failure = latest instanceof Failed now ? now : null;
    int well = 0;
    int silent = 0;
    for (int i = found.length - 1; i >= 0; i--) { // of the same address the last one counts
      Found set = found[i];
      if (set != null) {
        instances.addAll(set.instances());
        skipped.addAll(set.skipped());
      }
      Failed now = failed[i];
      failure = failure == null ? now : failure;
      well += set != null && now == null ? 1 : 0;
      silent += set == null && now == null ? 1 : 0;
    }
    boolean certain = failure == null && silent == 0;
    if (well > 0 && (certain || !instances.isEmpty())) {
      sink.accept(new Found(instances, skipped));
    } else if (failure != null) {
      sink.accept(failure);
    }
  }
}
