package io.kitgen.benchmarks.simulation.model;

import io.kitgen.benchmarks.simulation.time.VirtualClock;
import io.kitgen.client.instance.Instance;
import io.kitgen.client.instance.InstanceCache;
import io.kitgen.client.instance.InstanceEvent;
import io.kitgen.client.instance.Instancer;
import io.kitgen.runtime.ClientTransport;
import io.kitgen.runtime.Endpoint;
import io.kitgen.runtime.Operation;
import io.kitgen.runtime.Stages;
import io.kitgen.runtime.error.CallException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.function.Consumer;

/** All servers, the registry that they are in, and the wires to them. */
public final class Site implements Instancer {

  private final VirtualClock clock;
  private final SplittableRandom random;
  private final InstanceCache registry = new InstanceCache("simulated", Runnable::run);
  private final Map<String, Instance> registered = new LinkedHashMap<>();
  private final Map<String, Server> byAddress = new LinkedHashMap<>();
  private final List<Server> servers = new ArrayList<>();
  private final List<Instance> instances = new ArrayList<>();
  private long attempts;

  /** An empty one. */
  public Site(VirtualClock clock, SplittableRandom random) {
    this.clock = clock;
    this.random = random;
  }

  /** Adds a server, which is registered with the next {@link #publish}. */
  public void add(ServerSettings settings, double weight, String zone) {
    int number = servers.size();
    String host = "10.0." + number / 250 + "." + (number % 250 + 1);
    Instance instance = Instance.of(host, 80).withWeight(weight).withZone(zone);
    Server server = new Server(clock, settings, random.split());
    servers.add(server);
    instances.add(instance);
    byAddress.put(instance.address(), server);
    registered.put(instance.address(), instance);
  }

  /** The servers, in the order in which they were added. */
  public List<Server> servers() {
    return servers;
  }

  /** Where server {@code number} is. */
  public Instance instance(int number) {
    return instances.get(number);
  }

  /** Puts a server into the registry, or takes it out. */
  public void register(int number, boolean there) {
    Instance instance = instances.get(number);
    if (there) {
      registered.put(instance.address(), instance);
    } else {
      registered.remove(instance.address());
    }
    publish();
  }

  /** Tells clients what is registered. */
  public void publish() {
    registry.publish(new InstanceEvent.Found(List.copyOf(registered.values())));
  }

  @Override
  public String name() {
    return "simulated";
  }

  @Override
  public Subscription subscribe(Consumer<InstanceEvent> subscriber) {
    return registry.subscribe(subscriber);
  }

  @Override
  public void close() {
    registry.close();
  }

  /** How many attempts there were, connections that were refused included. */
  public long attempts() {
    return attempts;
  }

  /** The wire to {@code instance}. */
  public ClientTransport connect(Instance instance) {
    return new Wire(server(instance), true);
  }

  /** As {@link #connect}, for clients that do not know of a failure whether anything was sent. */
  public ClientTransport connectPlainly(Instance instance) {
    return new Wire(server(instance), false);
  }

  private Server server(Instance instance) {
    Server server = byAddress.get(instance.address());
    if (server == null) {
      throw new IllegalArgumentException("no server at " + instance);
    }
    return server;
  }

  private final class Wire implements ClientTransport {

    private final Server server;
    private final boolean saysWhatWasSent;

    private Wire(Server server, boolean saysWhatWasSent) {
      this.server = server;
      this.saysWhatWasSent = saysWhatWasSent;
    }

    @Override
    public <I, O> Endpoint<I, O> endpoint(Operation<I, O> operation) {
      Class<O> type = operation.responseType();
      return (ctx, request) -> {
        attempts++;
        try {
          return type.cast(Stages.await(ctx, server.accept()));
        } catch (CallException e) {
          throw e.notSent() && !saysWhatWasSent ? CallException.of(e.code(), "broken").build() : e;
        }
      };
    }
  }
}
