package io.kitgen.client.source;

import io.kitgen.client.instance.InstanceEvent;
import io.kitgen.client.instance.InstanceEvent.Failed;
import io.kitgen.client.instance.InstanceEvent.Found;
import java.util.function.Consumer;

/** Takes no instances for a failure. */
final class NeverEmpty implements Derived.Stage {

  private final String name;
  private final Consumer<InstanceEvent> sink;

  NeverEmpty(String name, Consumer<InstanceEvent> sink) {
    this.name = name;
    this.sink = sink;
  }

  @Override
  public void take(int source, InstanceEvent event) {
    boolean empty = event instanceof Found found && found.instances().isEmpty();
    sink.accept(
        empty ? new Failed(new IllegalStateException(name + " says there are none")) : event);
  }
}
