package io.kitgen.consul;

import io.kitgen.client.instance.InstanceEvent;
import io.kitgen.client.instance.InstanceLoop;
import io.kitgen.client.instance.Instancer;
import java.time.Duration;
import java.util.List;
import java.util.function.Consumer;

/**
 * The instances of one service in Consul, which tells changes at once, by blocking queries as Go
 * kit's. Settings give another one; each is opened by its first subscriber, and closed by its
 * owner. Thread-safe.
 *
 * <p>An instance is where its service's address says, or else its node's. Its metadata is the
 * service's {@code Meta} and, as {@code tags}, its tags with commas between them; weight, zone and
 * priority are taken from there by those names, or else from {@code Weights} and the node's {@code
 * Meta}.
 */
public final class ConsulService implements Instancer {

  private final Consul consul;
  private final ConsulQuery query;
  private final InstanceLoop loop;

  private ConsulService(Consul consul, ConsulQuery query) {
    this.consul = consul;
    this.query = query;
    this.loop = InstanceLoop.of(name(), new ConsulSource(consul.servers, query));
  }

  static ConsulService of(Consul consul, String service) {
    return new ConsulService(consul, ConsulQuery.of(service));
  }

  /** Only those all of whose checks pass. */
  public ConsulService passingOnly() {
    return new ConsulService(consul, query.withPassingOnly());
  }

  /** Only those that have all of {@code tags}. */
  public ConsulService tags(String... tags) {
    return new ConsulService(consul, query.withTags(List.of(tags)));
  }

  /** Those of another data centre than the agent's own. */
  public ConsulService datacenter(String datacenter) {
    return new ConsulService(consul, query.withDatacenter(datacenter));
  }

  /**
   * Only the {@code most} that are nearest to {@code node} by the round trips that Consul has
   * measured; {@code _agent} is the node of the agent that is asked.
   */
  public ConsulService near(String node, int most) {
    return new ConsulService(consul, query.withNear(node, most));
  }

  /**
   * How long Consul is asked to wait for a change, from 1 second to 10 minutes; 55 s unless said.
   */
  public ConsulService withWait(Duration longest) {
    return new ConsulService(consul, query.withWaiting(longest));
  }

  @Override
  public String name() {
    return "consul://" + consul.servers + "/" + query.service();
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
