package io.kitgen.micrometer;

import io.kitgen.micrometer.names.CallSide;
import io.kitgen.micrometer.names.Distribution;
import io.kitgen.micrometer.names.MetricNames;
import io.kitgen.runtime.Middleware;
import io.kitgen.runtime.Operation;
import io.kitgen.runtime.client.AttemptObserver;
import io.kitgen.runtime.server.CallObserver;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Tag;
import io.micrometer.core.instrument.Tags;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.LongAdder;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * Rate, errors and durations of calls, as meters of a Micrometer registry: by operation, and by how
 * each call ended, with a business error apart from a fault. Calls that cannot be decoded and calls
 * that are turned away are counted under their operation too.
 *
 * <pre>{@code
 * CallMetrics metrics = CallMetrics.of(registry);
 * ServerEdge edge = ServerEdge.builder().observe(metrics.server()).build();
 * ClientEdge out = ClientEdge.builder().observe(metrics.attempts()).build();
 * AddServiceEndpoints add = AddServiceEndpoints.over(transport.through(out)).with(metrics.calls());
 * }</pre>
 *
 * <p>Tags never hold what a caller sends: their values are the program's constants, and the other
 * side's address where the names ask for it and then at most {@value Builder#PEERS} of them unless
 * said. What a call costs is one look-up of its operation and the meter's own cost; no meter is
 * looked up by its tags but the first time that a series is seen. Nothing here waits: a registry
 * sends what it has on a thread of its own, or is asked for it.
 *
 * <p>Immutable and thread-safe. Make one for each registry and names, and use it wherever those
 * calls are made: the calls under way are counted together only within one.
 */
public final class CallMetrics {

  final MeterRegistry registry;
  final MetricNames names;
  final int peers;
  final Map<Gauged, LongAdder> inFlight = new ConcurrentHashMap<>();
  private final Tags tags;
  private final Predicate<? super Operation<?, ?>> applies;
  private final Distribution distribution;
  private final Map<Operation<?, ?>, Distribution> distributions;
  private final List<Operation<?, ?>> registered;

  /** Of which calls the ones under way are counted together. */
  record Gauged(String name, Tags tags) {}

  private CallMetrics(Builder builder) {
    this.registry = builder.registry;
    this.names = builder.names;
    this.peers = builder.peers;
    this.tags = builder.tags;
    this.applies = builder.applies;
    this.distribution = builder.distribution == null ? names.distribution() : builder.distribution;
    this.distributions = Map.copyOf(builder.distributions);
    this.registered = List.copyOf(builder.registered);
  }

  /** Metrics in {@code registry} under {@link MetricNames#kitgen()}. */
  public static CallMetrics of(MeterRegistry registry) {
    return builder(registry).build();
  }

  /** Starts from {@link #of}. */
  public static Builder builder(MeterRegistry registry) {
    return new Builder(registry);
  }

  /** Sees the calls of a server. */
  public CallObserver server() {
    CallTable table = new CallTable(this, CallSide.SERVER);
    return (operation, metadata, ctx) -> Measured.begin(table.at(operation, metadata));
  }

  /**
   * Sees each attempt of a client by itself. Behind the observer of tracing, as {@link #server}.
   */
  public AttemptObserver attempts() {
    CallTable table = new CallTable(this, CallSide.ATTEMPT);
    return (operation, attempt, ctx) -> Measured.begin(table.at(operation, attempt));
  }

  /** Sees the calls of a client as a whole, with all their attempts: outermost, put it first. */
  public Middleware calls() {
    CallTable table = new CallTable(this, CallSide.CALL);
    return (operation, next) -> {
      CallSeries series = table.whole(operation);
      return series == null ? next : new MeasuredEndpoint(operation, series, next);
    };
  }

  boolean measures(Operation<?, ?> operation) {
    return applies.test(operation);
  }

  Distribution distribution(Operation<?, ?> operation) {
    return distributions.getOrDefault(operation, distribution);
  }

  Tags tags() {
    return tags;
  }

  List<Operation<?, ?>> registered() {
    return registered;
  }

  /** Collects the settings; not thread-safe. */
  public static final class Builder {

    /** How many other sides one operation tells apart. */
    static final int PEERS = 100;

    private final MeterRegistry registry;
    private MetricNames names = MetricNames.kitgen();
    private Tags tags = Tags.empty();
    private Predicate<? super Operation<?, ?>> applies = operation -> true;
    private @Nullable Distribution distribution;
    private final Map<Operation<?, ?>, Distribution> distributions = new HashMap<>();
    private final List<Operation<?, ?>> registered = new ArrayList<>();
    private int peers = PEERS;

    private Builder(MeterRegistry registry) {
      this.registry = Objects.requireNonNull(registry, "registry");
    }

    /** What the meters are called; {@link MetricNames#kitgen()} unless said. */
    public Builder names(MetricNames names) {
      this.names = Objects.requireNonNull(names, "names");
      return this;
    }

    /** Adds a tag with the same value on all meters. */
    public Builder tag(String key, String value) {
      this.tags = tags.and(Tag.of(key, value));
      return this;
    }

    /** The histogram; what the names advise unless said, which is none for kitgen's own. */
    public Builder distribution(Distribution distribution) {
      this.distribution = Objects.requireNonNull(distribution, "distribution");
      return this;
    }

    /** The histogram of one operation, in place of the others'. */
    public Builder distribution(Operation<?, ?> operation, Distribution distribution) {
      distributions.put(operation, Objects.requireNonNull(distribution, "distribution"));
      return this;
    }

    /** Measures the operations that {@code applies} accepts; all unless said. */
    public Builder only(Predicate<? super Operation<?, ?>> applies) {
      this.applies = Objects.requireNonNull(applies, "applies");
      return this;
    }

    /** Measures all operations but these. */
    public Builder except(Operation<?, ?>... operations) {
      Set<Operation<?, ?>> left = Set.of(operations);
      return only(operation -> !left.contains(operation));
    }

    /**
     * Registers the meters of {@code operations} before their first call, so that a series begins
     * with 0: {@code register(AddServiceEndpoints.OPERATIONS)}. Answers and declared errors, that
     * is; refusals and faults come when they come. Without effect for names that are {@link
     * MetricNames#perTransport}: the call alone tells how it came.
     */
    public Builder register(List<Operation<?, ?>> operations) {
      registered.addAll(operations);
      return this;
    }

    /**
     * How many other sides one operation tells apart, where the names are {@link
     * MetricNames#perPeer}; the rest counts as {@code _OTHER}. {@value #PEERS} unless said, 1 to
     * 10000.
     */
    public Builder peers(int most) {
      if (most < 1 || most > 10_000) {
        throw new IllegalArgumentException("peers must be 1 to 10000, not " + most);
      }
      this.peers = most;
      return this;
    }

    /** The metrics. */
    public CallMetrics build() {
      return new CallMetrics(this);
    }
  }
}
