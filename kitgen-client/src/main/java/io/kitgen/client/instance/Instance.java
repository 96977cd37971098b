package io.kitgen.client.instance;

import java.util.Comparator;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.regex.Pattern;

/**
 * One instance of a service. Two with the same {@link #address} are the same one, whatever else is
 * known of them; {@code equals} compares all of it, so that a change of weight is a change.
 *
 * @param host a name or an address, in lower case; an IPv6 address without brackets
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

  private static final int MOST_QUOTED = 200;

  /** Names are ASCII on the wire, some with underscores; nothing that means something in a URI. */
  private static final Pattern NAME = Pattern.compile("[A-Za-z0-9._-]{1,253}");

  private static final Pattern IPV6 =
      Pattern.compile("(?=.*:.*:)[0-9A-Fa-f:.]{2,45}(%[A-Za-z0-9._-]{1,64})?");
  private static final Pattern PORT = Pattern.compile("[0-9]{1,5}");

  private static final Comparator<Instance> BY_ADDRESS =
      Comparator.comparing(Instance::host).thenComparingInt(Instance::port);

  /** Checks the values; the metadata is copied. */
  public Instance {
    if (!(host.indexOf(':') < 0 ? NAME : IPV6).matcher(host).matches()) {
      throw new IllegalArgumentException("not a host: " + quoted(host));
    }
    host = host.indexOf('%') < 0 ? host.toLowerCase(Locale.ROOT) : host;
    if (port < 1 || port > 65_535) {
      throw wrong("port", host, port, "1 to 65535");
    }
    if (priority < 0) {
      throw wrong("priority", host, priority, "0 or more");
    }
    if (!(weight >= 0) || weight > 1_000_000) {
      throw wrong("weight", host, weight, "0 to 1000000");
    }
    if (metadata.size() > MOST_METADATA) {
      throw wrong("number of metadata entries", host, metadata.size(), "at most " + MOST_METADATA);
    }
    Objects.requireNonNull(zone, "zone");
    metadata = Map.copyOf(metadata);
  }

  private static IllegalArgumentException wrong(
      String what, String host, Number value, String expected) {
    return new IllegalArgumentException(
        "the " + what + " of " + host + " is " + value + ", expected " + expected);
  }

  private static String quoted(String text) {
    return text.length() <= MOST_QUOTED
        ? "\"" + text + "\""
        : "\"" + text.substring(0, MOST_QUOTED) + "\"...";
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
    String port = address.substring(colon + 1);
    if (host.isEmpty() || bracketed == host.indexOf(':') < 0 || !PORT.matcher(port).matches()) {
      throw new IllegalArgumentException("expected host:port, got " + quoted(address));
    }
    return of(bracketed ? host.substring(1, host.length() - 1) : host, Integer.parseInt(port));
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
