package io.kitgen.consul;

import io.kitgen.client.instance.Instance;
import io.kitgen.client.instance.Registrar;
import io.kitgen.client.instance.Registration;
import io.kitgen.client.instance.RegistrationLoop;
import io.kitgen.client.registry.RegistryServers;
import io.kitgen.runtime.http.Headers;
import io.kitgen.runtime.http.HttpHandler;
import java.net.URI;
import java.time.Duration;
import java.util.List;

/**
 * A Consul, asked and told by its agent's HTTP API. Immutable; thread-safe.
 *
 * <pre>{@code
 * Consul consul = Consul.at(URI.create("http://127.0.0.1:8500")).withToken(token);
 * Instancer instances = consul.service("addsvc").passingOnly();
 * Registration registration = consul.register("addsvc", Instance.of("10.0.0.1", 8080));
 * }</pre>
 */
public final class Consul implements Registrar {

  final RegistryServers servers;
  final Duration ttl;
  final Duration deregisterAfter;

  private Consul(RegistryServers servers, Duration ttl, Duration deregisterAfter) {
    this.servers = servers;
    this.ttl = ttl;
    this.deregisterAfter = deregisterAfter;
  }

  /**
   * The Consul of {@code agent}, most often the one on this machine.
   *
   * @throws IllegalArgumentException when it is no {@code http://host:port}
   */
  public static Consul at(URI agent) {
    return new Consul(
        RegistryServers.at(List.of(agent)), Duration.ofSeconds(15), Duration.ofMinutes(1));
  }

  /** With an ACL token: it needs {@code service:read} and {@code node:read}, to register write. */
  public Consul withToken(String token) {
    Headers headers = Headers.of("X-Consul-Token", token);
    return new Consul(servers.withHeaders(() -> headers), ttl, deregisterAfter);
  }

  /** Asked by {@code http}, which is not closed with what is made here: for TLS or a proxy. */
  public Consul withHttp(HttpHandler http) {
    return new Consul(servers.withHttp(http), ttl, deregisterAfter);
  }

  /**
   * How long an exchange may take beside the time that Consul is asked to wait; 5 s unless said.
   */
  public Consul withTimeout(Duration longest) {
    return new Consul(servers.withTimeout(longest), ttl, deregisterAfter);
  }

  /**
   * How instances that are registered here stay so.
   *
   * @param ttl after how long without a heartbeat one is critical, and no longer among those that
   *     pass; 15 seconds unless said, with a heartbeat every 5
   * @param deregisterAfter after how long of that it is deregistered; a minute unless said, which
   *     is the least that Consul takes
   */
  public Consul withTtl(Duration ttl, Duration deregisterAfter) {
    if (ttl.toMillis() < 1000) {
      throw new IllegalArgumentException("the TTL of a check is " + ttl + ", expected a second");
    }
    if (deregisterAfter.toMinutes() < 1) {
      throw new IllegalArgumentException(
          "Consul deregisters after a minute or later, not after " + deregisterAfter);
    }
    return new Consul(servers, ttl, deregisterAfter);
  }

  /** The instances of {@code service}, whatever their health: see {@link ConsulService}. */
  public ConsulService service(String service) {
    return ConsulService.of(this, service);
  }

  /**
   * Registers {@code instance} with the agent, with a check of TTL that is kept passing. Its id is
   * {@code service-host-port}; its metadata, weight, zone and priority are in the service's {@code
   * Meta}, its metadata {@code tags} are the service's {@code Tags}, split at commas, and its
   * weight is its {@code Weights.Passing} too, which is an integer.
   */
  @Override
  public Registration register(String service, Instance instance) {
    String name = "consul://" + servers + "/" + service + " " + instance.address();
    return RegistrationLoop.start(name, new ConsulEntry(this, service, instance));
  }
}
