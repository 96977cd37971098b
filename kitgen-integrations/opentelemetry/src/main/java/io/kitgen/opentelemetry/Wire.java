package io.kitgen.opentelemetry;

import io.kitgen.runtime.call.Metadata;
import io.kitgen.runtime.client.Attempt;
import io.opentelemetry.api.OpenTelemetry;
import io.opentelemetry.context.Context;
import io.opentelemetry.context.propagation.TextMapGetter;
import io.opentelemetry.context.propagation.TextMapPropagator;
import io.opentelemetry.context.propagation.TextMapSetter;
import java.util.Collections;
import java.util.Iterator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Carries contexts beside requests, over whatever transport. Thread-safe. */
final class Wire implements TextMapGetter<Metadata>, TextMapSetter<Attempt> {

  private final TextMapPropagator propagator;
  private final boolean silent;

  Wire(OpenTelemetry openTelemetry) {
    this.propagator = openTelemetry.getPropagators().getTextMapPropagator();
    this.silent = propagator.fields().isEmpty();
  }

  /** Whether nothing is ever carried. */
  boolean isSilent() {
    return silent;
  }

  /** {@code context} with what came; what cannot be read is as if it were not there. */
  Context extract(Context context, Metadata metadata) {
    return silent ? context : propagator.extract(context, metadata, this);
  }

  void inject(Context context, Attempt attempt) {
    if (!silent) {
      propagator.inject(context, attempt, this);
    }
  }

  @Override
  @SuppressWarnings("deprecation") // propagators of dialects without a fixed set of fields ask
  public Iterable<String> keys(Metadata carrier) {
    return carrier.names();
  }

  @Override
  public @Nullable String get(@Nullable Metadata carrier, String key) {
    return carrier == null ? null : carrier.first(key);
  }

  @Override
  public Iterator<String> getAll(@Nullable Metadata carrier, String key) {
    List<String> all = carrier == null ? List.of() : carrier.all(key);
    return Collections.unmodifiableList(all).iterator();
  }

  @Override
  public void set(@Nullable Attempt carrier, String key, String value) {
    if (carrier != null) {
      carrier.set(key, value);
    }
  }
}
