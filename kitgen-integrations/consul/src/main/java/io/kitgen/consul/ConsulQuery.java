package io.kitgen.consul;

import static io.kitgen.client.registry.RegistryClient.encode;

import java.time.Duration;
import java.util.List;

/**
 * What Consul is asked.
 *
 * @param near a node, or empty
 * @param most how many of those that are nearest to it
 */
record ConsulQuery(
    String service,
    boolean passingOnly,
    List<String> tags,
    String datacenter,
    String near,
    int most,
    Duration waiting) {

  /** More than Consul waits for. */
  private static final Duration LONGEST_WAIT = Duration.ofMinutes(10);

  ConsulQuery {
    tags = List.copyOf(tags);
    if (service.isEmpty()) {
      throw new IllegalArgumentException("the service has no name");
    }
    if (most < 1) {
      throw new IllegalArgumentException("expected one instance or more, got " + most);
    }
    if (waiting.toSeconds() < 1 || waiting.compareTo(LONGEST_WAIT) > 0) {
      throw new IllegalArgumentException(
          "expected a wait of 1 second to 10 minutes, got " + waiting);
    }
  }

  static ConsulQuery of(String service) {
    return new ConsulQuery(
        service, false, List.of(), "", "", Integer.MAX_VALUE, Duration.ofSeconds(55));
  }

  ConsulQuery withPassingOnly() {
    return new ConsulQuery(service, true, tags, datacenter, near, most, waiting);
  }

  ConsulQuery withTags(List<String> tags) {
    return new ConsulQuery(service, passingOnly, tags, datacenter, near, most, waiting);
  }

  ConsulQuery withDatacenter(String datacenter) {
    return new ConsulQuery(service, passingOnly, tags, datacenter, near, most, waiting);
  }

  ConsulQuery withNear(String near, int most) {
    return new ConsulQuery(service, passingOnly, tags, datacenter, near, most, waiting);
  }

  ConsulQuery withWaiting(Duration waiting) {
    return new ConsulQuery(service, passingOnly, tags, datacenter, near, most, waiting);
  }

  /** For changes since {@code index}; for what there is if that is 0. */
  String target(long index) {
    StringBuilder target = new StringBuilder("/v1/health/service/");
    target.append(encode(service)).append("?index=").append(index);
    target.append("&wait=").append(waiting.toSeconds()).append('s');
    if (passingOnly) {
      target.append("&passing=1");
    }
    if (!tags.isEmpty()) {
      target.append("&tag=").append(encode(tags.get(0))); // the others are looked for here
    }
    if (!datacenter.isEmpty()) {
      target.append("&dc=").append(encode(datacenter));
    }
    if (!near.isEmpty()) {
      target.append("&near=").append(encode(near));
    }
    return target.toString();
  }
}
