package io.kitgen.client.source;

import io.kitgen.client.instance.Instance;
import io.kitgen.client.instance.InstanceCache;
import io.kitgen.client.instance.InstanceEvent;
import io.kitgen.client.instance.Instancer;
import java.util.Arrays;
import java.util.List;
import java.util.function.Consumer;

/** Instances from what every JVM has. */
public final class Instances {

  private Instances() {}

  /** These and no others, for good: Go kit's {@code FixedInstancer}. */
  public static Instancer of(Instance... instances) {
    return of(List.of(instances));
  }

  /**
   * As the other one, from {@code host:port}.
   *
   * @throws IllegalArgumentException when one is something else
   */
  public static Instancer of(String... addresses) {
    return of(Arrays.stream(addresses).map(Instance::parse).toList());
  }

  /** As the other ones. */
  public static Instancer of(List<Instance> instances) {
    InstanceEvent.Found all = new InstanceEvent.Found(instances);
    InstanceCache cache = new InstanceCache("static", Runnable::run);
    cache.publish(all);
    return new Fixed("static://" + text(all), cache);
  }

  private static String text(InstanceEvent.Found all) {
    return String.join(",", all.instances().stream().map(Instance::address).toList());
  }

  private record Fixed(String name, InstanceCache cache) implements Instancer {

    @Override
    public Subscription subscribe(Consumer<InstanceEvent> subscriber) {
      return cache.subscribe(subscriber);
    }

    @Override
    public void close() {
      cache.close();
    }
  }
}
