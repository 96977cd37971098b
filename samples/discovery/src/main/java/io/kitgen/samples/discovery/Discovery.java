package io.kitgen.samples.discovery;

import io.kitgen.client.instance.Instancer;
import io.kitgen.client.instance.Registrar;
import io.kitgen.client.source.Instances;
import io.kitgen.consul.Consul;
import io.kitgen.dns.Dns;
import io.kitgen.etcd.Etcd;
import io.kitgen.eureka.Eureka;
import io.kitgen.zookeeper.ZooKeeper;
import java.net.URI;
import java.time.Duration;
import java.util.Arrays;

/**
 * Registries by address, as the samples' command lines have them. Nothing is connected before it is
 * used.
 */
public final class Discovery {

  /** What {@link #instances} understands, for the help of a command. */
  public static final String INSTANCES =
      "etcd://HOST:PORT/SERVICE, zk://HOST:PORT/SERVICE, eureka://HOST:PORT/SERVICE,"
          + " consul://HOST:PORT/SERVICE,"
          + " srv://_http._tcp.NAME@DNSHOST:PORT, static://HOST:PORT,HOST:PORT";

  /** What {@link #registrar} understands, for the help of a command. */
  public static final String REGISTRIES =
      "etcd://HOST:PORT, zk://HOST:PORT, eureka://HOST:PORT, consul://HOST:PORT";

  private static final Duration EUREKA_IS_ASKED_EVERY = Duration.ofSeconds(5);

  private Discovery() {}

  /**
   * Finds the instances that {@code text} tells of.
   *
   * @throws IllegalArgumentException when it cannot be understood; the message says why
   */
  public static Instancer instances(String text) {
    Place place = Place.parse(text);
    return switch (place.scheme()) {
      case "consul" -> consul(place.above()).service(place.service()).passingOnly();
      case "etcd" -> etcd(place.above()).service(place.service());
      case "eureka" ->
          eureka(place.above()).service(place.service()).withInterval(EUREKA_IS_ASKED_EVERY);
      case "srv" -> srv(place.at());
      case "zk" -> ZooKeeper.at(place.at()).service(place.service());
      case "static" -> Instances.of(place.at().split(",", -1));
      default -> throw unknown(text, INSTANCES);
    };
  }

  /**
   * Publishes instances in the registry at {@code text}.
   *
   * @throws IllegalArgumentException when it cannot be understood; the message says why
   */
  public static Registrar registrar(String text) {
    Place place = Place.parse(text);
    return switch (place.scheme()) {
      case "consul" -> consul(place);
      case "etcd" -> etcd(place);
      case "eureka" -> eureka(place);
      case "zk" -> ZooKeeper.at(place.at());
      default -> throw unknown(text, REGISTRIES);
    };
  }

  private static Consul consul(Place place) {
    return Consul.at(URI.create("http://" + place.at()));
  }

  private static Etcd etcd(Place place) {
    return Etcd.at(servers(place, ""));
  }

  /** Below {@code /eureka}, as Spring Cloud has it; Netflix's server is {@code …/eureka/v2}. */
  private static Eureka eureka(Place place) {
    return Eureka.at(servers(place, place.path().isEmpty() ? "/eureka" : "/" + place.path()));
  }

  private static URI[] servers(Place place, String path) {
    return Arrays.stream(place.at().split(",", -1))
        .map(server -> URI.create("http://" + server + path))
        .toArray(URI[]::new);
  }

  /** As the DNS server behind the {@code @} says, or the machine's own where there is none. */
  private static Instancer srv(String name) {
    int at = name.lastIndexOf('@');
    return at < 0
        ? Dns.system().srv(name)
        : Dns.at(name.substring(at + 1)).srv(name.substring(0, at)).byAddress();
  }

  private static IllegalArgumentException unknown(String text, String known) {
    return new IllegalArgumentException("expected one of " + known + ", got \"" + text + "\"");
  }
}
