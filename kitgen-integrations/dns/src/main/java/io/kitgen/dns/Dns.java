package io.kitgen.dns;

import io.kitgen.client.instance.Instance;
import io.kitgen.client.instance.InstanceLoop;
import io.kitgen.client.instance.Instancer;
import io.kitgen.runtime.Ticker;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import org.xbill.DNS.Name;
import org.xbill.DNS.SimpleResolver;
import org.xbill.DNS.TextParseException;

/**
 * Finds instances in DNS: Go kit's {@code dnssrv}, which asks once in a while, made to ask when the
 * time to live of the last answer is over, and to heed priority and weight. Immutable, thread-safe.
 *
 * <pre>{@code
 * Instancer add = Dns.system().srv("_http._tcp.add.example.com");
 * }</pre>
 *
 * <p>Names are absolute: no search path is tried. A question goes by UDP, and again by TCP when the
 * answer has no room; to the servers in their order, twice each, until one says what there is or
 * that there is nothing.
 *
 * <p>No answer, an error and a name that does not exist are failures: the last set is kept.
 */
public final class Dns {

  private final List<Instance> servers;
  private final Duration timeout;
  private final Duration least;
  private final Duration most;
  private final Ticker ticker;

  private Dns(
      List<Instance> servers, Duration timeout, Duration least, Duration most, Ticker ticker) {
    this.servers = List.copyOf(servers);
    this.timeout = timeout;
    this.least = least;
    this.most = most;
    this.ticker = ticker;
  }

  /** The servers that the machine uses. */
  public static Dns system() {
    return of(List.of());
  }

  /**
   * These servers: {@code 10.0.0.1}, {@code ns.example.com}, {@code 127.0.0.1:8600}, {@code
   * [::1]:53}; at port 53 unless said.
   *
   * @throws IllegalArgumentException when one is something else, or there is none
   */
  public static Dns at(String... servers) {
    if (servers.length == 0) {
      throw new IllegalArgumentException("no DNS server is named: system() has the machine's");
    }
    return of(Arrays.stream(servers).map(Dns::server).toList());
  }

  private static Dns of(List<Instance> servers) {
    return new Dns(
        servers,
        Duration.ofSeconds(2),
        Duration.ofSeconds(5),
        Duration.ofSeconds(60),
        Ticker.system());
  }

  private static Instance server(String address) {
    boolean bareIpv6 = address.indexOf(':') != address.lastIndexOf(':') && !address.startsWith("[");
    boolean hasPort = !bareIpv6 && address.lastIndexOf(':') > address.lastIndexOf(']');
    return hasPort
        ? Instance.parse(address)
        : Instance.of(address.replaceAll("[\\[\\]]", ""), SimpleResolver.DEFAULT_PORT);
  }

  /** How long one server has for one answer; 2 seconds unless said. */
  public Dns withTimeout(Duration timeout) {
    return new Dns(servers, positive(timeout, "timeout"), least, most, ticker);
  }

  /**
   * How long an answer holds, whatever its time to live is: at least and at most; 5 seconds and a
   * minute unless said. Up to a tenth of it is left out, so that many clients do not ask together.
   */
  public Dns withTtlBetween(Duration least, Duration most) {
    if (positive(least, "the least ttl").compareTo(most) > 0) {
      throw new IllegalArgumentException("a ttl of at least " + least + " and at most " + most);
    }
    return new Dns(servers, timeout, least, most, ticker);
  }

  /** What it waits by; the system's clock unless said. */
  public Dns withTicker(Ticker ticker) {
    return new Dns(servers, timeout, least, most, ticker);
  }

  private static Duration positive(Duration duration, String name) {
    if (duration.isZero() || duration.isNegative()) {
      throw new IllegalArgumentException(name + " is " + duration + ", expected more than zero");
    }
    return duration;
  }

  /**
   * The instances in the SRV records of {@code name}, {@code _http._tcp.add.example.com}.
   *
   * @throws IllegalArgumentException when it is no name
   */
  public SrvInstances srv(String name) {
    return new SrvInstances(this, absolute(name), false);
  }

  /**
   * An instance for each address of {@code host}: of IPv4 where it has any, else of IPv6.
   *
   * @throws IllegalArgumentException when it is no name, or {@code port} none
   */
  public Instancer names(String host, int port) {
    Instance.of(host, port); // checks both
    return loop("dns://" + host + ":" + port, new NameLookup(absolute(host), port));
  }

  private static Name absolute(String name) {
    try {
      return Name.fromString(name, Name.root);
    } catch (TextParseException e) {
      throw new IllegalArgumentException("not a DNS name: \"" + name + "\"", e);
    }
  }

  InstanceLoop loop(String name, Lookup lookup) {
    List<String> addresses = servers.stream().map(Instance::address).toList();
    String at = servers.isEmpty() ? "" : "@" + String.join(",", addresses);
    Lookup.Loop loop = new Lookup.Loop(lookup, this::servers, least, most, ticker);
    return InstanceLoop.of(name + at, loop, ticker);
  }

  private Servers servers() {
    return servers.isEmpty() ? Servers.ofMachine(timeout) : Servers.of(servers, timeout);
  }
}
