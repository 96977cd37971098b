package io.kitgen.micrometer.fleet;

import io.kitgen.client.balance.Node;
import io.kitgen.client.balance.Verdict;
import io.kitgen.client.fleet.FleetListener;
import io.kitgen.client.fleet.NoEndpointsException;
import io.kitgen.client.health.HealthEvent.Change;
import io.kitgen.client.health.HealthEvent.Reason;
import io.kitgen.client.instance.Instance;
import io.kitgen.runtime.Operation;
import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Tags;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.ToDoubleFunction;

/** The meters of one fleet. Thread-safe. */
final class FleetMeters implements FleetListener {

  private final MeterRegistry registry;
  private final Tags tags;
  private final int mostInstances;
  private final Map<Verdict, Counter> attempts;
  private final Counter elsewhere;
  private final Counter nobody;
  private final Counter joined;
  private final Counter left;
  private final Counter unconnected;
  private final Map<Node, NodeMeters> nodes = new ConcurrentHashMap<>();
  private volatile State state = new State(0, 0, false);

  private record State(int usable, int all, boolean panic) {}

  FleetMeters(MeterRegistry registry, String name, int mostInstances) {
    this.registry = registry;
    this.tags = Tags.of("fleet", name);
    this.mostInstances = mostInstances;
    this.attempts = attempts(registry, "kitgen.fleet.attempts", tags);
    this.elsewhere = counter("elsewhere", "Attempts that were made elsewhere at once", tags);
    this.nobody = counter("nobody", "Calls for which there was no instance", tags);
    this.joined = change("joined");
    this.left = change("left");
    this.unconnected = change("unconnected");
    gauge("instances", "Instances that there are, fit or not", now -> now.all);
    gauge("usable", "Instances that are picked from", now -> now.usable);
    gauge("panic", "1 while no instance is fit, and all are picked from", now -> now.panic ? 1 : 0);
  }

  /** What there is for a change. */
  static List<Reason> reasons(Change change) {
    return switch (change) {
      case EJECTED -> List.of(Reason.UNREACHED, Reason.FAILURES, Reason.SUCCESS_RATE, Reason.TRIAL);
      case ON_TRIAL, RETURNED -> List.of(Reason.TRIAL);
      case DOWN, UP -> List.of(Reason.CHECK);
    };
  }

  static Map<Verdict, Counter> attempts(MeterRegistry registry, String meter, Tags tags) {
    Map<Verdict, Counter> counters = new EnumMap<>(Verdict.class);
    for (Verdict verdict : Verdict.values()) {
      counters.put(
          verdict,
          Counter.builder(meter)
              .description("Attempts, by how they ended")
              .tags(tags.and("verdict", FleetMetrics.text(verdict)))
              .register(registry));
    }
    return counters;
  }

  private Counter counter(String meter, String description, Tags tags) {
    return Counter.builder("kitgen.fleet." + meter)
        .description(description)
        .tags(tags)
        .register(registry);
  }

  private Counter change(String change) {
    return counter("changes", "Instances that came and went", tags.and("change", change));
  }

  private void gauge(String meter, String description, ToDoubleFunction<State> value) {
    Gauge.builder("kitgen.fleet." + meter, this, fleet -> value.applyAsDouble(fleet.state))
        .description(description)
        .tags(tags)
        .strongReference(true)
        .register(registry);
  }

  @Override
  public void joined(Node node) {
    joined.increment();
    synchronized (nodes) {
      if (nodes.size() < mostInstances) {
        nodes.put(node, new NodeMeters(registry, node, tags));
      }
    }
  }

  @Override
  public void unconnected(Instance instance, Exception error) {
    unconnected.increment();
  }

  @Override
  public void left(Node node) {
    left.increment();
    NodeMeters gone = nodes.remove(node);
    if (gone != null) {
      gone.remove();
    }
  }

  @Override
  public void changed(int usable, int all, boolean panic) {
    state = new State(usable, all, panic);
  }

  @Override
  public void ended(Operation<?, ?> operation, Node node, Verdict verdict, long nanos) {
    Objects.requireNonNull(attempts.get(verdict), "one for each").increment();
    NodeMeters own = mostInstances == 0 ? null : nodes.get(node);
    if (own != null) {
      own.ended(verdict);
    }
  }

  @Override
  public void elsewhere(Operation<?, ?> operation, Node from, Exception error) {
    elsewhere.increment();
  }

  @Override
  public void nobody(Operation<?, ?> operation, NoEndpointsException error) {
    nobody.increment();
  }
}
