package io.kitgen.client;

import io.kitgen.client.balance.Balancer;
import io.kitgen.client.fleet.Connector;
import io.kitgen.client.fleet.Fleet;
import io.kitgen.client.fleet.FleetListener;
import io.kitgen.client.health.Health;
import io.kitgen.client.health.Outliers;
import io.kitgen.client.instance.Instance;
import io.kitgen.client.instance.Instancer;
import io.kitgen.runtime.ClientTransport;
import io.kitgen.runtime.Middleware;
import io.kitgen.runtime.Ticker;
import io.kitgen.runtime.client.AddressedTransport;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** What a client of many instances was told of them. */
final class FleetParts {

  final List<FleetListener> listeners = new ArrayList<>();
  @Nullable Instancer instancer;
  boolean ownsInstancer = true;
  private final Set<String> said = new TreeSet<>(); // settings that need instances
  private final List<Health> health = new ArrayList<>();
  private final List<Function<Instance, Middleware>> perInstance = new ArrayList<>();
  private boolean withoutHealth;
  private boolean propagates = true;
  private @Nullable Balancer balancer;
  private @Nullable Duration invalidateAfter;

  void balance(Balancer balancer) {
    this.balancer = Objects.requireNonNull(balancer, "balancer");
    said.add("balance(…)");
  }

  void health(Health... ways) {
    health.addAll(List.of(ways));
    said.add("health(…)");
  }

  void withoutHealth() {
    withoutHealth = true;
    said.add("withoutHealth()");
  }

  void withoutPropagation() {
    propagates = false;
    said.add("withoutPropagation()");
  }

  void perInstance(Function<Instance, Middleware> middleware) {
    perInstance.add(Objects.requireNonNull(middleware, "middleware"));
    said.add("perInstance(…)");
  }

  void invalidateOnError(Duration after) {
    if (after.isNegative()) {
      throw new IllegalArgumentException(
          "invalidateOnError is " + after + ", expected zero or more");
    }
    invalidateAfter = after;
    said.add("invalidateOnError(…)");
  }

  void listen(FleetListener... more) {
    listeners.addAll(List.of(more));
    said.add("fleetListener(…)");
  }

  void keepInstancerOpen() {
    ownsInstancer = false;
    said.add("keepInstancerOpen()");
  }

  /** Refuses what needs instances where there are none. */
  void check() {
    if (instancer == null && !said.isEmpty()) {
      throw new IllegalStateException(
          String.join(", ", said) + " needs instances(…), which was not called");
    }
    if (withoutHealth && !health.isEmpty()) {
      throw new IllegalStateException("withoutHealth() and health(…) were both called");
    }
  }

  /** What makes the transports to instances from the one that the client was given. */
  static Connector connector(ClientTransport transport) {
    if (transport instanceof AddressedTransport addressed) {
      return instance -> addressed.at(instance.host(), instance.port());
    }
    throw new IllegalStateException(
        "instances(…) needs a transport that can be put at their addresses, which "
            + transport.getClass().getName()
            + " cannot: start with connecting(instance -> …)");
  }

  /** Around the attempts at one instance, {@code attempts} innermost. */
  Fleet fleet(Instancer of, Connector connector, List<Middleware> attempts, Ticker ticker) {
    Fleet.Builder fleet =
        Fleet.of(of, connector)
            .ticker(ticker)
            .perInstance(instance -> layers(instance, attempts))
            .listener(listeners.toArray(FleetListener[]::new));
    if (balancer != null) {
      fleet.balance(balancer);
    }
    if (invalidateAfter != null) {
      fleet.invalidateOnError(invalidateAfter);
    }
    if (!propagates) {
      fleet.withoutPropagation();
    }
    if (!withoutHealth) {
      List<Health> ways = health.isEmpty() ? List.of(Outliers.standard()) : health;
      fleet.health(ways.toArray(Health[]::new));
    }
    return fleet.build();
  }

  private Middleware layers(Instance instance, List<Middleware> attempts) {
    List<Middleware> all = new ArrayList<>();
    perInstance.forEach(made -> all.add(made.apply(instance)));
    all.addAll(attempts);
    return Middleware.chain(all);
  }
}
