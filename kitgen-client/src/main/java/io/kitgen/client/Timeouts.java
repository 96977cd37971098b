package io.kitgen.client;

import io.kitgen.runtime.Operation;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** How long whole calls may take: by operation, else by contract, else by default. */
final class Timeouts {

  private final Map<Operation<?, ?>, Duration> byOperation = new HashMap<>();
  private @Nullable Duration byDefault = Duration.ofSeconds(30);

  void byDefault(@Nullable Duration timeout) {
    byDefault = timeout;
  }

  void of(Operation<?, ?> operation, Duration timeout) {
    Duration contract = operation.timeout();
    if (contract != null && contract.compareTo(timeout) < 0) {
      throw new IllegalArgumentException(
          String.format(
              "the timeout of %s is %s, but by contract it is %s, which holds on both sides",
              operation, timeout, contract));
    }
    byOperation.put(operation, timeout);
  }

  /** Of the whole call, all attempts included; null for none. */
  @Nullable Duration of(Operation<?, ?> operation) {
    Duration own = byOperation.getOrDefault(operation, operation.timeout());
    return own == null ? byDefault : own;
  }
}
