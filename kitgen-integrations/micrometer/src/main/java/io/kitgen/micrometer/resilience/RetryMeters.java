package io.kitgen.micrometer.resilience;

import io.kitgen.resilience.retry.RetryEvent;
import io.kitgen.resilience.retry.RetryListener;
import io.kitgen.runtime.Operation;
import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** Counts failed attempts. Thread-safe; a counter is looked up once. */
final class RetryMeters implements RetryListener {

  /** Operations are constants; who makes them on the fly shall not fill the memory. */
  private static final int MOST_OPERATIONS = 10_000;

  private final MeterRegistry registry;
  private final Map<Operation<?, ?>, Counter[]> counters = new ConcurrentHashMap<>();

  RetryMeters(MeterRegistry registry) {
    this.registry = registry;
  }

  @Override
  public void failed(RetryEvent event) {
    Counter[] known = counters.get(event.operation());
    if (known == null) {
      known =
          counters.size() < MOST_OPERATIONS
              ? counters.computeIfAbsent(event.operation(), this::register)
              : register(event.operation());
    }
    known[event.decision().ordinal()].increment();
  }

  private Counter[] register(Operation<?, ?> operation) {
    return Arrays.stream(RetryEvent.Decision.values())
        .map(
            decision ->
                Counter.builder("kitgen.retry.failures")
                    .description("Attempts that failed, and what came of it")
                    .tags("service", operation.service(), "operation", operation.name())
                    .tag("decision", decision.name().toLowerCase(Locale.ROOT))
                    .register(registry))
        .toArray(Counter[]::new);
  }
}
