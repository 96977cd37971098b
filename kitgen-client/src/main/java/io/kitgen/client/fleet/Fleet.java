package io.kitgen.client.fleet;

import io.kitgen.client.balance.Balancer;
import io.kitgen.client.balance.Balancers;
import io.kitgen.client.balance.Node;
import io.kitgen.client.health.Health;
import io.kitgen.client.instance.Instance;
import io.kitgen.client.instance.Instancer;
import io.kitgen.runtime.Endpoint;
import io.kitgen.runtime.Middleware;
import io.kitgen.runtime.Operation;
import io.kitgen.runtime.Ticker;
import io.kitgen.runtime.client.ClientEdge;
import io.kitgen.runtime.client.EdgedTransport;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * The instances of a service as one transport. It subscribes once, connects each instance once for
 * all operations, and sends each attempt to one of them:
 *
 * <ul>
 *   <li>A surviving instance keeps its transport and what is known of it, whatever else its
 *       registry says of it now. One that has gone gets nothing new; its transport is closed with
 *       its last call, or after the {@link Builder#drain drain time}.
 *   <li>Picked from are those of the lowest priority that has one whom all of {@link Builder#health
 *       health} call fit; those without weight only when there is nobody else; and all, when none
 *       is fit.
 *   <li>When the source fails the last known set holds, for ever or by {@link
 *       Builder#invalidateOnError Go kit's rule}.
 *   <li>A call before the source has said anything waits for it, at most until 5 seconds after the
 *       start, or {@link Builder#firstSet what was said}, and no longer than its own deadline.
 *       Then, and when there are no instances, it ends with {@link NoEndpointsException}. (Go kit's
 *       has an empty list until then; a program that calls as it starts would fail for no reason.)
 *   <li>An attempt that could not reach its instance, or was refused by a breaker {@link
 *       Builder#perInstance of its own}, goes to another one at once, 3 times at most. Retries and
 *       hedges outside go elsewhere too, by {@link Tried#across}.
 * </ul>
 *
 * <p>It neither makes nor closes the instancer. Thread-safe.
 */
public final class Fleet implements EdgedTransport, AutoCloseable {

  private final Roster roster;
  private final Map<Key, FleetEndpoint> endpoints; // guarded by itself
  private final ClientEdge edge;

  /** An edge is itself and nothing else. */
  private record Key(Operation<?, ?> operation, ClientEdge edge) {}

  private Fleet(Roster roster, Map<Key, FleetEndpoint> endpoints, ClientEdge edge) {
    this.roster = roster;
    this.endpoints = endpoints;
    this.edge = edge;
  }

  /** Starts to put one together, of the instances that {@code instancer} finds. */
  public static Builder of(Instancer instancer, Connector connector) {
    return new Builder(instancer, connector);
  }

  /**
   * {@inheritDoc} What the transports of the instances do not carry, they refuse with the first
   * call.
   */
  @Override
  @SuppressWarnings("unchecked") // it treats requests and responses as opaque
  public <I, O> Endpoint<I, O> endpoint(Operation<I, O> operation) {
    Key key = new Key(operation, edge);
    FleetEndpoint made;
    synchronized (endpoints) {
      made = endpoints.get(key);
      if (made == null) {
        made = new FleetEndpoint(roster, operation, edge, endpoints.size());
        endpoints.put(key, made);
      }
    }
    return (Endpoint<I, O>) (Endpoint<?, ?>) made;
  }

  /** This fleet, with {@code edge} around each attempt: its instances need transports with one. */
  @Override
  public Fleet through(ClientEdge edge) {
    return new Fleet(roster, endpoints, edge.and(this.edge));
  }

  /** Picks by {@code balancer} from now on. */
  public void balance(Balancer balancer) {
    roster.balance(Objects.requireNonNull(balancer, "balancer"));
  }

  /** Those that it has a transport to, fit or not, sorted by address. */
  public List<Node> nodes() {
    return roster.nodes();
  }

  /**
   * Ends it: the subscription first, then every transport that can be closed, though calls be under
   * way there. Later calls end with {@link NoEndpointsException}. Closing twice is closing once.
   */
  @Override
  public void close() {
    roster.close();
  }

  /** What a fleet was told. */
  record Settings(
      Connector connector,
      Balancer balancer,
      List<Health> health,
      Function<Instance, Middleware> perInstance,
      List<FleetListener> listeners,
      Ticker ticker,
      Duration firstSet,
      Duration drain,
      @Nullable Duration invalidateAfter,
      boolean propagates) {}

  /** Collects the settings; not thread-safe. */
  public static final class Builder {

    private final Instancer instancer;
    private final Connector connector;
    private final List<Health> health = new ArrayList<>();
    private final List<FleetListener> listeners = new ArrayList<>();
    private Balancer balancer = Balancers.peakEwma();
    private Function<Instance, Middleware> perInstance = instance -> (operation, next) -> next;
    private Ticker ticker = Ticker.system();
    private Duration firstSet = Duration.ofSeconds(5);
    private Duration drain = Duration.ofSeconds(30);
    private @Nullable Duration invalidateAfter;
    private boolean propagates = true;

    private Builder(Instancer instancer, Connector connector) {
      this.instancer = Objects.requireNonNull(instancer, "instancer");
      this.connector = Objects.requireNonNull(connector, "connector");
    }

    /** How to choose among the instances; {@link Balancers#peakEwma()} unless said. */
    public Builder balance(Balancer balancer) {
      this.balancer = Objects.requireNonNull(balancer, "balancer");
      return this;
    }

    /** Adds ways to tell which instances are fit; an instance is when all say so. */
    public Builder health(Health... health) {
      this.health.addAll(List.of(health));
      return this;
    }

    /**
     * Middleware around the attempts at one instance, breakers for instance; made once for each.
     */
    public Builder perInstance(Function<Instance, Middleware> perInstance) {
      this.perInstance = Objects.requireNonNull(perInstance, "perInstance");
      return this;
    }

    /** Adds those who are told what happens. */
    public Builder listener(FleetListener... listeners) {
      this.listeners.addAll(List.of(listeners));
      return this;
    }

    /** The clock; the system's unless said. */
    public Builder ticker(Ticker ticker) {
      this.ticker = Objects.requireNonNull(ticker, "ticker");
      return this;
    }

    /**
     * How long after its first error in a row a source is still believed: then all instances are
     * let go of and calls end with that error, until the source has a set again. For ever unless
     * said. Go kit's {@code InvalidateOnError}: later errors change nothing.
     */
    public Builder invalidateOnError(Duration after) {
      this.invalidateAfter = checked(after, "invalidateOnError");
      return this;
    }

    /** How long after the start calls wait for the first set; 5 seconds unless said. */
    public Builder firstSet(Duration atMost) {
      this.firstSet = checked(atMost, "firstSet");
      return this;
    }

    /** How long calls at an instance that has gone may go on; 30 seconds unless said. */
    public Builder drain(Duration atMost) {
      this.drain = checked(atMost, "drain");
      return this;
    }

    /**
     * Sends no values of the context by itself. Else all that may cross the wire do ({@link
     * io.kitgen.runtime.CallContext.Key#propagated}), since who is found in a registry of one's own
     * is not a stranger; what a transport sends besides is its own affair.
     */
    public Builder withoutPropagation() {
      this.propagates = false;
      return this;
    }

    private static Duration checked(Duration duration, String name) {
      if (duration.isNegative() || duration.compareTo(Duration.ofDays(1)) > 0) {
        throw new IllegalArgumentException(name + " is " + duration + ", expected zero to one day");
      }
      return duration;
    }

    /** The fleet, which looks for its instances from now on. */
    public Fleet build() {
      Roster roster =
          new Roster(
              instancer,
              new Settings(
                  connector,
                  balancer,
                  List.copyOf(health),
                  perInstance,
                  List.copyOf(listeners),
                  ticker,
                  firstSet,
                  drain,
                  invalidateAfter,
                  propagates));
      roster.start();
      return new Fleet(roster, new HashMap<>(), ClientEdge.none());
    }
  }
}
