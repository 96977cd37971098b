package io.kitgen.eureka;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.kitgen.client.instance.Instance;
import io.kitgen.client.instance.Registrar;
import io.kitgen.client.registry.RegistryServers;
import io.kitgen.http.filter.Gzip;
import io.kitgen.runtime.http.Headers;
import io.kitgen.runtime.http.HttpHandler;
import java.net.URI;
import java.time.Duration;
import java.util.Base64;
import java.util.List;

/**
 * A Eureka, asked and told by its REST API. An instance's zone, weight and priority are in its
 * metadata, under those names. Immutable; thread-safe.
 *
 * <pre>{@code
 * Eureka eureka = Eureka.at(URI.create("http://eureka:8761/eureka"));
 * Instancer instances = eureka.service("addsvc");
 * Registration registration = eureka.register("addsvc", Instance.of("10.0.0.1", 8080));
 * }</pre>
 */
public final class Eureka implements Registrar {

  final RegistryServers servers;
  final Duration heartbeat;
  final Duration expiry;
  final boolean secure;

  private Eureka(RegistryServers servers, Duration heartbeat, Duration expiry, boolean secure) {
    this.servers = servers;
    this.heartbeat = heartbeat;
    this.expiry = expiry;
    this.secure = secure;
  }

  /**
   * The Eureka that {@code servers} are, peers of each other: one is asked after the other until
   * one answers, and that one first the next time.
   *
   * @param servers with the path below which there is {@code /apps}: {@code
   *     http://host:8080/eureka/v2} for Netflix's server, {@code http://host:8761/eureka} for
   *     Spring Cloud's
   * @throws IllegalArgumentException when there is none, or one has no such path
   */
  public static Eureka at(URI... servers) {
    for (URI server : servers) {
      if (server.getRawPath() == null || server.getRawPath().length() < 2) {
        throw new IllegalArgumentException(
            "expected a Eureka's address with its path, /eureka/v2 or /eureka, got " + server);
      }
    }
    return new Eureka(
        RegistryServers.at(List.of(servers)).withFilter(Gzip.create()::client),
        Duration.ofSeconds(30),
        Duration.ofSeconds(90),
        false);
  }

  /** Asked by {@code http}, which is not closed with what is made here: for TLS or a proxy. */
  public Eureka withHttp(HttpHandler http) {
    return with(servers.withHttp(http));
  }

  /** With a user and a password, as HTTP's basic authentication. */
  public Eureka withCredentials(String user, String password) {
    byte[] both = (user + ":" + password).getBytes(UTF_8);
    Headers headers =
        Headers.of("Authorization", "Basic " + Base64.getEncoder().encodeToString(both));
    return with(servers.withHeaders(() -> headers));
  }

  /** How long one server may take for one exchange; 5 seconds unless said. */
  public Eureka withTimeout(Duration longest) {
    return with(servers.withTimeout(longest));
  }

  private Eureka with(RegistryServers servers) {
    return new Eureka(servers, heartbeat, expiry, secure);
  }

  /**
   * How instances that are registered here stay so.
   *
   * @param heartbeat how often they say that they are there, in whole seconds; 30 unless said
   * @param expiry after how long without that they are gone, in whole seconds; 90 unless said.
   *     Netflix's server takes about twice as long
   */
  public Eureka withLease(Duration heartbeat, Duration expiry) {
    if (heartbeat.toSeconds() < 1 || expiry.compareTo(heartbeat) <= 0) {
      throw new IllegalArgumentException(
          "expected a heartbeat of a second or more, and an expiry beyond that, got "
              + heartbeat
              + " and "
              + expiry);
    }
    return new Eureka(servers, heartbeat, expiry, secure);
  }

  /** Ports are those for TLS, {@code securePort}: found and registered as such. */
  public Eureka secure() {
    return new Eureka(servers, heartbeat, expiry, true);
  }

  /** The instances of {@code service}, a name that Eureka has in upper case. */
  public EurekaService service(String service) {
    return EurekaService.of(this, service);
  }

  /**
   * Registers {@code instance}, {@link EurekaStatus#UP}; its host is both {@code hostName} and
   * {@code ipAddr}, and its id {@code host:service:port}.
   */
  @Override
  public EurekaRegistration register(String service, Instance instance) {
    return EurekaRegistration.start(this, service, instance);
  }
}
