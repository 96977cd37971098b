package io.kitgen.client.instance;

import java.util.Comparator;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;

/**
 * One instance of a service. Two with the same {@link #address} are the same one, whatever else is
 * known of them; {@code equals} compares all of it, so that a change of weight is a change.
 *
 * @param host a name or an address; an IPv6 address without brackets
 * @param port from 1 to 65535
 * @param priority those with the lowest number are used while any of them is healthy; 0 unless said
 * @param weight its share beside others, 0 for none while there are others; 1 unless said
 * @param zone where it runs; empty when that is not known
 * @param metadata what else its registry says, at most {@value #MOST_METADATA} entries
 */
public record Instance(
    String host, int port, int priority, double weight, String zone, Map<String, String> metadata)
    implements Comparable<Instance> {

  /** How many entries of metadata an instance may have. */
  public static final int MOST_METADATA = 100;

  private static final Comparator<Instance> BY_ADDRESS =
      Comparator.comparing(Instance::host).thenComparingInt(Instance::port);

  /** Checks the values; the metadata is copied. */
  public Instance {
    if (host.isEmpty() || host.length() > 255 || host.indexOf('[') >= 0 || hasSpace(host)) {
      throw new IllegalArgumentException("no host: \"" + host + "\"");
    }
    if (port < 1 || port > 65_535) {
      throw new IllegalArgumentException("the port of " + host + " is " + port);
    }
    if (priority < 0) {
      throw new IllegalArgumentException("the priority of " + host + " is " + priority);
    }
    if (!(weight >= 0) || weight > 1_000_000) {
      throw new IllegalArgumentException("the weight of " + host + " is " + weight);
    }
    if (metadata.size() > MOST_METADATA) {
      throw new IllegalArgumentException(host + " has " + metadata.size() + " metadata entries");
    }
    Objects.requireNonNull(zone, "zone");
    metadata = Map.copyOf(metadata);
  }

  private static boolean hasSpace(String host) {
    return host.chars().anyMatch(c -> c <= ' ' || c == '/');
  }

  /** An instance of which nothing else is known. */
  public static Instance of(String host, int port) {
    return new Instance(host, port, 0, 1, "", Map.of());
  }

  /**
   * Reads {@code host:port}, {@code [::1]:port} for an IPv6 address.
   *
   * @throws IllegalArgumentException when it is something else; the message has it
   */
  public static Instance parse(String address) {
    int colon = address.lastIndexOf(':');
    String host = colon < 0 ? "" : address.substring(0, colon);
    boolean bracketed = host.startsWith("[") && host.endsWith("]");
    if (host.isEmpty() || (!bracketed && host.indexOf(':') >= 0)) {
      throw new IllegalArgumentException("expected host:port, got \"" + address + "\"");
    }
    try {
      int port = Integer.parseInt(address.substring(colon + 1));
      return of(bracketed ? host.substring(1, host.length() - 1) : host, port);
    } catch (NumberFormatException e) {
      throw new IllegalArgumentException("expected host:port, got \"" + address + "\"", e);
    }
  }

  /** Which instance it is: {@code host:port}, {@code [::1]:port} for an IPv6 address. */
  public String address() {
    return host.indexOf(':') < 0 ? host + ":" + port : "[" + host + "]:" + port;
  }

  /** This instance with another priority. */
  public Instance withPriority(int priority) {
    return new Instance(host, port, priority, weight, zone, metadata);
  }

  /** This instance with another weight. */
  public Instance withWeight(double weight) {
    return new Instance(host, port, priority, weight, zone, metadata);
  }

  /** This instance in another zone. */
  public Instance withZone(String zone) {
    return new Instance(host, port, priority, weight, zone, metadata);
  }

  /** This instance with other metadata. */
  public Instance withMetadata(Map<String, String> metadata) {
    return new Instance(host, port, priority, weight, zone, metadata);
  }

  /** By host and port. */
  @Override
  public int compareTo(Instance other) {
    return BY_ADDRESS.compare(this, other);
  }

  /** The address, and what else is said: {@code 10.0.0.1:80{weight=2.0, zone=a}}. */
  @Override
  public String toString() {
    Map<String, Object> said = new TreeMap<>(metadata);
    if (priority != 0) {
      said.put("priority", priority);
    }
    if (weight != 1) {
      said.put("weight", weight);
    }
    if (!zone.isEmpty()) {
      said.put("zone", zone);
    }
    return said.isEmpty() ? address() : address() + said;
  }
}
