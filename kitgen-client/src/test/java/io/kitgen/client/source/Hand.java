package io.kitgen.client.source;

import io.kitgen.client.instance.Instance;
import io.kitgen.client.instance.InstanceCache;
import io.kitgen.client.instance.InstanceEvent;
import io.kitgen.client.instance.Instancer;
import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import java.util.function.Consumer;

/** An instancer that says what a test lets it say. */
final class Hand implements Instancer {

  private final InstanceCache cache = new InstanceCache("hand", Runnable::run);
  int subscribers;
  boolean closed;

  void has(String... addresses) {
    has(Arrays.stream(addresses).map(Instance::parse).toList());
  }

  void has(List<Instance> instances) {
    cache.publish(new InstanceEvent.Found(instances));
  }

  void fails(String message) {
    cache.publish(new InstanceEvent.Failed(new IOException(message)));
  }

  @Override
  public String name() {
    return "hand";
  }

  @Override
  public Subscription subscribe(Consumer<InstanceEvent> subscriber) {
    subscribers++;
    return cache.subscribe(subscriber);
  }

  @Override
  public void close() {
    closed = true;
    cache.close();
  }
}
