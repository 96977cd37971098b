package io.kitgen.client.source;

import io.kitgen.client.instance.Instance;
import io.kitgen.client.instance.InstanceCache;
import io.kitgen.client.instance.InstanceEvent;
import io.kitgen.client.instance.Instancer;
import io.kitgen.client.setting.Durations;
import io.kitgen.runtime.Ticker;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.function.Consumer;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;

/**
 * Instances from what every JVM has, and instances of others, changed on the way: {@link #mapped},
 * {@link #filtered}, {@link #combined}, {@link #damped}, {@link #keepLastOnEmpty}. What is made
 * from an instancer owns it: closing it closes both.
 */
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
    String addresses =
        all.instances().stream().map(Instance::address).collect(Collectors.joining(","));
    String name = "static://" + addresses;
    InstanceCache cache = new InstanceCache(name, Runnable::run);
    cache.publish(all);
    return new Fixed(name, cache);
  }

  /** Those in {@code file}, which is read again when it changes. */
  public static FileInstances file(Path file) {
    return new FileInstances(file, FileInstances.INTERVAL);
  }

  /**
   * One for each address that the JDK finds for {@code host}, which it is asked for again and
   * again.
   *
   * @throws IllegalArgumentException when it is no name, or {@code port} none
   */
  public static NameInstances names(String host, int port) {
    return new NameInstances(Instance.of(host, port));
  }

  /**
   * Those of {@code instancer}, each made another by {@code change}: put into a zone that its
   * metadata says, given a weight. One that {@code change} fails for is skipped; when it does so
   * for all, that is a failure, which keeps the last set.
   */
  public static Instancer mapped(Instancer instancer, UnaryOperator<Instance> change) {
    return Derived.of(
        instancer, sink -> new Each(i -> Objects.requireNonNull(change.apply(i)), sink));
  }

  /** Those of {@code instancer} that {@code wanted} holds for; otherwise as {@link #mapped}. */
  public static Instancer filtered(Instancer instancer, Predicate<? super Instance> wanted) {
    return Derived.of(instancer, sink -> new Each(i -> wanted.test(i) ? i : null, sink));
  }

  /**
   * Those of all {@code instancers} together; what the first of them says of an instance that two
   * have is what counts. While one of them fails, its last set is part of it; it fails when all of
   * them do, or when there is none and one that fails may have some.
   *
   * @throws IllegalArgumentException when there is none
   */
  public static Instancer combined(Instancer... instancers) {
    if (instancers.length == 0) {
      throw new IllegalArgumentException("combined() of no instancers");
    }
    return new Derived(List.of(instancers), sink -> new Combined(instancers.length, sink));
  }

  /**
   * Those of {@code instancer}, whose word is not taken when it suddenly says that there are none:
   * that is a failure, which keeps the last set. For a registry that is known to forget, on a
   * restart say; a service that is decidedly gone is called on, then, and refuses.
   */
  public static Instancer keepLastOnEmpty(Instancer instancer) {
    return Derived.of(instancer, sink -> new NeverEmpty(instancer.name(), sink));
  }

  /**
   * Those of {@code instancer}, where one that is gone stays for {@code longest} before it is gone
   * here; one that is back by then has never been away. New ones, and what else is said of one, are
   * passed on at once. For a registry whose instances come and go by mistake: what does not answer
   * is left out by health checks in the meantime. Of those that are gone, {@value Damped#MOST} stay
   * at most.
   *
   * @throws IllegalArgumentException when {@code longest} is not more than zero
   */
  public static Instancer damped(Instancer instancer, Duration longest) {
    return damped(instancer, longest, Ticker.system());
  }

  /** As the other one, waiting by {@code ticker}. */
  public static Instancer damped(Instancer instancer, Duration longest, Ticker ticker) {
    Durations.positive(longest, "the time of damped()");
    return Derived.of(instancer, sink -> new Damped(longest, ticker, sink));
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
