package io.kitgen.client.source;

import io.kitgen.client.instance.Instance;
import io.kitgen.client.instance.InstanceEvent;
import io.kitgen.client.instance.InstanceEvent.Found;
import io.kitgen.client.instance.InstanceLoop;
import io.kitgen.client.instance.Instancer;
import io.kitgen.client.setting.Durations;
import io.kitgen.runtime.Ticker;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.time.Duration;
import java.util.Arrays;
import java.util.concurrent.ThreadLocalRandom;
import java.util.function.Consumer;

/**
 * An instance for each address of a host, by the resolver of the JDK: of the family that it names
 * first (IPv4, unless the system property {@code java.net.preferIPv6Addresses} says otherwise), so
 * that no machine is there twice. A host that is not known is a failure. Thread-safe.
 *
 * <p>The JDK keeps what it has found for 30 seconds, and for 10 seconds that there is nothing: the
 * <em>security</em> properties {@code networkaddress.cache.ttl} and {@code
 * networkaddress.cache.negative.ttl} say how long, and asking more often finds nothing newer. It
 * does not tell the time to live; {@code Dns.names} of {@code kitgen-dns} knows it.
 */
public final class NameInstances implements Instancer {

  static final Duration INTERVAL = Duration.ofSeconds(10);

  private final Instance host;
  private final InstanceLoop loop;

  /** Who finds the addresses of a host. */
  @FunctionalInterface
  interface Resolver {
    InetAddress[] resolve(String host) throws UnknownHostException;
  }

  NameInstances(Instance host) {
    this(host, INTERVAL, InetAddress::getAllByName, Ticker.system());
  }

  NameInstances(Instance host, Duration interval, Resolver resolver, Ticker ticker) {
    this.host = host;
    Asking asking = new Asking(host, interval, resolver, ticker);
    this.loop = InstanceLoop.of("dns://" + host.address(), asking, ticker);
  }

  /**
   * These, asked for every so often; 10 seconds unless said. Up to a tenth of it is left out, so
   * that many clients do not ask together.
   */
  public NameInstances withInterval(Duration interval) {
    Durations.positive(interval, "the interval of " + name());
    return new NameInstances(host, interval, InetAddress::getAllByName, Ticker.system());
  }

  @Override
  public String name() {
    return loop.name();
  }

  @Override
  public Subscription subscribe(Consumer<InstanceEvent> subscriber) {
    return loop.subscribe(subscriber);
  }

  @Override
  public void close() {
    loop.close();
  }

  private record Asking(Instance host, Duration interval, Resolver resolver, Ticker ticker)
      implements InstanceLoop.Source {

    @Override
    public void run(Consumer<InstanceEvent> sink)
        throws UnknownHostException, InterruptedException {
      InetAddress[] all = resolver.resolve(host.host());
      if (all.length == 0) {
        throw new UnknownHostException(host.host() + " has no address");
      }
      sink.accept(
          Found.read(
              Arrays.stream(all).filter(each -> each.getClass() == all[0].getClass()).toList(),
              each -> Instance.of(each.getHostAddress(), host.port())));
      long random = ThreadLocalRandom.current().nextLong(interval.toNanos() / 10 + 1);
      ticker.sleep(interval.minusNanos(random));
    }
  }
}
