package io.kitgen.client;

import io.kitgen.client.balance.Balancer;
import io.kitgen.client.fleet.Connector;
import io.kitgen.client.fleet.Fleet;
import io.kitgen.client.fleet.FleetListener;
import io.kitgen.client.health.Health;
import io.kitgen.client.instance.Instance;
import io.kitgen.client.instance.Instancer;
import io.kitgen.client.setting.Durations;
import io.kitgen.resilience.policy.RetryPolicy;
import io.kitgen.runtime.ClientTransport;
import io.kitgen.runtime.Middleware;
import io.kitgen.runtime.Operation;
import io.kitgen.runtime.Stages;
import io.kitgen.runtime.Ticker;
import io.kitgen.runtime.client.AttemptFilter;
import io.kitgen.runtime.client.AttemptObserver;
import io.kitgen.runtime.client.ClientEdge;
import io.kitgen.runtime.client.EdgedTransport;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.Executor;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Puts a client together. The layers have a fixed order, whatever the order of the calls here:
 *
 * <pre>
 * per call     with → idempotency key → timeout → retry → hedge
 * per attempt  → attemptTimeout → limit → breakers → pick → perInstance
 *              → attempts → observe → filter → wire
 * </pre>
 *
 * <p>Two lines make a client, of one place or of many instances:
 *
 * <pre>{@code
 * HttpTransport http = AddServiceHttp.transport(KitHttpClient.create(), base);
 * AddServiceClient add = AddServiceClient.over(http).build();
 * AddServiceClient add = AddServiceClient.over(http).instances(instancer).build();
 * }</pre>
 *
 * <p>It then has a timeout of 30 seconds where the contract has none, and does what the interface
 * declares by {@code @Retry}, {@code @Hedge} and {@code @Timeout(attempt)}. Where there are many
 * instances it balances by peak EWMA, leaves out those that fail ({@code Outliers}), and tries
 * operations without a policy of their own again at another instance, as {@link
 * RetryPolicy#DEFAULT} says: by the standard rule, which repeats nothing that is not idempotent
 * once it was sent, and within one budget. The other policies need something to count with, so that
 * the wiring names it: {@code breakers(Breakers.declared(…))}, {@code limit(RateLimits.declared(…),
 * Bulkheads.declared())}.
 *
 * <p>Not thread-safe, and good for one client.
 *
 * @param <C> the generated client
 */
public final class ClientBuilder<C> {

  private final @Nullable ClientTransport transport; // one of the two
  private final @Nullable Connector connector;
  private final List<Operation<?, ?>> operations;
  private final Function<ClientWiring, C> client;
  private final Layers layers = new Layers();
  private final FleetParts fleet = new FleetParts();
  private final ClientEdge.Builder edge = ClientEdge.builder();
  private final List<AutoCloseable> resources = new ArrayList<>();
  private Executor executor = Stages.executor();
  private boolean ownsTransport = true;
  private boolean built;

  private ClientBuilder(
      @Nullable ClientTransport transport,
      @Nullable Connector connector,
      List<Operation<?, ?>> operations,
      Function<ClientWiring, C> client) {
    this.transport = transport;
    this.connector = connector;
    this.operations = List.copyOf(operations);
    this.client = client;
  }

  /** For generated code: starts a client of {@code operations} over {@code transport}. */
  public static <C> ClientBuilder<C> of(
      ClientTransport transport,
      List<Operation<?, ?>> operations,
      Function<ClientWiring, C> client) {
    Objects.requireNonNull(transport, "transport");
    return new ClientBuilder<>(transport, null, operations, client);
  }

  /**
   * For generated code: starts a client of {@code operations} at instances that {@code connector}
   * makes the transports to; {@link #instances} says where they are found.
   */
  public static <C> ClientBuilder<C> connecting(
      Connector connector, List<Operation<?, ?>> operations, Function<ClientWiring, C> client) {
    Objects.requireNonNull(connector, "connector");
    return new ClientBuilder<>(null, connector, operations, client);
  }

  /**
   * Calls the instances that {@code instancer} finds, each attempt one of them, as {@link Fleet}
   * says. Each is called over the transport that the client was started with, put at its address:
   * the host and port that it has itself are of no use then.
   */
  public ClientBuilder<C> instances(Instancer instancer) {
    fleet.instancer = Objects.requireNonNull(instancer, "instancer");
    return this;
  }

  /** How to choose among the instances, in place of {@code Balancers.peakEwma()}. */
  public ClientBuilder<C> balance(Balancer balancer) {
    fleet.balance(balancer);
    return this;
  }

  /**
   * Adds ways to tell which instances are fit, in place of {@link
   * io.kitgen.client.health.Outliers#standard}; an instance is when all say so.
   */
  public ClientBuilder<C> health(Health... health) {
    fleet.health(health);
    return this;
  }

  /** Takes all instances for fit. */
  public ClientBuilder<C> withoutHealth() {
    fleet.withoutHealth();
    return this;
  }

  /**
   * Adds middleware around the attempts at one instance, made once for each: {@code instance ->
   * Breakers.perOperation(…)}.
   */
  public ClientBuilder<C> perInstance(Function<Instance, Middleware> middleware) {
    fleet.perInstance(middleware);
    return this;
  }

  /**
   * How long a source of instances that fails is still believed; for ever unless said. See {@link
   * Fleet.Builder#invalidateOnError}.
   */
  public ClientBuilder<C> invalidateOnError(Duration after) {
    fleet.invalidateOnError(after);
    return this;
  }

  /** Adds those who are told what happens to the instances. */
  public ClientBuilder<C> fleetListener(FleetListener... listeners) {
    fleet.listen(listeners);
    return this;
  }

  /** Sends no values of the context to the instances but those that the transport does. */
  public ClientBuilder<C> withoutPropagation() {
    fleet.withoutPropagation();
    return this;
  }

  /** Leaves the instancer open when the client is closed, for those who share it. */
  public ClientBuilder<C> keepInstancerOpen() {
    fleet.keepInstancerOpen();
    return this;
  }

  /** Adds middleware around the whole call, outside all else; the first is the outermost. */
  public ClientBuilder<C> with(Middleware... middleware) {
    layers.calls.addAll(List.of(middleware));
    return this;
  }

  /**
   * How long a call may take, all attempts together, where neither the contract nor {@link
   * #timeout(Operation, Duration)} says; 30 seconds unless said. A context with an earlier deadline
   * keeps it.
   */
  public ClientBuilder<C> timeout(Duration timeout) {
    layers.timeouts.byDefault(Durations.positive(timeout, "timeout"));
    return this;
  }

  /** Calls take as long as their context and the contract allow. */
  public ClientBuilder<C> withoutTimeout() {
    layers.timeouts.byDefault(null);
    return this;
  }

  /**
   * How long a call of {@code operation} may take, all attempts together.
   *
   * @throws IllegalArgumentException when it is longer than the contract's, which would end the
   *     call anyway, or when {@code operation} is of another service
   */
  public ClientBuilder<C> timeout(Operation<?, ?> operation, Duration timeout) {
    if (!operations.contains(operation)) {
      throw new IllegalArgumentException(operation + " is not an operation of this client");
    }
    layers.timeouts.of(operation, Durations.positive(timeout, "the timeout of " + operation));
    return this;
  }

  /** How long one attempt may take, in place of what the annotations say. */
  public ClientBuilder<C> attemptTimeout(Duration timeout) {
    layers.attemptTimeout = Durations.positive(timeout, "attemptTimeout");
    return this;
  }

  /**
   * What tries calls again ({@code Retries}), in place of what the annotations say and of what is
   * usual with many instances.
   */
  public ClientBuilder<C> retry(Middleware retry) {
    layers.retry = Objects.requireNonNull(retry, "retry");
    return this;
  }

  /** Tries no call again, whatever the annotations say. */
  public ClientBuilder<C> withoutRetries() {
    return retry((operation, next) -> next);
  }

  /**
   * What sends a second attempt beside a slow one ({@code Hedges}), in place of what the
   * annotations say. Where they say something, a JVM before 21 needs {@code
   * Hedges.declared(executor)} here.
   */
  public ClientBuilder<C> hedge(Middleware hedge) {
    layers.hedge = Objects.requireNonNull(hedge, "hedge");
    return this;
  }

  /** Adds rate and concurrency limits, each attempt for itself. */
  public ClientBuilder<C> limit(Middleware... limits) {
    layers.limits.addAll(List.of(limits));
    return this;
  }

  /**
   * Adds circuit breakers. They are inside the limits: an attempt that a limit refuses is no
   * failure of the other side.
   */
  public ClientBuilder<C> breakers(Middleware... breakers) {
    layers.breakers.addAll(List.of(breakers));
    return this;
  }

  /** Adds middleware around each attempt that is let through. */
  public ClientBuilder<C> attempts(Middleware... middleware) {
    layers.attempts.addAll(List.of(middleware));
    return this;
  }

  /** Adds observers of each attempt: traces, metrics, logs. */
  public ClientBuilder<C> observe(AttemptObserver... observers) {
    edge.observe(observers);
    return this;
  }

  /** Adds filters of each attempt: credentials, signatures, header fields. */
  public ClientBuilder<C> filter(AttemptFilter... filters) {
    edge.filter(filters);
    return this;
  }

  /** Lets no annotation but {@code @Timeout} count; the wiring alone says what is done. */
  public ClientBuilder<C> undeclared() {
    layers.declared = false;
    return this;
  }

  /**
   * What runs calls that return a stage, each of which occupies a thread until it is answered; a
   * virtual thread for each call unless said, which needs Java 21.
   */
  public ClientBuilder<C> asyncOn(Executor executor) {
    this.executor = Objects.requireNonNull(executor, "executor");
    return this;
  }

  /** The clock of timeouts; the system's unless said. */
  public ClientBuilder<C> ticker(Ticker ticker) {
    layers.ticker = Objects.requireNonNull(ticker, "ticker");
    return this;
  }

  /**
   * Adds what is to be closed with the client: the last first, and before the instances and the
   * transport, which is closed when it can be.
   */
  public ClientBuilder<C> closing(AutoCloseable... resources) {
    this.resources.addAll(List.of(resources));
    return this;
  }

  /** Leaves the transport open when the client is closed, for those who share it. */
  public ClientBuilder<C> keepTransportOpen() {
    ownsTransport = false;
    return this;
  }

  /**
   * The client.
   *
   * @throws IllegalStateException when what was said does not fit together; the message names it
   */
  public C build() {
    if (built) {
      throw new IllegalStateException("build() was called before: a builder makes one client");
    }
    layers.check(operations);
    fleet.check();
    C made = fleet.instancer == null ? single() : many(fleet.instancer);
    built = true;
    return made;
  }

  private C single() {
    if (transport == null) {
      throw new IllegalStateException("connecting(…) needs instances(…), which was not called");
    }
    Middleware around = transport instanceof Fleet ? layers.aroundFleet() : layers.chained();
    return client.apply(new ClientWiring(edged(transport), around, executor, closed(List.of())));
  }

  private C many(Instancer instancer) {
    if (!ownsTransport && transport == null) {
      throw new IllegalStateException(
          "keepTransportOpen() is for one transport; those of connecting(…) are always closed");
    }
    Connector to =
        transport == null ? Objects.requireNonNull(connector) : FleetParts.connector(transport);
    Fleet members = fleet.fleet(instancer, to, layers.attempts, layers.ticker);
    List<AutoCloseable> ended =
        fleet.ownsInstancer ? List.of(instancer, members) : List.of(members);
    try {
      return client.apply(
          new ClientWiring(edged(members), layers.aroundFleet(), executor, closed(ended)));
    } catch (RuntimeException e) {
      members.close();
      throw e;
    }
  }

  /** What is closed with the client, the last first. */
  private List<AutoCloseable> closed(List<AutoCloseable> between) {
    List<AutoCloseable> all = new ArrayList<>();
    if (ownsTransport && transport instanceof AutoCloseable closeable) {
      all.add(closeable);
    }
    all.addAll(between);
    all.addAll(resources);
    return all;
  }

  private ClientTransport edged(ClientTransport to) {
    ClientEdge around = edge.build();
    if (around.isEmpty()) {
      return to;
    }
    if (to instanceof EdgedTransport edged) {
      return edged.through(around);
    }
    throw new IllegalStateException(
        "observe(…) and filter(…) need a transport with an edge, which "
            + to.getClass().getName()
            + " has not");
  }
}
