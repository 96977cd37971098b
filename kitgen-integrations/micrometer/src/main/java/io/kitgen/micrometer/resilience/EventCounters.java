package io.kitgen.micrometer.resilience;

import io.kitgen.runtime.Operation;
import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Counts events of operations, by what kind they are. Thread-safe; a counter is looked up once.
 *
 * @param <E> the kinds
 */
final class EventCounters<E extends Enum<E>> {

  /** Operations are constants; who makes them on the fly shall not fill the memory. */
  private static final int MOST_OPERATIONS = 10_000;

  private final MeterRegistry registry;
  private final String name;
  private final String description;
  private final String tag;
  private final Class<E> kinds;
  private final Map<Operation<?, ?>, Map<E, Counter>> counters = new ConcurrentHashMap<>();

  EventCounters(
      MeterRegistry registry, String name, String description, String tag, Class<E> kinds) {
    this.registry = registry;
    this.name = name;
    this.description = description;
    this.tag = tag;
    this.kinds = kinds;
  }

  void count(Operation<?, ?> operation, E kind) {
    Map<E, Counter> known = counters.get(operation);
    if (known == null) {
      known =
          counters.size() < MOST_OPERATIONS
              ? counters.computeIfAbsent(operation, this::register)
              : register(operation);
    }
    Objects.requireNonNull(known.get(kind), "all kinds have one").increment();
  }

  private Map<E, Counter> register(Operation<?, ?> operation) {
    Map<E, Counter> byKind = new EnumMap<>(kinds);
    for (E kind : kinds.getEnumConstants()) {
      byKind.put(
          kind,
          Counter.builder(name)
              .description(description)
              .tags("service", operation.service(), "operation", operation.name())
              .tag(tag, kind.name().toLowerCase(Locale.ROOT))
              .register(registry));
    }
    return byKind;
  }
}
