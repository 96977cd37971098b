package io.kitgen.micrometer;

import io.kitgen.runtime.CallContext;
import io.kitgen.runtime.Operation;
import io.kitgen.runtime.OperationField;
import io.kitgen.runtime.call.CallListener;
import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.DistributionSummary;
import io.micrometer.core.instrument.MeterRegistry;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.DoubleConsumer;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Counts what is in parameters and results, as Go kit's addsvc does with what it has summed. For
 * the generated instrumentation:
 *
 * <pre>{@code
 * CallListener values =
 *     ValueMeters.builder(registry)
 *         .sum(AddServiceEndpoints.SUM, "v", "example.addsvc.integers.summed")
 *         .sum(AddServiceEndpoints.CONCAT, "v", "example.addsvc.characters.concatenated")
 *         .build();
 * }</pre>
 *
 * <p>A number counts as itself, a boolean as 0 or 1, a text, collection, map or array of bytes by
 * its length; null and all else does not count. The values make the meters move, and never name
 * them. Immutable and thread-safe; nothing is allocated for a call.
 */
public final class ValueMeters implements CallListener {

  private final Map<Operation<?, ?>, Call> calls;

  private ValueMeters(Map<Operation<?, ?>, Call> calls) {
    this.calls = calls;
  }

  /** Starts with no meter. */
  public static Builder builder(MeterRegistry registry) {
    return new Builder(registry);
  }

  @Override
  public @Nullable Call begin(Operation<?, ?> operation, CallContext ctx) {
    return calls.get(operation);
  }

  /** Collects the meters; not thread-safe. */
  public static final class Builder {

    private final MeterRegistry registry;
    private final Map<Operation<?, ?>, MeteredValues> calls = new HashMap<>();

    private Builder(MeterRegistry registry) {
      this.registry = Objects.requireNonNull(registry, "registry");
    }

    /**
     * Adds the values up in a counter. Counters never go down: a negative value does not count.
     *
     * @param field a result, or a parameter when no result is called so
     * @param meter the counter's name
     * @throws IllegalArgumentException when the operation has no such field, or it is sensitive
     */
    public Builder sum(Operation<?, ?> operation, String field, String meter) {
      Counter counter = Counter.builder(meter).register(registry);
      return add(
          operation,
          field,
          value -> {
            if (value > 0) {
              counter.increment(value);
            }
          });
    }

    /** As {@link #sum}, with number, sum and maximum of the values. */
    public Builder summary(Operation<?, ?> operation, String field, String meter) {
      return add(operation, field, DistributionSummary.builder(meter).register(registry)::record);
    }

    private Builder add(Operation<?, ?> operation, String field, DoubleConsumer meter) {
      MeteredValues values = calls.computeIfAbsent(operation, key -> new MeteredValues());
      if (named(operation.responseFields()).contains(field)) {
        values.results.add(new MeteredValues.Metered(field, meter));
      } else if (named(operation.requestFields()).contains(field)) {
        values.parameters.add(new MeteredValues.Metered(field, meter));
      } else {
        throw new IllegalArgumentException(
            operation
                + " has no field "
                + field
                + " that may be told; there are "
                + Stream.of(operation.responseFields(), operation.requestFields())
                    .flatMap(fields -> named(fields).stream())
                    .toList());
      }
      return this;
    }

    private static List<String> named(List<? extends OperationField<?>> fields) {
      return fields.stream()
          .filter(field -> !field.sensitive())
          .<String>map(OperationField::name)
          .toList();
    }

    /** The listener. */
    public ValueMeters build() {
      return new ValueMeters(Map.copyOf(calls));
    }
  }
}
