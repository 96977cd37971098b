package io.kitgen.micrometer.fleet;

import io.kitgen.client.instance.InstanceEvent;
import io.kitgen.client.instance.InstanceEvent.Failed;
import io.kitgen.client.instance.Instancer;
import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import java.util.Objects;
import java.util.function.Consumer;

/** Counts what an instancer says. */
final class MeteredInstancer implements Instancer {

  private final Instancer instancer;
  private final Counter found;
  private final Counter failed;
  private volatile boolean failing;

  MeteredInstancer(MeterRegistry registry, String name, Instancer instancer) {
    this.instancer = Objects.requireNonNull(instancer, "instancer");
    this.found = events(registry, name, "found");
    this.failed = events(registry, name, "failed");
    Gauge.builder("kitgen.fleet.source.failing", this, each -> each.failing ? 1 : 0)
        .description("1 while the source of instances fails")
        .tag("fleet", name)
        .strongReference(true)
        .register(registry);
  }

  private static Counter events(MeterRegistry registry, String name, String event) {
    return Counter.builder("kitgen.fleet.source.events")
        .description("Sets and errors that the source of instances has told")
        .tags("fleet", name, "event", event)
        .register(registry);
  }

  @Override
  public String name() {
    return instancer.name();
  }

  @Override
  public Subscription subscribe(Consumer<InstanceEvent> subscriber) {
    return instancer.subscribe(
        event -> {
          failing = event instanceof Failed;
          (failing ? failed : found).increment();
          subscriber.accept(event);
        });
  }

  @Override
  public void close() {
    instancer.close();
  }
}
