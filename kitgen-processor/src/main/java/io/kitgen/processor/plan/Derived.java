package io.kitgen.processor.plan;

import java.util.HashMap;
import java.util.Map;
import java.util.function.Supplier;

/**
 * What was worked out from one plan: pure functions of it, of which several generators ask for the
 * result. One thread at a time.
 */
public final class Derived {

  private final Map<Class<?>, Object> results = new HashMap<>();

  /** The one result of {@code type}, which {@code function} gives when it is asked for first. */
  public <T> T get(Class<T> type, Supplier<T> function) {
    Object known = results.get(type);
    if (known == null) {
      known = function.get();
      results.put(type, known);
    }
    return type.cast(known);
  }
}
