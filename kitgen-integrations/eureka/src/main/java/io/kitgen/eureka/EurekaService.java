package io.kitgen.eureka;

import io.kitgen.client.instance.InstanceEvent;
import io.kitgen.client.instance.InstanceLoop;
import io.kitgen.client.instance.Instancer;
import io.kitgen.runtime.Ticker;
import java.time.Duration;
import java.util.function.Consumer;

/**
 * The instances of one service in Eureka that are UP. Eureka is asked again and again, since it
 * tells no changes. Settings give another one; each is opened by its first subscriber, and closed
 * by its owner. Thread-safe.
 */
public final class EurekaService implements Instancer {

  final Eureka eureka;
  final String service;
  final Settings settings;
  private final InstanceLoop loop;

  /** How it asks, and what it takes. */
  record Settings(Duration interval, Duration emptyAfter, boolean hostNames, Ticker ticker) {

    Settings {
      if (interval.isNegative() || interval.isZero() || emptyAfter.isNegative()) {
        throw new IllegalArgumentException(
            "Eureka is asked every "
                + interval
                + ", and no instances believed after "
                + emptyAfter);
      }
    }
  }

  private EurekaService(Eureka eureka, String service, Settings settings) {
    this.eureka = eureka;
    this.service = service;
    this.settings = settings;
    this.loop = InstanceLoop.of(name(), new EurekaSource(this), settings.ticker());
  }

  static EurekaService of(Eureka eureka, String service) {
    if (service.isEmpty()) {
      throw new IllegalArgumentException("the service has no name");
    }
    Duration interval = Duration.ofSeconds(30);
    return new EurekaService(
        eureka, service, new Settings(interval, Duration.ofSeconds(90), false, Ticker.system()));
  }

  /**
   * How often Eureka is asked; every 30 seconds unless said, as by Netflix's client, less up to a
   * tenth at random.
   */
  public EurekaService withInterval(Duration interval) {
    return with(new Settings(interval, settings.emptyAfter, settings.hostNames, settings.ticker));
  }

  /**
   * For how long Eureka must say that it knows no instance of the service any more before that is
   * believed; 90 seconds unless said. Until then it counts as a failure, and what was known is
   * kept: a server that starts again has forgotten all until the next heartbeats.
   */
  public EurekaService emptyAfter(Duration time) {
    return with(new Settings(settings.interval, time, settings.hostNames, settings.ticker));
  }

  /** Instances are where their {@code hostName} says, and not their {@code ipAddr}: for TLS. */
  public EurekaService byHostName() {
    return with(new Settings(settings.interval, settings.emptyAfter, true, settings.ticker));
  }

  /** Pauses by {@code ticker}. */
  public EurekaService withTicker(Ticker ticker) {
    return with(new Settings(settings.interval, settings.emptyAfter, settings.hostNames, ticker));
  }

  private EurekaService with(Settings settings) {
    return new EurekaService(eureka, service, settings);
  }

  @Override
  public String name() {
    return "eureka://" + eureka.servers + "/" + service;
  }

  @Override
  public Subscription subscribe(Consumer<InstanceEvent> subscriber) {
    return loop.subscribe(subscriber);
  }

  @Override
  public void close() {
    loop.close();
  }
}
