package io.kitgen.micrometer.fleet;

import io.kitgen.client.fleet.FleetListener;
import io.kitgen.client.health.HealthEvent.Change;
import io.kitgen.client.health.HealthEvent.Reason;
import io.kitgen.client.health.HealthListener;
import io.kitgen.client.health.Outliers;
import io.kitgen.client.instance.Instancer;
import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ConcurrentHashMap;

/**
 * The instances of clients as meters, each part by one call where it is made:
 *
 * <pre>{@code
 * FleetMetrics metrics = FleetMetrics.of(registry);
 * Outliers outliers =
 *     metrics.outliers("addsvc", Outliers.builder().listener(metrics.health("addsvc")).build());
 * AddServiceClient add =
 *     AddServiceClient.over(transport)
 *         .instances(metrics.source("addsvc", instancer))
 *         .health(outliers)
 *         .fleetListener(metrics.fleet("addsvc"))
 *         .build();
 * }</pre>
 *
 * <p>The name becomes the tag {@code fleet}: a constant of the program, one's own for each client.
 * Who uses a name a second time goes on with the counters of the first, and takes its place in the
 * gauges. No tag has an instance in it, but for {@link #withInstances}. Thread-safe.
 */
public final class FleetMetrics {

  private final MeterRegistry registry;
  private final int mostInstances;
  private final Map<String, FleetMeters> fleets = new ConcurrentHashMap<>();
  private final Map<String, OutlierGauge> outliers = new ConcurrentHashMap<>();

  private FleetMetrics(MeterRegistry registry, int mostInstances) {
    this.registry = Objects.requireNonNull(registry, "registry");
    this.mostInstances = mostInstances;
  }

  /** Meters in {@code registry}. */
  public static FleetMetrics of(MeterRegistry registry) {
    return new FleetMetrics(registry, 0);
  }

  /**
   * With meters for each instance too, by its address: {@code kitgen.fleet.instance.attempts},
   * {@code .outstanding} and {@code .latency}. They are gone with the instance. To be called before
   * the other methods, for what they make from then on.
   *
   * @param most of how many instances of a fleet at once, from 1 to 10,000; those beyond have none
   * @throws IllegalArgumentException when it is another number
   */
  public FleetMetrics withInstances(int most) {
    if (most < 1 || most > 10_000) {
      throw new IllegalArgumentException("withInstances is " + most + ", expected 1 to 10000");
    }
    return new FleetMetrics(registry, most);
  }

  /**
   * Meters a fleet: {@code kitgen.fleet.instances}, {@code kitgen.fleet.usable} and {@code
   * kitgen.fleet.panic} are gauges; counted are {@code kitgen.fleet.attempts} by {@code verdict},
   * {@code kitgen.fleet.elsewhere}, {@code kitgen.fleet.nobody} and {@code kitgen.fleet.changes} by
   * {@code change}.
   */
  public FleetListener fleet(String name) {
    return fleets.computeIfAbsent(name, each -> new FleetMeters(registry, each, mostInstances));
  }

  /**
   * Counts in {@code kitgen.fleet.health} what becomes of nodes, by {@code change} and {@code
   * reason}.
   */
  public HealthListener health(String name) {
    Map<Change, Map<Reason, Counter>> counters = new EnumMap<>(Change.class);
    for (Change change : Change.values()) {
      Map<Reason, Counter> byReason = new EnumMap<>(Reason.class);
      for (Reason reason : FleetMeters.reasons(change)) {
        byReason.put(
            reason,
            Counter.builder("kitgen.fleet.health")
                .description("Nodes that were taken out, tried and taken back")
                .tags("fleet", name, "change", text(change), "reason", text(reason))
                .register(registry));
      }
      counters.put(change, byReason);
    }
    return event -> {
      Counter counter =
          Objects.requireNonNull(counters.get(event.change()), "all have").get(event.reason());
      if (counter != null) {
        counter.increment();
      }
    };
  }

  /**
   * Meters {@code outliers} and gives them back: {@code kitgen.fleet.ejected}, how many are out.
   */
  public Outliers outliers(String name, Outliers outliers) {
    this.outliers.computeIfAbsent(name, each -> new OutlierGauge(registry, each)).of = outliers;
    return outliers;
  }

  /**
   * As {@code instancer}, counted: {@code kitgen.fleet.source.events} by {@code event}, {@code
   * found} for a set and {@code failed} for an error, and {@code kitgen.fleet.source.failing}, 1
   * while the last word was an error. What a subscriber is told counts, so that there should be
   * one.
   */
  public Instancer source(String name, Instancer instancer) {
    return new MeteredInstancer(registry, name, instancer);
  }

  static String text(Enum<?> constant) {
    return constant.name().toLowerCase(Locale.ROOT);
  }

  /** Those that have the name now. */
  private static final class OutlierGauge {
    volatile Outliers of = Outliers.standard();

    OutlierGauge(MeterRegistry registry, String name) {
      Gauge.builder("kitgen.fleet.ejected", this, gauge -> gauge.of.ejected())
          .description("Nodes that are left alone or on trial")
          .tag("fleet", name)
          .strongReference(true)
          .register(registry);
    }
  }
}
