package io.kitgen.client.source;

import io.kitgen.client.instance.InstanceCache;
import io.kitgen.client.instance.InstanceEvent;
import io.kitgen.client.instance.Instancer;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * What other instancers say, changed by a stage. It subscribes to them with its own first
 * subscriber, and closes them.
 */
final class Derived implements Instancer {

  private final String name;
  private final List<Instancer> sources;
  private final InstanceCache cache;
  private final Stage stage;
  private boolean begun; // guarded by this, as the rest
  private boolean closed;

  /** What is done to events. Thread-safe, and waits for nothing. */
  interface Stage {

    /** The source of that number has said {@code event}. */
    void take(int source, InstanceEvent event);

    /** Lets go of what it holds. */
    default void close() {}
  }

  Derived(List<Instancer> sources, Function<Consumer<InstanceEvent>, Stage> stage) {
    this.sources = List.copyOf(sources);
    this.name = sources.stream().map(Instancer::name).collect(Collectors.joining(" and "));
    this.cache = new InstanceCache(name);
    this.stage = stage.apply(cache::publish);
  }

  static Derived of(Instancer source, Function<Consumer<InstanceEvent>, Stage> stage) {
    return new Derived(List.of(source), stage);
  }

  @Override
  public String name() {
    return name;
  }

  @Override
  public Subscription subscribe(Consumer<InstanceEvent> subscriber) {
    begin();
    return cache.subscribe(subscriber);
  }

  private synchronized void begin() {
    if (begun || closed) {
      return;
    }
    begun = true;
    for (int i = 0; i < sources.size(); i++) {
      int number = i;
      sources.get(i).subscribe(event -> stage.take(number, event));
    }
  }

  @Override
  public void close() {
    synchronized (this) {
      closed = true;
    }
    cache.close();
    stage.close();
    RuntimeException failure = null;
    for (Instancer source : sources) {
      try {
        source.close();
      } catch (RuntimeException e) {
        failure = e;
      }
    }
    if (failure != null) {
      throw failure;
    }
  }
}
