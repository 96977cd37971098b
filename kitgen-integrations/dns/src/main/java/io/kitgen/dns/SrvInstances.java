package io.kitgen.dns;

import io.kitgen.client.instance.InstanceEvent;
import io.kitgen.client.instance.InstanceLoop;
import io.kitgen.client.instance.Instancer;
import java.util.function.Consumer;
import org.xbill.DNS.Name;

/**
 * The instances in SRV records. The record's priority and weight are the instance's; weights that
 * are all zero in a priority are all 1. Thread-safe.
 *
 * <p>An instance is a target <em>by its name</em> unless {@link #byAddress} says otherwise: whoever
 * connects looks the name up, and TLS checks the certificate for it.
 *
 * <p>Records that nobody can call (port 0) are skipped; when there is nothing else, that is a
 * failure. A single target of {@code .} says by RFC 2782 that there is no such service: that is an
 * answer, of no instance.
 */
public final class SrvInstances implements Instancer {

  /** The metadata of an instance by address that has the name of its target. */
  public static final String TARGET = "target";

  private final Dns dns;
  private final Name service;
  private final InstanceLoop loop;

  SrvInstances(Dns dns, Name service, boolean byAddress) {
    this.dns = dns;
    this.service = service;
    this.loop = dns.loop("srv://" + service.toString(true), new SrvLookup(service, byAddress));
  }

  /**
   * These, with an instance for each address of each target: of IPv4 where it has any, else of
   * IPv6. They are taken from the answer where it has them, else asked for at the same server,
   * which may be the only one that knows them; so changes of addresses are seen, within their time
   * to live. The target's weight is shared by its addresses.
   */
  public SrvInstances byAddress() {
    return new SrvInstances(dns, service, true);
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
}
