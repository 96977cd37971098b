package io.kitgen.etcd;

import io.kitgen.client.instance.Instance;
import io.kitgen.client.instance.InstanceLoop;
import io.kitgen.client.instance.Instancer;
import io.kitgen.client.instance.Registrar;
import io.kitgen.client.instance.Registration;
import io.kitgen.client.instance.RegistrationLoop;
import io.kitgen.client.registry.RegistryServers;
import io.kitgen.runtime.http.HttpHandler;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Objects;

/**
 * Instances in etcd 3.4 and later, as Go kit's {@code sd/etcdv3} keeps them: a key for each
 * instance, {@code /services/addsvc/10.0.0.1:8080}, with a lease that its process keeps alive. What
 * is there is read, and watched from then on.
 *
 * <pre>{@code
 * Etcd etcd = Etcd.at(URI.create("http://10.0.0.1:2379"));
 * Instancer found = etcd.service("addsvc");
 * Registration published = etcd.register("addsvc", Instance.of("10.0.0.9", 8080));
 * }</pre>
 *
 * <p>It speaks with etcd's JSON gateway. Immutable: it holds no connection; what it gives does,
 * from when it is used until it is closed.
 */
public final class Etcd implements Registrar {

  private final RegistryServers servers;
  private final Settings settings;

  private Etcd(RegistryServers servers, Settings settings) {
    this.servers = servers;
    this.settings = settings;
  }

  /**
   * The etcd of these members, of which one is asked as long as it answers, and then the next.
   *
   * @throws IllegalArgumentException when there is none, or one is no {@code http://host:port}
   */
  public static Etcd at(URI... members) {
    return at(List.of(members));
  }

  /** As the other one. */
  public static Etcd at(List<URI> members) {
    RegistryServers servers = RegistryServers.at(members).withTimeout(Duration.ofSeconds(3));
    return new Etcd(servers, Settings.USUAL);
  }

  /**
   * What stands before the names of services in keys; {@code /services/} unless said, as in Go
   * kit's example.
   */
  public Etcd withRoot(String root) {
    return new Etcd(servers, settings.withRoot(root));
  }

  /** Who asks, where etcd wants to know. The token that this gets is renewed by itself. */
  public Etcd withUser(String name, String password) {
    return new Etcd(servers, settings.withUser(new User(name, password)));
  }

  /**
   * What sends the requests, {@code KitHttpClient} with another TLS for example; it is not closed
   * with what is found and published.
   */
  public Etcd withHttp(HttpHandler http) {
    return new Etcd(servers.withHttp(http), settings);
  }

  /** How long a member may take for one answer; 3 seconds unless said. */
  public Etcd withTimeout(Duration longest) {
    return new Etcd(servers.withTimeout(longest), settings);
  }

  /**
   * How long etcd keeps an instance that it does not hear from, in whole seconds, and how often it
   * hears from one; 10 and 3 seconds unless said. etcd may keep it longer: it has a shortest time.
   *
   * @throws IllegalArgumentException when the first is not from 1 second to a day, the second is
   *     below half a second, or an instance would expire between two
   */
  public Etcd withLease(Duration timeToLive, Duration heartbeat) {
    return new Etcd(servers, settings.withLease(timeToLive, heartbeat));
  }

  /**
   * How often all instances are read anew, whatever the watch says, which bounds how long a broken
   * connection goes unnoticed; 60 seconds unless said, 1 at least.
   */
  public Etcd withRefresh(Duration every) {
    return new Etcd(servers, settings.withRefresh(every));
  }

  /** How many keys a service may have; with more, what was known is kept. 10,000 unless said. */
  public Etcd withMostInstances(int most) {
    return new Etcd(servers, settings.withMost(most));
  }

  /** The instances of {@code service}; the name may have slashes in it. */
  public Instancer service(String service) {
    String name = name(service);
    return InstanceLoop.of(name, new Watched(name, settings.prefix(service), session(), settings));
  }

  @Override
  public Registration register(String service, Instance instance) {
    Objects.requireNonNull(instance, "instance");
    return RegistrationLoop.start(
        name(service) + " " + instance.address(),
        new Leased(settings.prefix(service), instance, session(), settings));
  }

  private Session session() {
    return new Session(servers, settings.user());
  }

  private String name(String service) {
    return this + "/" + service;
  }

  /** Where it is: {@code etcd://10.0.0.1:2379,10.0.0.2:2379}. */
  @Override
  public String toString() {
    return "etcd://" + servers;
  }
}
