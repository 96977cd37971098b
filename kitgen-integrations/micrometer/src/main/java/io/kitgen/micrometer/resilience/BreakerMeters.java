package io.kitgen.micrometer.resilience;

import io.kitgen.resilience.breaker.Breaker;
import io.kitgen.resilience.breaker.Circuit.State;
import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.FunctionCounter;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;

/** The meters of breakers by their names. Thread-safe. */
final class BreakerMeters {

  /** How many names have meters; keyed breakers are as many as there are keys. */
  static final int MOST = 100;

  private final MeterRegistry registry;
  private final Map<String, Named> byName = new HashMap<>();

  BreakerMeters(MeterRegistry registry) {
    this.registry = registry;
  }

  /** The breaker that has the name now: one that was not used for long comes back as another. */
  private static final class Named {
    volatile Breaker breaker;

    Named(Breaker breaker) {
      this.breaker = breaker;
    }

    double isIn(State state) {
      return breaker.state() == state ? 1 : 0;
    }
  }

  synchronized void bind(Breaker breaker) {
    Named known = byName.get(breaker.name());
    if (known == null && byName.size() >= MOST) {
      return;
    }
    if (known == null) {
      Named named = new Named(breaker);
      byName.put(breaker.name(), named);
      register(breaker.name(), named);
    } else {
      known.breaker = breaker;
    }
    breaker.onStateChange((changed, before, now) -> changes(changed.name(), now).increment());
  }

  private void register(String name, Named named) {
    for (State state : State.values()) {
      Gauge.builder("kitgen.breaker.state", named, one -> one.isIn(state))
          .description("1 for the state that the breaker is in")
          .tags("breaker", name, "state", text(state))
          .strongReference(true)
          .register(registry);
      changes(name, state);
    }
    FunctionCounter.builder("kitgen.breaker.refused", named, one -> one.breaker.refused())
        .description("Calls that the breaker did not let through")
        .tags("breaker", name)
        .register(registry);
  }

  private Counter changes(String name, State to) {
    return Counter.builder("kitgen.breaker.changes")
        .description("Changes of the breaker's state")
        .tags("breaker", name, "to", text(to))
        .register(registry);
  }

  private static String text(State state) {
    return state.name().toLowerCase(Locale.ROOT);
  }
}
